package org.prosect.core.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.prosect.core.ProsectException;
import org.prosect.core.prompt.PromptTexts;
import org.prosect.study.model.Image;
import org.prosect.study.model.MetricValue;
import org.prosect.study.model.ParameterValue;
import org.prosect.study.model.Prompt;
import org.prosect.study.model.Provenance;
import org.prosect.study.model.Result;

/** How a result came about, in full, as names and values. */
public final class ProvenanceText {

    /**
     * One fact.
     *
     * @param name what it is
     * @param value may be empty, and may hold anything
     */
    public record Fact(String name, String value) { }

    private ProvenanceText() { }

    /**
     * All that the study knows of a result. To be called on the thread that owns the study, or with a copy.
     *
     * @param texts writes prompts down; a prompt whose type is not installed is written as what it is
     */
    public static List<Fact> of(Result result, PromptTexts texts) {
        List<Fact> facts = new ArrayList<>();
        add(facts, "result", result.getName());
        add(facts, "state", String.valueOf(result.getState()).toLowerCase(Locale.ROOT));
        add(facts, "structure", structure(result));
        Image image = result.getImage();
        add(facts, "image", image == null ? "" : image.getName());
        add(facts, "mask", result.getMaskUri());
        add(facts, "mask sha256", result.getMaskSha256());
        Provenance p = result.getProvenance();
        if (p == null) {
            facts.add(new Fact("provenance", "not recorded"));
        } else {
            add(facts, "method", p.getMethodId());
            add(facts, "method version", p.getMethodVersion());
            add(facts, "model", p.getModelId());
            add(facts, "model sha256", p.getModelSha256());
            for (ParameterValue parameter : p.getParameters()) {
                facts.add(new Fact("parameter " + parameter.getName(), text(parameter.getValue())));
            }
            add(facts, "backend", p.getBackend());
            add(facts, "device", p.getDevice());
            facts.add(new Fact("seed", String.valueOf(p.getSeed())));
            add(facts, "started", p.getStarted() == null ? "" : p.getStarted().toString());
            facts.add(new Fact("duration", p.getDurationMillis() + " ms"));
            add(facts, "image sha256", p.getImageSha256());
            int number = 1;
            for (Prompt prompt : p.getPrompts()) {
                facts.add(new Fact("prompt " + number++, prompt(prompt, texts)));
            }
        }
        for (MetricValue metric : result.getMetrics()) {
            facts.add(new Fact("metric " + MeasuredText.label(metric), MeasuredText.value(metric)
                    + (text(metric.getReference()).isEmpty() ? "" : " against " + metric.getReference())));
        }
        return facts;
    }

    /** The facts as lines for the clipboard and text files. */
    public static String lines(List<Fact> facts) {
        return facts.stream().map(fact -> fact.name() + ": " + fact.value()).collect(Collectors.joining("\n", "", "\n"));
    }

    /** The name of a result's structure; empty when it has none. */
    public static String structure(Result result) {
        return result.getPromptSet() == null || result.getPromptSet().getStructure() == null ? ""
                : text(result.getPromptSet().getStructure().getName());
    }

    private static String prompt(Prompt prompt, PromptTexts texts) {
        String off = prompt.isEnabled() ? "" : " (switched off)";
        try {
            return texts.format(prompt) + off;
        } catch (ProsectException e) {
            return prompt.eClass().getName() + off + ": " + e.what();
        }
    }

    private static void add(List<Fact> facts, String name, String value) {
        if (!text(value).isEmpty()) {
            facts.add(new Fact(name, value));
        }
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
