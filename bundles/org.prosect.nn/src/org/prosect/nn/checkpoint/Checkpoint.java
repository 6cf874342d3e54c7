package org.prosect.nn.checkpoint;

import java.lang.foreign.Arena;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

import org.prosect.nn.Shape;
import org.prosect.nn.Weights;

/**
 * An open file of weights. Names are those of the file, nested dictionaries and lists joined by dots: {@code model_state_dict.neck.0.weight},
 * {@code feature_dict.2.bias}. The file stays mapped until {@link #close}; buffers of its values must not be used afterwards (they then throw
 * {@link IllegalStateException}).
 */
public final class Checkpoint implements Weights, AutoCloseable {

    private final Path file;
    private final CheckpointFormat format;
    private final Map<String, StoredTensor> tensors;
    private final Map<String, String> notes;
    private final String wrapper;
    private final Arena arena;

    Checkpoint(Path file, CheckpointFormat format, TensorTable table, String wrapper, Arena arena) {
        this.file = file;
        this.format = format;
        this.tensors = table.tensors();
        this.notes = table.notes();
        this.wrapper = wrapper;
        this.arena = arena;
    }

    public Path file() {
        return file;
    }

    public CheckpointFormat format() {
        return format;
    }

    /** All tensors, in the order of the file. */
    public Collection<StoredTensor> tensors() {
        return tensors.values();
    }

    /** A tensor; {@link IllegalArgumentException} when there is none of that name. */
    public StoredTensor tensor(String name) {
        StoredTensor tensor = tensors.get(name);
        if (tensor == null) {
            throw new IllegalArgumentException(file + " has no tensor " + TensorTable.shown(name));
        }
        return tensor;
    }

    /** What is not a tensor, such as an epoch or the options of a training, as short texts for people. */
    public Map<String, String> notes() {
        return notes;
    }

    /**
     * The dictionary at the top that holds the weights with other things beside it: {@code model_state_dict}, {@code state_dict} or {@code model};
     * empty when there is none or more than one of them.
     */
    public String wrapper() {
        return wrapper;
    }

    /** The weights inside of {@link #wrapper}, without its name; all of them when there is none. */
    public Weights unwrapped() {
        return wrapper.isEmpty() ? this : WeightNames.stripped(this, wrapper + ".");
    }

    /** How many values all tensors have together. */
    public long parameters() {
        return tensors.values().stream().mapToLong(t -> t.shape().count()).sum();
    }

    @Override
    public Set<String> names() {
        return tensors.keySet();
    }

    @Override
    public Shape shape(String name) {
        return tensor(name).shape();
    }

    @Override
    public FloatBuffer values(String name) {
        return tensor(name).values();
    }

    /** The values of a tensor of whole numbers, exactly; see {@link StoredTensor#longs}. */
    public long[] longs(String name) {
        return tensor(name).longs();
    }

    @Override
    public void close() {
        arena.close();
    }

    @Override
    public String toString() {
        return file + " (" + format.label() + ", " + tensors.size() + " tensors)";
    }
}
