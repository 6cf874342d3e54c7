package org.prosect.ui.results.wizard;

import org.prosect.core.format.ImageFiles;
import org.prosect.core.format.MeshFiles;
import org.prosect.core.registry.Contributions;
import org.prosect.core.study.ResultExport;
import org.prosect.ui.session.OpenStudy;

/** Exports through the installed formats. */
final class Exports {

    private Exports() { }

    static ImageFiles images() {
        return new ImageFiles(Contributions.ofPlatform().imageFormats());
    }

    static ResultExport of(OpenStudy study) {
        return new ResultExport(study.folder(), images(), new MeshFiles(Contributions.ofPlatform().meshFormats()));
    }
}
