package org.prosect.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.format.ImageFiles;
import org.prosect.core.format.LabelSets;
import org.prosect.core.metric.Evaluand;
import org.prosect.core.registry.ChosenMetric;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Volume;

/**
 * Compares two mask files: one structure, or, when neither names a label and the reference holds more than one, label by label.
 *
 * @param reference the truth
 * @param prediction what is judged
 */
record MaskEvaluation(FileAndLabel reference, FileAndLabel prediction) {

    /**
     * The results.
     *
     * @param whole of one structure, else empty
     * @param labels of each label of either map, else empty
     */
    record Result(Geometry grid, List<EvaluationRow> whole, List<EvaluationRow> labels) {

        /** Voxels of the reference that belong to a structure. */
        long referenceVoxels() {
            return Stream.concat(whole.stream(), labels.stream()).mapToLong(EvaluationRow::referenceVoxels).sum();
        }

        long predictionVoxels() {
            return Stream.concat(whole.stream(), labels.stream()).mapToLong(EvaluationRow::predictionVoxels).sum();
        }
    }

    Result measure(ImageFiles images, List<ChosenMetric> metrics, Progress progress) throws ProsectException {
        if (reference.label().isEmpty() && prediction.label().isEmpty()) {
            Volume truth = images.read(reference.file(), progress.part(0, 0.2));
            TreeSet<Integer> labels = LabelSets.of(truth, reference.file());
            if (labels.size() > 1) {
                return byLabel(truth, labels, images, metrics, progress);
            }
            return whole(Mask.ofNonZero(truth), prediction.read(images, progress.part(0.2, 0.4)), metrics, progress);
        }
        return whole(reference.read(images, progress.part(0, 0.2)), prediction.read(images, progress.part(0.2, 0.4)), metrics, progress);
    }

    private Result whole(Mask truth, Mask judged, List<ChosenMetric> metrics, Progress progress) throws ProsectException {
        checkGrids(truth.geometry(), judged.geometry());
        return new Result(truth.geometry(), List.of(EvaluationRow.measure(OptionalInt.empty(), Evaluand.of(truth), Evaluand.of(judged), metrics,
                progress.part(0.4, 1))), List.of());
    }

    private Result byLabel(Volume truth, TreeSet<Integer> labels, ImageFiles images, List<ChosenMetric> metrics, Progress progress)
            throws ProsectException {
        Volume judged = images.read(prediction.file(), progress.part(0.2, 0.4));
        checkGrids(truth.geometry(), judged.geometry());
        labels.addAll(LabelSets.of(judged, prediction.file()));
        List<EvaluationRow> rows = new ArrayList<>();
        for (int label : labels) {
            double done = 0.4 + 0.6 * rows.size() / labels.size();
            rows.add(EvaluationRow.measure(OptionalInt.of(label), Evaluand.of(Mask.ofLabel(truth, label)), Evaluand.of(Mask.ofLabel(judged, label)),
                    metrics, progress.part(done, done + 0.6 / labels.size())));
        }
        return new Result(truth.geometry(), List.of(), rows);
    }

    private void checkGrids(Geometry truth, Geometry judged) throws ProsectException {
        if (!truth.sameGrid(judged)) {
            throw new ProsectException("the masks lie on different grids: " + truth + " and " + judged,
                    "Put one onto the other first: prosect convert " + prediction.file() + " OUT --like " + reference.file()
                    + " --interpolation nearest");
        }
    }
}
