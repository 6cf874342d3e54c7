package org.prosect.io.mesh;

import org.prosect.core.format.FormatException;
import org.prosect.core.format.StoredType;

/** A row of numbers, packed or as text. */
interface NumberInput {

    /** How many numbers of a type can follow at most. */
    long capacity(StoredType type);

    /** The next number, rounded to float; infinite when it is beyond float's range. */
    float real(StoredType type) throws FormatException;

    /** The next number, which must be whole. */
    long whole(StoredType type) throws FormatException;

    void skip(StoredType type, long count) throws FormatException;
}
