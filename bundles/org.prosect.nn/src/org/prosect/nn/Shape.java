package org.prosect.nn;

import java.util.Arrays;

/** The sizes of a tensor, outermost first. Immutable; a scalar has no sizes. */
public final class Shape {

    public static final Shape SCALAR = new Shape(new int[0]);

    private final int[] sizes;

    private Shape(int[] sizes) {
        this.sizes = sizes;
    }

    /**
     * A shape.
     *
     * @throws IllegalArgumentException when a size is negative or the product exceeds what an array of floats could index with a long
     */
    public static Shape of(int... sizes) {
        long product = 1;
        for (int size : sizes) {
            if (size < 0) {
                throw new IllegalArgumentException("a size of " + size + " in " + Arrays.toString(sizes));
            }
            product = Math.multiplyExact(product, (long) size);
        }
        return sizes.length == 0 ? SCALAR : new Shape(sizes.clone());
    }

    public int rank() {
        return sizes.length;
    }

    /** The size along an axis; negative axes count from the end. */
    public int size(int axis) {
        return sizes[axis < 0 ? axis + sizes.length : axis];
    }

    /** The number of values. */
    public long count() {
        long n = 1;
        for (int size : sizes) {
            n *= size;
        }
        return n;
    }

    public int[] toArray() {
        return sizes.clone();
    }

    /** The shape with another size along an axis; negative axes count from the end. */
    public Shape with(int axis, int size) {
        int[] changed = sizes.clone();
        changed[axis < 0 ? axis + sizes.length : axis] = size;
        return of(changed);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Shape s && Arrays.equals(sizes, s.sizes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sizes);
    }

    /** Such as {@code 1×3×64×64}; {@code scalar} without sizes. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int size : sizes) {
            text.append(text.isEmpty() ? "" : "×").append(size);
        }
        return text.isEmpty() ? "scalar" : text.toString();
    }
}
