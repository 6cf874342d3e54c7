package org.prosect.cli;

import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

import org.prosect.core.ProsectException;
import org.prosect.core.method.MethodRunner;
import org.prosect.core.method.PromptRejection;
import org.prosect.core.method.SegmentationException;
import org.prosect.core.registry.Contributions;
import org.prosect.core.registry.MethodDescriptor;
import org.prosect.core.simulation.FirstClick;
import org.prosect.core.simulation.SimulatedUser;
import org.prosect.imaging.Mask;
import org.prosect.study.model.PromptSet;
import org.prosect.study.model.StudyFactory;

import com.google.gson.JsonObject;

import picocli.CommandLine.Option;

/** The options that say how a simulated user clicks. */
final class ClickOptions {

    private static final int MOST_CLICKS = 1000;

    @Option(names = "--clicks", split = ",", paramLabel = "N", defaultValue = "1,3,5,7,9",
            description = "Click counts at which the answer is scored (default: ${DEFAULT-VALUE}).")
    private List<Integer> counts = List.of();

    @Option(names = "--first", paramLabel = "WHERE", defaultValue = "random",
            description = "First click: random or deepest in the reference (default: random).")
    private FirstClick first = FirstClick.RANDOM;

    /** The click counts at which answers are scored. */
    SortedSet<Integer> counts() throws ProsectException {
        SortedSet<Integer> asked = new TreeSet<>(counts);
        for (int count : asked) {
            if (count < 1 || count > MOST_CLICKS) {
                throw new ProsectException("a click count of " + count + " is not possible", "Give counts from 1 to " + MOST_CLICKS);
            }
        }
        return asked;
    }

    SimulatedUser user(Mask reference, long seed) throws ProsectException {
        return new SimulatedUser(reference, first, seed);
    }

    /** A method that does not take points is an error; methods that take them get negative ones too. */
    static void checkTakenBy(MethodDescriptor method, Contributions all) throws SegmentationException {
        List<PromptRejection> rejections = rejections(method, all);
        if (!rejections.isEmpty()) {
            throw new SegmentationException("a simulated user only clicks, but " + rejections.getFirst().reason(),
                    "Choose a method that takes points: " + String.join(", ", all.methods().stream().filter(m -> rejections(m, all).isEmpty())
                            .map(MethodDescriptor::id).toList()));
        }
    }

    private static List<PromptRejection> rejections(MethodDescriptor method, Contributions all) {
        PromptSet click = StudyFactory.eINSTANCE.createPromptSet();
        click.getPrompts().add(StudyFactory.eINSTANCE.createPointPrompt());
        return MethodRunner.rejections(method, all.promptTypes(), click);
    }

    void describe(JsonObject o) {
        o.addProperty("first", first.name().toLowerCase(Locale.ROOT));
    }
}
