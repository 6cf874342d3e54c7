package org.prosect.method.meshprompt.model;

import org.prosect.core.ProsectException;
import org.prosect.nn.Tensor;

/** The mean of what a network says of a grid and of its mirror images. */
final class Mirroring {

    /** All subsets of the three axes. */
    private static final int IMAGES = 8;

    private Mirroring() { }

    /** Runs the network. */
    @FunctionalInterface
    interface Run {

        /**
         * The places of one mirror image.
         *
         * @param sdm (1, 1, x, y, z)
         * @param image of the same shape
         * @param part how much of all is done, 0 to 1
         */
        Tensor places(Tensor sdm, Tensor image, double part) throws ProsectException;
    }

    /** The places of the grid itself, as {@link Deformation} has them. */
    static Tensor mean(ModelSettings settings, Tensor sdm, Tensor image, Run run) throws ProsectException {
        Tensor sum = null;
        for (int axes = 0; axes < IMAGES; axes++) {
            Tensor places = mirrored(run.places(mirrored(sdm, axes), mirrored(image, axes), (double) axes / IMAGES), axes);
            sum = sum == null ? Tensor.zeros(places.shape()) : sum;
            float[] values = places.values();
            int band = values.length / 3;
            for (int i = 0; i < values.length; i++) {
                boolean turned = (axes >> i / band & 1) != 0;
                sum.values()[i] += (turned ? settings.size(i / band) - 1 - values[i] : values[i]) / IMAGES;
            }
        }
        return sum;
    }

    /** A tensor (1, c, x, y, z) mirrored along some of x (1), y (2) and z (4). */
    static Tensor mirrored(Tensor tensor, int axes) {
        if (axes == 0) {
            return tensor;
        }
        int nx = tensor.shape().size(2);
        int ny = tensor.shape().size(3);
        int nz = tensor.shape().size(4);
        Tensor mirrored = Tensor.zeros(tensor.shape());
        int bands = tensor.shape().size(1);
        for (int c = 0, to = 0; c < bands; c++) {
            for (int x = 0; x < nx; x++) {
                for (int y = 0; y < ny; y++) {
                    int row = ((c * nx + at(x, nx, axes & 1)) * ny + at(y, ny, axes & 2)) * nz;
                    for (int z = 0; z < nz; z++, to++) {
                        mirrored.values()[to] = tensor.values()[row + at(z, nz, axes & 4)];
                    }
                }
            }
        }
        return mirrored;
    }

    private static int at(int index, int size, int turned) {
        return turned == 0 ? index : size - 1 - index;
    }
}
