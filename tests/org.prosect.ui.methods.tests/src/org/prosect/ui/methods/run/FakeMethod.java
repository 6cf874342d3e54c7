package org.prosect.ui.methods.run;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.prosect.core.Progress;
import org.prosect.core.method.MethodContext;
import org.prosect.core.method.Segmentation;
import org.prosect.core.method.SegmentationMethod;
import org.prosect.core.method.SegmentationSession;
import org.prosect.geometry.TriangleMesh;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Region;
import org.prosect.imaging.Volume;
import org.prosect.study.model.PointPrompt;
import org.prosect.study.model.Prompt;
import org.prosect.study.model.PromptSet;

/** Marks balls around points, and counts what is asked of it. */
class FakeMethod implements SegmentationMethod {

    final AtomicInteger opened = new AtomicInteger();
    final AtomicInteger closed = new AtomicInteger();
    final AtomicInteger begun = new AtomicInteger();
    final AtomicInteger cancelled = new AtomicInteger();
    private final boolean surface;

    /** @param surface whether it gives a mesh */
    FakeMethod(boolean surface) {
        this.surface = surface;
    }

    /** What happens before the answer. */
    void work(PromptSet prompts, Progress progress) throws Exception {
        // nothing
    }

    /** The grid of the answer. */
    Geometry grid(Volume image) {
        return image.geometry();
    }

    @Override
    public final SegmentationSession open(Volume image, MethodContext context) {
        opened.incrementAndGet();
        double radius = context.parameters().real("radius");
        return new SegmentationSession() {
            @Override
            public Segmentation segment(PromptSet prompts, Progress progress) {
                begun.incrementAndGet();
                try {
                    work(prompts, progress);
                } catch (java.util.concurrent.CancellationException e) {
                    cancelled.incrementAndGet();
                    throw e;
                } catch (RuntimeException e) {
                    throw e;
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
                Mask mask = balls(grid(image), prompts, radius);
                Optional<TriangleMesh> mesh = surface ? Optional.of(TriangleMesh.of(new float[] {0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1},
                        new int[] {0, 2, 1, 0, 1, 3, 0, 3, 2, 1, 2, 3})) : Optional.empty();
                return new Segmentation(mask, Optional.empty(), mesh, Optional.empty(), Region.of(mask.geometry()));
            }

            @Override
            public void close() {
                closed.incrementAndGet();
            }
        };
    }

    private static Mask balls(Geometry g, PromptSet prompts, double radius) {
        Mask mask = Mask.empty(g);
        for (Prompt prompt : prompts.getPrompts()) {
            for (int i = 0; i < g.sizeX() * g.sizeY() * g.sizeZ(); i++) {
                int x = i % g.sizeX();
                int y = i / g.sizeX() % g.sizeY();
                int z = i / (g.sizeX() * g.sizeY());
                if (g.toPatient(x, y, z).distance(((PointPrompt) prompt).getPosition()) <= radius) {
                    mask.set(i, true);
                }
            }
        }
        return mask;
    }
}
