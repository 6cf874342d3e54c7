package org.prosect.ui.masks;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.Platform;
import org.eclipse.osgi.util.NLS;
import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.format.ImageFiles;
import org.prosect.core.registry.Contributions;
import org.prosect.core.study.StudyImages;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.study.Studies;
import org.prosect.study.StudyException;
import org.prosect.study.StudyFolder;
import org.prosect.study.model.Image;
import org.prosect.study.model.MetricValue;
import org.prosect.study.model.ParameterValue;
import org.prosect.study.model.Provenance;
import org.prosect.study.model.Result;
import org.prosect.study.model.ResultState;
import org.prosect.study.model.Structure;
import org.prosect.study.model.StudyFactory;
import org.prosect.ui.mask.LiveMasks;
import org.prosect.ui.session.OpenStudy;

/** Results that are made or edited by hand, and say so. */
public final class ManualResult {

    /** What the provenance of a result names as its method when no method made it. */
    public static final String METHOD = "org.prosect.ui.masks.manual";

    /** The parameter in the provenance of an edited result: how many edits there were, when and what the last one was. */
    public static final String EDITED = "edited by hand";

    private static final String BUNDLE = "org.prosect.ui.masks";

    private ManualResult() { }

    /**
     * Makes a result with an empty mask, which can be edited at once, and adds it to the study as a change of its own.
     *
     * @param structure in the study, or added with the result
     * @throws ProsectException when the mask cannot be written; the study is as it was then
     */
    static Result create(OpenStudy study, LiveMasks masks, Image image, Structure structure, Geometry grid) throws ProsectException {
        Result result = StudyFactory.eINSTANCE.createResult();
        try {
            Path file = study.folder().unusedFile(StudyFolder.Part.MASKS, structure.getName() + "-manual.nii.gz");
            // so that the study is complete on disk from the moment on that it names the file
            new ImageFiles(Contributions.ofPlatform().imageFormats()).write(Mask.empty(grid).toVolume(), file, Progress.NONE);
            result.setMaskUri(study.folder().relativise(file));
            result.setMaskSha256(StudyImages.sha256(file, Progress.NONE));
        } catch (StudyException e) {
            throw new ProsectException(e.what(), e.remedy(), e);
        }
        result.setName(Studies.uniqueName(NLS.bind(Messages.Manual_name, structure.getName()),
                study.study().getResults().stream().map(Targets::name).toList()));
        result.setState(ResultState.PROPOSED);
        Provenance provenance = StudyFactory.eINSTANCE.createProvenance();
        provenance.setMethodId(METHOD);
        provenance.setMethodVersion(Platform.getBundle(BUNDLE).getVersion().toString());
        provenance.setStarted(Instant.now());
        provenance.setImageSha256(image.getSha256());
        result.setProvenance(provenance);
        masks.addEmpty(result.getMaskUri(), grid);
        study.change(NLS.bind(Messages.Manual_create, result.getName()), () -> {
            if (structure.eContainer() == null) {
                study.study().getStructures().add(structure);
            }
            study.study().getResults().add(result);
            result.setImage(image);
            result.setPromptSet(Studies.promptSet(image, structure));
        });
        masks.choose(Optional.of(result));
        return result;
    }

    /** Writes into the provenance that the mask was edited, and drops measurements and surface of the mask as it was before; within a change. */
    static void note(Result result, String label) {
        Provenance provenance = result.getProvenance();
        if (provenance == null) {
            provenance = StudyFactory.eINSTANCE.createProvenance();
            result.setProvenance(provenance);
        }
        ParameterValue edited = provenance.getParameters().stream().filter(p -> EDITED.equals(p.getName())).findFirst().orElse(null);
        if (edited == null) {
            edited = StudyFactory.eINSTANCE.createParameterValue();
            edited.setName(EDITED);
            provenance.getParameters().add(edited);
        }
        edited.setValue(count(edited.getValue()) + 1 + " times, last " + Instant.now().truncatedTo(ChronoUnit.SECONDS) + ": " + label);
        List<MetricValue> stale = List.copyOf(result.getMetrics());
        result.getMetrics().removeAll(stale);
        result.setMesh(null);
    }

    private static int count(String value) {
        String first = value == null ? "" : value.split(" ")[0];
        return first.matches("\\d{1,9}") ? Integer.parseInt(first) : 0;
    }
}
