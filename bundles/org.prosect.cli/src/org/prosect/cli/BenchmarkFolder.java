package org.prosect.cli;

import java.nio.file.Path;

import org.prosect.core.ProsectException;
import org.prosect.core.benchmark.BenchmarkRow;
import org.prosect.core.benchmark.Structure;
import org.prosect.core.format.OutputFolder;

/**
 * Where a benchmark keeps what.
 *
 * @param root the folder of all of it
 */
record BenchmarkFolder(Path root) {

    Path results() {
        return root.resolve("results.csv");
    }

    Path settings() {
        return root.resolve("benchmark.json");
    }

    Path summary() {
        return root.resolve("summary.csv");
    }

    Path page() {
        return root.resolve("index.html");
    }

    /** A mesh made of a case's labels. */
    Path mesh(Structure structure, String caseName) throws ProsectException {
        return OutputFolder.make(root.resolve("meshes")).resolve(name(structure.name() + "-" + caseName) + ".ply");
    }

    /** The mask of an answer. */
    Path mask(BenchmarkRow.Key key) {
        return root.resolve("masks").resolve(name(key.structure())).resolve(name(key.method())).resolve(name(key.caseName()) + ".nii.gz");
    }

    /** A chart or picture, by its path in links. */
    Path picture(String link) throws ProsectException {
        Path file = root.resolve(link);
        OutputFolder.make(file.getParent());
        return file;
    }

    /** A file name for any text; texts that differ have names that differ. */
    static String name(String text) {
        String plain = text.replaceAll("[^A-Za-z0-9._-]", "-").replaceFirst("^\\.", "-");
        String cut = plain.length() > 100 ? plain.substring(0, 100) : plain;
        return cut.equals(text) ? text : cut + "-" + Integer.toHexString(text.hashCode());
    }
}
