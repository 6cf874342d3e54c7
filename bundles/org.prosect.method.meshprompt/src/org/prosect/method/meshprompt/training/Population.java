package org.prosect.method.meshprompt.training;

import java.util.List;
import java.util.SplittableRandom;

/** The subjects of a training and the meshes that are registered to them. */
interface Population {

    /**
     * A mesh and the subject that it goes to.
     *
     * @param prompt the mesh
     * @param subject with the image and the target
     */
    record Pair(PlacedMesh prompt, Subject subject) { }

    /** @param others share of pairs whose mesh is that of another subject in place of the canonical one */
    Pair draw(double others, SplittableRandom random);

    /**
     * Labelled images.
     *
     * @param canonical the mesh that users will place
     * @param meshes of the subjects, in their order; may be empty when no others are wanted
     */
    record Real(PlacedMesh canonical, List<PlacedMesh> meshes, List<Subject> subjects) implements Population {

        @Override
        public Pair draw(double others, SplittableRandom random) {
            int subject = random.nextInt(subjects.size());
            boolean other = random.nextDouble() < others && meshes.size() > 1;
            int mesh = other ? (subject + 1 + random.nextInt(meshes.size() - 1)) % meshes.size() : 0;
            return new Pair(other ? meshes.get(mesh) : canonical, subjects.get(subject));
        }
    }

    /**
     * Two populations.
     *
     * @param share of pairs from the second
     */
    record Mixed(Population first, Population second, double share) implements Population {

        @Override
        public Pair draw(double others, SplittableRandom random) {
            return (random.nextDouble() < share ? second : first).draw(others, random);
        }
    }
}
