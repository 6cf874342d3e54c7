package org.prosect.core.compute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.prosect.core.ProsectException;

class NativeLibraryTest {

    private static final Path FOLDER = Path.of("unpacked");

    @Test
    void aLibraryThatWorksHasItsVersion() throws ProsectException {
        assertEquals("2.18", NativeLibrary.load("Engine", FOLDER, () -> "2.18").version());
    }

    @Test
    void aLibraryThatIsMissingIsNamedWithItsInnermostCauseEachTime() {
        Error cause = new ExceptionInInitializerError(new RuntimeException("cannot load",
                new UnsatisfiedLinkError("no jniengine in\njava.library.path")));
        NativeLibrary library = NativeLibrary.load("Engine", FOLDER, () -> {
            throw cause;
        });
        for (int i = 0; i < 2; i++) {
            ProsectException e = assertThrows(ProsectException.class, library::version);
            assertTrue(e.what().startsWith("Engine cannot be loaded on "), e.what());
            assertTrue(e.what().endsWith(": no jniengine in java.library.path"), e.what());
            assertTrue(e.remedy().contains("unpacked"), e.remedy());
            assertSame(cause, e.getCause());
        }
    }

    @Test
    void aCauseWithoutAMessageIsNamedByItsKind() {
        NativeLibrary library = NativeLibrary.load("Engine", FOLDER, () -> {
            throw new UnsatisfiedLinkError();
        });
        assertTrue(assertThrows(ProsectException.class, library::version).what().endsWith(": UnsatisfiedLinkError"));
    }

    @Test
    void otherErrorsAreNotTheLibrarys() {
        assertThrows(AssertionError.class, () -> NativeLibrary.load("Engine", FOLDER, () -> {
            throw new AssertionError();
        }));
    }
}
