package org.prosect.method.classic;

import java.math.BigDecimal;
import java.util.Arrays;

import org.prosect.core.Progress;
import org.prosect.core.method.MethodContext;
import org.prosect.core.method.Segmentation;
import org.prosect.core.method.SegmentationException;
import org.prosect.core.method.SegmentationSession;
import org.prosect.core.parameter.Parameters;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Region;
import org.prosect.imaging.Volume;
import org.prosect.study.model.PromptSet;

/** Reads the seeds, runs an algorithm, and finds what it changed since the last answer. */
final class ClassicSession implements SegmentationSession {

    /** Segments one image from seeds; keeps nothing between calls. */
    @FunctionalInterface
    interface Algorithm {
        Segmentation segment(Volume image, Seeds seeds, Parameters parameters, Progress progress) throws SegmentationException;
    }

    private static final String MARGIN = "margin";

    private final Volume image;
    private final MethodContext context;
    private final Algorithm algorithm;
    /** A copy of the last mask's voxels; empty before the first answer. */
    private byte[] last = new byte[0];

    ClassicSession(Volume image, MethodContext context, Algorithm algorithm) {
        this.image = image;
        this.context = context;
        this.algorithm = algorithm;
    }

    @Override
    public Segmentation segment(PromptSet prompts, Progress progress) throws SegmentationException {
        progress.check();
        Seeds seeds = PromptReader.read(prompts, image, context);
        progress.check();
        Segmentation answer = algorithm.segment(image, seeds, context.parameters(), progress);
        tellOfCut(seeds, answer.mask());
        byte[] now = answer.mask().voxels();
        Region changed = last.length == 0 ? Region.of(image.geometry()) : difference(last, now, image.geometry());
        last = now.clone();
        progress.report(1, "");
        return new Segmentation(answer.mask(), answer.probability(), answer.mesh(), answer.displacement(), changed);
    }

    /** A structure that ends where the method did not look any more probably goes on. */
    private void tellOfCut(Seeds seeds, Mask mask) {
        if (!context.parameters().asMap().containsKey(MARGIN) || seeds.box().isPresent() || mask.isEmpty()) {
            return;
        }
        double margin = context.parameters().real(MARGIN);
        Region looked = Scene.region(image.geometry(), seeds, margin, context.parameters().integer("max-voxels"));
        Region inner = looked.grown(-1, -1, -1);
        Region all = Region.of(image.geometry());
        Region free = new Region(looked.x0() == all.x0() ? all.x0() : inner.x0(), looked.y0() == all.y0() ? all.y0() : inner.y0(),
                looked.z0() == all.z0() ? all.z0() : inner.z0(), looked.x1() == all.x1() ? all.x1() : inner.x1(),
                looked.y1() == all.y1() ? all.y1() : inner.y1(), looked.z1() == all.z1() ? all.z1() : inner.z1());
        Region found = mask.bounds();
        if (!found.equals(found.intersection(free))) {
            context.message("The mask reaches the margin of " + BigDecimal.valueOf(margin).stripTrailingZeros().toPlainString()
                    + " mm around the prompts and is cut there: raise the margin, or click once more towards the end that is missing.");
        }
    }

    @Override
    public void close() {
        last = new byte[0];
    }

    /** The smallest region that holds every voxel in which two masks on one grid differ. */
    static Region difference(byte[] a, byte[] b, Geometry grid) {
        byte[] differs = new byte[grid.sizeX()];
        Geometry row = Geometry.of(grid.sizeX(), 1, 1, 1, 1, 1);
        Region all = Region.EMPTY;
        int sizeX = grid.sizeX();
        for (int z = 0; z < grid.sizeZ(); z++) {
            for (int y = 0; y < grid.sizeY(); y++) {
                int from = grid.offset(0, y, z);
                if (Arrays.mismatch(a, from, from + sizeX, b, from, from + sizeX) < 0) {
                    continue;
                }
                for (int x = 0; x < sizeX; x++) {
                    differs[x] = (byte) (a[from + x] != b[from + x] ? 1 : 0);
                }
                Region found = Mask.of(row, differs).bounds();
                all = all.union(new Region(found.x0(), y, z, found.x1(), y + 1, z + 1));
            }
        }
        return all;
    }
}
