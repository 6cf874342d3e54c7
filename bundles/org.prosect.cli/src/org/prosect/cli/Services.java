package org.prosect.cli;

import java.nio.file.Path;
import java.util.function.Supplier;

import org.prosect.core.Progress;
import org.prosect.core.compute.ComputeDevices;
import org.prosect.core.format.ImageFiles;
import org.prosect.core.format.MeshFiles;
import org.prosect.core.method.MethodHost;
import org.prosect.core.registry.Contributions;

/** What commands work with. */
final class Services {

    private final Supplier<Contributions> source;
    private final Console console;
    private Contributions contributions;
    private ComputeDevices devices;

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

    /** Tested at most once in the life of the process. */
    synchronized ComputeDevices devices() {
        if (devices == null) {
            devices = new ComputeDevices(contributions().backends());
        }
        return devices;
    }

    /** What methods work with; what they read is told to some progress. */
    MethodHost host(Progress progress) {
        ImageFiles images = images();
        MeshFiles meshes = meshes();
        return new MethodHost(contributions().promptTypes(), uri -> images.read(Path.of(uri), progress),
                uri -> meshes.read(Path.of(uri), progress), devices(), console::warning);
    }

    MeshFiles meshes() {
        return new MeshFiles(contributions().meshFormats());
    }
}
