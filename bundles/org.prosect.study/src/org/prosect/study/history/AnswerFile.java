package org.prosect.study.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.prosect.study.AnswerNames;
import org.prosect.study.model.StudyPackage;

/**
 * A file with the answer of a method, as a change of the study names it.
 *
 * @param uri as it stands in the study
 * @param sha256 of what the method's answer was written as
 */
record AnswerFile(String uri, String sha256) {

    private static final Map<String, String> HASH_OF = Map.of(
            StudyPackage.Literals.RESULT__MASK_URI.getName(), StudyPackage.Literals.RESULT__MASK_SHA256.getName(),
            StudyPackage.Literals.SURFACE_MESH__URI.getName(), StudyPackage.Literals.SURFACE_MESH__SHA256.getName());

    /** The files that came into the study by a change or left it, together with the provenance of the method that they are called after. */
    static List<AnswerFile> of(Change change) {
        List<AnswerFile> files = new ArrayList<>(came(change));
        files.addAll(came(change.reversed()));
        return files;
    }

    private static List<AnswerFile> came(Change change) {
        List<String> methods = change.added().stream().filter(node -> node.type().equals(StudyPackage.Literals.PROVENANCE.getName()))
                .flatMap(node -> value(node, StudyPackage.Literals.PROVENANCE__METHOD_ID.getName()).stream()).toList();
        List<AnswerFile> files = new ArrayList<>();
        for (Change.Node node : change.added()) {
            HASH_OF.forEach((uri, sha256) -> value(node, uri).ifPresent(u -> value(node, sha256).ifPresent(s -> files.add(new AnswerFile(u, s)))));
        }
        Map<String, List<Change.ValueStep>> steps = change.steps().stream().filter(Change.ValueStep.class::isInstance)
                .map(Change.ValueStep.class::cast).collect(Collectors.groupingBy(Change.ValueStep::owner));
        steps.values().forEach(ofOne -> HASH_OF.forEach((uri, sha256) -> value(ofOne, uri).ifPresent(u -> value(ofOne, sha256)
                .ifPresent(s -> files.add(new AnswerFile(u, s))))));
        return files.stream().filter(file -> methods.stream().anyMatch(method -> AnswerNames.isOf(file.lastSegment(), method))).toList();
    }

    private static Optional<String> value(Change.Node node, String feature) {
        return node.values().stream().filter(v -> v.feature().equals(feature)).findFirst().flatMap(v -> single(v.texts()));
    }

    private static Optional<String> value(List<Change.ValueStep> steps, String feature) {
        return steps.stream().filter(s -> s.feature().equals(feature)).findFirst().flatMap(s -> single(s.after()));
    }

    private static Optional<String> single(List<String> texts) {
        return texts.size() == 1 ? Optional.ofNullable(texts.getFirst()) : Optional.empty();
    }

    /** The name of the file, as it stands in the study. */
    String lastSegment() {
        return uri.substring(uri.lastIndexOf('/') + 1);
    }
}
