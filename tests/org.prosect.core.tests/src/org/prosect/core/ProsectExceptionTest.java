package org.prosect.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.prosect.core.format.FormatException;
import org.prosect.core.method.SegmentationException;

class ProsectExceptionTest {

    @Test
    void messageIsWhatHappenedAndWhatToDo() {
        ProsectException e = new ProsectException("seed -1 is negative", "Give a seed from 0 on");
        assertEquals("seed -1 is negative. Give a seed from 0 on.", e.getMessage());
        assertEquals("seed -1 is negative", e.what());
        assertEquals("Give a seed from 0 on", e.remedy());
        assertNull(e.getCause());
    }

    @Test
    void causeIsKeptAndNotShown() {
        RuntimeException cause = new RuntimeException("secret detail");
        ProsectException e = new SegmentationException("the box is 0 voxels wide", "Draw it wider", cause);
        assertSame(cause, e.getCause());
        assertEquals("the box is 0 voxels wide. Draw it wider.", e.getMessage());
    }

    @Test
    void formatExceptionBeginsWithTheFile() {
        Path file = Path.of("scans", "liver.nii");
        FormatException e = new FormatException(file, "the header says 9 dimensions", "Get the file again");
        assertEquals(file + ": the header says 9 dimensions", e.what());
        assertEquals(file + ": the header says 9 dimensions. Get the file again.", e.getMessage());
    }
}
