package org.prosect.core.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.prosect.core.ProsectException;
import org.prosect.core.prompt.PromptTexts;
import org.prosect.study.model.Image;
import org.prosect.study.model.MetricValue;
import org.prosect.study.model.ParameterValue;
import org.prosect.study.model.Prompt;
import org.prosect.study.model.Provenance;
import org.prosect.study.model.Result;

/** How a result came about, in full, as names and values in the user's language. */
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
        add(facts, Messages.Fact_result, result.getName());
        add(facts, Messages.Fact_state, state(result));
        add(facts, Messages.Fact_structure, structure(result));
        Image image = result.getImage();
        add(facts, Messages.Fact_image, image == null ? "" : image.getName());
        add(facts, Messages.Fact_mask, result.getMaskUri());
        add(facts, Messages.Fact_maskSha, result.getMaskSha256());
        Provenance p = result.getProvenance();
        if (p == null) {
            facts.add(new Fact(Messages.Fact_provenance, Messages.Fact_notRecorded));
        } else {
            add(facts, Messages.Fact_method, p.getMethodId());
            add(facts, Messages.Fact_methodVersion, p.getMethodVersion());
            add(facts, Messages.Fact_model, p.getModelId());
            add(facts, Messages.Fact_modelSha, p.getModelSha256());
            for (ParameterValue parameter : p.getParameters()) {
                facts.add(new Fact(NLS.bind(Messages.Fact_parameter, parameter.getName()), text(parameter.getValue())));
            }
            add(facts, Messages.Fact_backend, p.getBackend());
            add(facts, Messages.Fact_device, p.getDevice());
            facts.add(new Fact(Messages.Fact_seed, String.valueOf(p.getSeed())));
            add(facts, Messages.Fact_started, p.getStarted() == null ? "" : p.getStarted().toString());
            facts.add(new Fact(Messages.Fact_duration, NLS.bind(Messages.Fact_millis, p.getDurationMillis())));
            add(facts, Messages.Fact_imageSha, p.getImageSha256());
            int number = 1;
            for (Prompt prompt : p.getPrompts()) {
                facts.add(new Fact(NLS.bind(Messages.Fact_prompt, number++), prompt(prompt, texts)));
            }
        }
        for (MetricValue metric : result.getMetrics()) {
            String value = MeasuredText.value(metric);
            facts.add(new Fact(NLS.bind(Messages.Fact_metric, MeasuredText.label(metric)),
                    text(metric.getReference()).isEmpty() ? value : NLS.bind(Messages.Fact_against, value, metric.getReference())));
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
        try {
            return on(prompt, texts.format(prompt));
        } catch (ProsectException e) {
            return on(prompt, prompt.eClass().getName()) + ": " + e.what();
        }
    }

    private static String on(Prompt prompt, String text) {
        return prompt.isEnabled() ? text : NLS.bind(Messages.Fact_off, text);
    }

    /** What was decided about a result, in the user's language. */
    static String state(Result result) {
        return switch (result.getState()) {
            case PROPOSED -> Messages.State_proposed;
            case ACCEPTED -> Messages.State_accepted;
            case REJECTED -> Messages.State_rejected;
        };
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
