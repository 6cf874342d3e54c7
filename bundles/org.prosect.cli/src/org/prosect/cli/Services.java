package org.prosect.cli;

import java.util.function.Supplier;

import org.prosect.core.format.ImageFiles;
import org.prosect.core.format.MeshFiles;
import org.prosect.core.registry.Contributions;

/** What commands work with. */
final class Services {

    private final Supplier<Contributions> source;
    private final Console console;
    private Contributions contributions;

    Services(Supplier<Contributions> source, Console console) {
        this.source = source;
        this.console = console;
    }

    Console console() {
        return console;
    }

    synchronized Contributions contributions() {
        if (contributions == null) {
            contributions = source.get();
        }
        return contributions;
    }

    ImageFiles images() {
        return new ImageFiles(contributions().imageFormats());
    }

    MeshFiles meshes() {
        return new MeshFiles(contributions().meshFormats());
    }
}
