package org.prosect.nn.loss;

import java.util.Arrays;

import org.prosect.nn.Convolution;
import org.prosect.nn.NetworkBuilder;
import org.prosect.nn.Tensor;
import org.prosect.nn.Value;

/** How alike two images are, and how alike two features. Images are (1, 1, 2 or 3 spatial axes). */
public final class SimilarityLosses {

    private final NetworkBuilder net;

    public SimilarityLosses(NetworkBuilder net) {
        this.net = net;
    }

    /**
     * Local normalised cross correlation as in NICE-Trans: −mean of squared correlations in windows of w voxels a side, zeros outside the image
     * counted in the window's sums, 1e-5 added to the denominator.
     */
    public Value localCrossCorrelation(Value a, Value b, int window) {
        double n = Math.pow(window, a.rank() - 2);
        Value sumA = windowSum(a, window, n);
        Value sumB = windowSum(b, window, n);
        Value cross = net.subtract(windowSum(net.multiply(a, b), window, n), net.scale(net.multiply(sumA, sumB), 1 / n));
        Value varianceA = net.subtract(windowSum(Terms.square(net, a), window, n), net.scale(Terms.square(net, sumA), 1 / n));
        Value varianceB = net.subtract(windowSum(Terms.square(net, b), window, n), net.scale(Terms.square(net, sumB), 1 / n));
        Value squared = net.divide(Terms.square(net, cross), Terms.plus(net, net.multiply(varianceA, varianceB), 1e-5));
        return net.unary("Neg", Terms.mean(net, squared));
    }

    /**
     * Structural similarity (Wang et al. 2004) in windows of equal weights, mean over the windows that lie wholly in the image.
     *
     * @param range largest possible difference of two values
     * @param sample whether variances are those of samples (divided by n − 1), else of the population
     */
    public Value structuralSimilarity(Value a, Value b, int window, double range, boolean sample) {
        int spatial = a.rank() - 2;
        float[] kernel = new float[(int) Math.pow(window, spatial)];
        Arrays.fill(kernel, 1f / kernel.length);
        double n = kernel.length;
        return similarity(a, b, kernel, window, range, sample ? n / (n - 1) : 1);
    }

    /** Structural similarity with Gaussian weights, cut off at 3.5 standard deviations, population variances (Wang et al. 2004). */
    public Value gaussianStructuralSimilarity(Value a, Value b, double sigma, double range) {
        int spatial = a.rank() - 2;
        int radius = (int) (3.5 * sigma + 0.5);
        int window = 2 * radius + 1;
        double[] line = new double[window];
        double sum = 0;
        for (int i = 0; i < window; i++) {
            line[i] = Math.exp(-(i - radius) * (i - radius) / (2 * sigma * sigma));
            sum += line[i];
        }
        float[] kernel = new float[(int) Math.pow(window, spatial)];
        for (int i = 0; i < kernel.length; i++) {
            double weight = 1;
            for (int rest = i, axis = 0; axis < spatial; axis++, rest /= window) {
                weight *= line[rest % window] / sum;
            }
            kernel[i] = (float) weight;
        }
        return similarity(a, b, kernel, window, range, 1);
    }

    /** Σ (1 − cosine) of neighbouring vectors; rows are vectors: (vectors, length). */
    public Value cosineConsistency(Value features) {
        int n = features.size(0);
        Value before = net.slice(features, 0, 0, n - 1);
        Value after = net.slice(features, 0, 1, n);
        Value dot = net.sum(net.multiply(before, after), false, 1);
        Value lengths = net.multiply(length(before), length(after));
        return Terms.sum(net, Terms.complement(net, net.divide(dot, net.clip(lengths, 1e-8, Float.MAX_VALUE))));
    }

    private Value length(Value rows) {
        return net.unary("Sqrt", net.sum(Terms.square(net, rows), false, 1));
    }

    private Value windowSum(Value x, int window, double n) {
        return net.scale(net.averagePool(x, Convolution.padded(window / 2), true, window), n);
    }

    private Value similarity(Value a, Value b, float[] kernel, int window, double range, double factor) {
        int[] sizes = new int[a.rank()];
        Arrays.fill(sizes, window);
        sizes[0] = 1;
        sizes[1] = 1;
        Value weights = net.constant(Tensor.of(kernel, sizes));
        Value meanA = net.conv(a, weights, Convolution.PLAIN);
        Value meanB = net.conv(b, weights, Convolution.PLAIN);
        Value varianceA = moment(a, a, meanA, meanA, weights, factor);
        Value varianceB = moment(b, b, meanB, meanB, weights, factor);
        Value covariance = moment(a, b, meanA, meanB, weights, factor);
        double c1 = 0.01 * range * 0.01 * range;
        double c2 = 0.03 * range * 0.03 * range;
        Value above = net.multiply(Terms.plus(net, net.scale(net.multiply(meanA, meanB), 2), c1), Terms.plus(net, net.scale(covariance, 2), c2));
        Value below = net.multiply(Terms.plus(net, net.add(Terms.square(net, meanA), Terms.square(net, meanB)), c1),
                Terms.plus(net, net.add(varianceA, varianceB), c2));
        return Terms.mean(net, net.divide(above, below));
    }

    private Value moment(Value a, Value b, Value meanA, Value meanB, Value weights, double factor) {
        return net.scale(net.subtract(net.conv(net.multiply(a, b), weights, Convolution.PLAIN), net.multiply(meanA, meanB)), factor);
    }
}
