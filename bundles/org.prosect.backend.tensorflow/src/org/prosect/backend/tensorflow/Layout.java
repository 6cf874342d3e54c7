package org.prosect.backend.tensorflow;

/** Where the channels of a value with rank 3 or more lie. Axes of the network are always those of {@link #FIRST}. */
enum Layout {

    /** (batch, channels, spatial…), and every value of rank below 3. */
    FIRST,
    /** (batch, spatial…, channels). */
    LAST;

    /** The channel-first axis at each place. */
    int[] order(int rank) {
        int[] order = new int[rank];
        for (int axis = 0; axis < rank; axis++) {
            order[place(axis, rank)] = axis;
        }
        return order;
    }

    /** Where a channel-first axis lies. */
    int place(int axis, int rank) {
        if (this == FIRST || axis == 0) {
            return axis;
        }
        return axis == 1 ? rank - 1 : axis - 1;
    }

    /** One number a channel-first axis, in the order of this layout. */
    int[] arrange(int[] numbers) {
        int[] arranged = new int[numbers.length];
        for (int axis = 0; axis < numbers.length; axis++) {
            arranged[place(axis, numbers.length)] = numbers[axis];
        }
        return arranged;
    }

    /** The order of axes that turns a value of another layout into one of this. */
    int[] orderFrom(Layout other, int rank) {
        int[] wanted = order(rank);
        for (int i = 0; i < rank; i++) {
            wanted[i] = other.place(wanted[i], rank);
        }
        return wanted;
    }
}
