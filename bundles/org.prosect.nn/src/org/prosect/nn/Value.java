package org.prosect.nn;

/**
 * A tensor of a network that is not computed yet: an input, a parameter, a constant or the output of a node. Made by a {@link NetworkBuilder}; two
 * values are the same only when they are the same object.
 */
public final class Value {

    private final String name;
    private final Shape shape;
    private final ValueType type;

    Value(String name, Shape shape, ValueType type) {
        this.name = name;
        this.shape = shape;
        this.type = type;
    }

    /** Unique in its network. */
    public String name() {
        return name;
    }

    public Shape shape() {
        return shape;
    }

    public ValueType type() {
        return type;
    }

    /** Shorthand for the size of the shape along an axis; negative axes count from the end. */
    public int size(int axis) {
        return shape.size(axis);
    }

    public int rank() {
        return shape.rank();
    }

    @Override
    public String toString() {
        return name + " " + shape;
    }
}
