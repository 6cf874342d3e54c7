package org.prosect.io.mesh;

import org.prosect.core.format.FormatException;
import org.prosect.core.format.StoredType;

/** Numbers as words. */
record TextInput(Words words) implements NumberInput {

    @Override
    public long capacity(StoredType type) {
        // a digit and a space each
        return (words.remaining() + 1L) / 2;
    }

    @Override
    public float real(StoredType type) throws FormatException {
        return words.real("a number");
    }

    @Override
    public long whole(StoredType type) throws FormatException {
        return words.whole("a whole number");
    }

    @Override
    public void skip(StoredType type, long count) throws FormatException {
        for (long i = 0; i < count && !words.next().isEmpty(); i++) {
            continue;
        }
    }
}
