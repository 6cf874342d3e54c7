package org.prosect.testing;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Assumptions;

/**
 * The files beside a checkout that tests may use and that are not part of it: real images and golden numbers, in the folder {@code shared} next to
 * the checkout, or wherever the environment variable PROSECT_SHARED says. A test that asks for one that is not there is skipped and says so.
 */
public final class SharedFiles {

    private SharedFiles() { }

    /** A file or folder of the shared folder, such as {@code data/ct-torso-totalseg/ct.nii.gz}; skips the test when it is absent. */
    public static Path require(String relative) {
        Path file = root().resolve(relative);
        Assumptions.assumeTrue(Files.exists(file), () -> "skipped: there is no " + file + " (set PROSECT_SHARED to the folder that holds it)");
        return file;
    }

    private static Path root() {
        String set = System.getenv("PROSECT_SHARED");
        return set != null && !set.isBlank() ? Path.of(set).toAbsolutePath() : checkout().resolveSibling("shared");
    }

    /** The top folder of the checkout that the tests run in. */
    public static Path checkout() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("target-platform/prosect.target"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException("the tests do not run inside a checkout: " + Path.of("").toAbsolutePath());
        }
        return folder;
    }
}
