package org.prosect.ui.methods;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.eclipse.core.runtime.Platform;
import org.eclipse.osgi.util.NLS;
import org.osgi.framework.Bundle;
import org.prosect.core.model.Model;
import org.prosect.core.model.ModelFolder;
import org.prosect.ui.methods.run.InstalledModels;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/** Everything that is known of a model, for people: its declaration, and what its card says beside, such as modality and scores. */
final class ModelText {

    private static final String CARD = "MODEL-CARD.md";
    private static final int LARGEST_CARD = 1 << 20;
    private static final Set<String> SHOWN = Set.of("architecture", "file", "sha256", "id", "name", "licence", "trainingData", "intendedUse");

    private ModelText() { }

    /** @param methods names of the methods that use it */
    static String of(InstalledModels.Entry entry, List<String> methods) {
        Model model = entry.model();
        List<String> lines = new ArrayList<>();
        lines.add(model.name() + " (" + model.id() + ")");
        lines.add("");
        line(lines, Messages.Models_architecture, model.architecture());
        line(lines, Messages.Models_methods, String.join(", ", methods));
        line(lines, Messages.Models_licence, model.licence());
        line(lines, Messages.Models_intendedUse, model.intendedUse());
        line(lines, Messages.Models_trainingData, model.trainingData());
        line(lines, Messages.Models_file, model.file().toString());
        line(lines, Messages.Models_sha256, model.sha256());
        line(lines, Messages.Models_source, entry.folder().isPresent() ? Messages.Models_own : entry.bundle());
        lines.add("");
        lines.add(entry.folder().isPresent() ? folderCard(entry.folder().get()) : bundleCard(entry.bundle()));
        return String.join("\n", lines);
    }

    private static void line(List<String> lines, String name, String value) {
        lines.add(name + ": " + (value.isBlank() ? Messages.Model_notSaid : value));
    }

    private static String bundleCard(String name) {
        Bundle bundle = Platform.getBundle(name);
        URL card = bundle == null ? null : bundle.getEntry(CARD);
        if (card == null) {
            return "";
        }
        try (InputStream in = card.openStream()) {
            return new String(in.readNBytes(LARGEST_CARD), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return NLS.bind(Messages.Models_cardUnreadable, card, e.getMessage());
        }
    }

    /** The lines that are not shown above. */
    private static String folderCard(Path folder) {
        Path file = folder.resolve(ModelFolder.CARD);
        try (InputStream in = Files.newInputStream(file)) {
            JsonObject card = JsonParser.parseString(new String(in.readNBytes(LARGEST_CARD), StandardCharsets.UTF_8)).getAsJsonObject();
            List<String> lines = new ArrayList<>();
            card.entrySet().stream().filter(e -> !SHOWN.contains(e.getKey()))
                    .forEach(e -> lines.add(e.getKey() + ": " + (e.getValue().isJsonPrimitive() ? e.getValue().getAsString() : e.getValue())));
            return String.join("\n", lines);
        } catch (IOException | JsonParseException | IllegalStateException e) {
            return NLS.bind(Messages.Models_cardUnreadable, file, e.getMessage());
        }
    }
}
