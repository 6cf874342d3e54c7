package org.prosect.networks.architecture;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.prosect.networks.brain.MeshNet;
import org.prosect.networks.brain.MeshNetConfiguration;
import org.prosect.nn.Network;
import org.prosect.nn.Weights;

/**
 * MeshNet of any width and depth: PyTorch checkpoints with batch normalisation, and the TensorFlow.js models that Brainchop runs, whose normalisation
 * is folded into the convolutions and whose model.json tells dilations and activation.
 */
public final class MeshNetArchitecture extends NetworkArchitecture {

    private static final String DILATION_NOTE = ".dilation_rate";
    private static final String ACTIVATION_NOTE = ".activation";
    /** As in "Normalize the data for this model with min = 5% quantile, max = 95% quantile". */
    private static final Pattern QUANTILES = Pattern.compile("min = (\\d{1,2})% quantile, max = (\\d{1,3})% quantile");

    @Override
    List<String> telling() {
        return List.of("model.0.0.weight");
    }

    @Override
    List<Network> networks(Weights weights) {
        // parameters do not depend on dilations
        String ones = String.join(",", Collections.nCopies(MeshNetConfiguration.layers(weights), "1"));
        return List.of(MeshNet.network(MeshNetConfiguration.of(weights, Map.of(MeshNetConfiguration.DILATIONS, ones)), 8, 8, 8));
    }

    @Override
    public Weights arranged(Weights stored) {
        return KerasConvolutions.isKeras(stored) ? KerasConvolutions.of(stored) : stored;
    }

    @Override
    public Map<String, String> settings(Weights weights, Map<String, String> notes) {
        Map<String, String> told = new LinkedHashMap<>();
        List<String> dilations = new ArrayList<>();
        Set<String> activations = new TreeSet<>();
        notes.forEach((name, value) -> {
            if (name.endsWith(DILATION_NOTE)) {
                dilations.add(single(name, value));
            } else if (name.endsWith(ACTIVATION_NOTE) && !value.equals("linear")) {
                activations.add(value);
            }
        });
        if (!dilations.isEmpty()) {
            // the last convolution has one tap
            told.put(MeshNetConfiguration.DILATIONS, String.join(",", dilations.subList(0, dilations.size() - 1)));
            told.put(MeshNetConfiguration.ACTIVATION, String.join(" and ", activations));
        }
        Map<String, String> settings = new LinkedHashMap<>(MeshNetConfiguration.of(weights, told).settings());
        settings.put(MeshNetConfiguration.QUANTILES, quantiles(notes, told.isEmpty()));
        return settings;
    }

    private static String single(String name, String value) {
        List<String> parts = List.of(value.split(","));
        if (Set.copyOf(parts).size() != 1) {
            throw new IllegalArgumentException(name + " is " + value + ", not the same along all axes");
        }
        return parts.getFirst();
    }

    /**
     * Checkpoints belong to convert.py, which takes 1 % and 99 %; Brainchop takes the smallest and the largest value unless a model says otherwise.
     */
    private static String quantiles(Map<String, String> notes, boolean checkpoint) {
        Matcher said = QUANTILES.matcher(notes.getOrDefault("_comment", ""));
        if (said.find()) {
            return Integer.parseInt(said.group(1)) / 100.0 + "," + Integer.parseInt(said.group(2)) / 100.0;
        }
        return checkpoint ? "0.01,0.99" : "0,1";
    }
}
