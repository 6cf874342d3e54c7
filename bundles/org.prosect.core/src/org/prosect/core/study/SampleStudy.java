package org.prosect.core.study;

import java.nio.file.Path;
import java.util.List;

import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.format.ImageFiles;
import org.prosect.core.registry.SimulatorDescriptor;
import org.prosect.core.simulation.SimulatedSubject;
import org.prosect.study.Studies;
import org.prosect.study.StudyException;
import org.prosect.study.StudyFolder;
import org.prosect.study.model.Image;
import org.prosect.study.model.Structure;

/** A study to try things with: the image of a simulated subject and some structures, nothing segmented yet. */
public final class SampleStudy {

    private static final String SNOMED = "SCT";

    private SampleStudy() { }

    /**
     * Makes it and saves it.
     *
     * @param folder that is empty or not there yet
     * @param name of the study
     * @param spacing of the image's voxels, millimetres
     * @param structures names of structures of the simulator, in this order; others are left out
     * @throws ProsectException when the folder cannot be written
     */
    public static void make(Path folder, String name, SimulatorDescriptor simulator, long seed, double spacing, List<String> structures,
            ImageFiles files, Progress progress) throws ProsectException {
        SimulatedSubject subject = simulator.code().get().simulate(seed, spacing, progress.part(0, 0.7));
        progress.check();
        try {
            StudyFolder study = StudyFolder.create(folder, name);
            Path image = study.unusedFile(StudyFolder.Part.IMAGES, subject.modality().toLowerCase(java.util.Locale.ROOT) + ".nii.gz");
            files.write(subject.image(), image, progress.part(0.7, 0.9));
            Image added = StudyImages.add(study, image, files, false, progress.part(0.9, 1));
            added.setModality(subject.modality());
            for (String wanted : structures) {
                subject.structures().stream().filter(s -> s.name().equals(wanted)).findFirst().ifPresent(s -> {
                    Structure structure = Studies.structure(study.study(), s.name());
                    if (!s.code().isEmpty()) {
                        structure.setCodeSystem(SNOMED);
                        structure.setCode(s.code());
                    }
                });
            }
            study.save();
        } catch (StudyException e) {
            throw StudyImages.problem(e);
        }
    }
}
