package org.prosect.imaging;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Working memory for the tasks of a parallel loop: as many pieces as tasks run at the same time, handed from one to the next. What a task
 * finds in its piece is left over from another.
 */
final class Scratch<T> {

    private final Supplier<T> maker;
    private final Queue<T> free = new ConcurrentLinkedQueue<>();

    Scratch(Supplier<T> maker) {
        this.maker = maker;
    }

    void use(Consumer<T> work) {
        T piece = free.poll();
        T mine = piece == null ? maker.get() : piece;
        work.accept(mine);
        free.add(mine);
    }
}
