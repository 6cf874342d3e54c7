package org.prosect.study;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.prosect.study.model.StudyPackage;
import org.prosect.study.model.UnknownPrompt;

/** From an {@link UnknownPrompt} back to the element it stands for. */
final class UnknownPrompts {

    private static final String ENABLED = StudyPackage.Literals.PROMPT__ENABLED.getName();
    private static final String CREATED = StudyPackage.Literals.PROMPT__CREATED.getName();

    private UnknownPrompts() { }

    /**
     * The element to write: as it was read, except for what the user can change of a prompt without knowing its type. Empty when the text of
     * the prompt is not an element of the type it states, or of a type of the study model itself, which it could only have been given by hand;
     * then it is to be written as the object it is.
     */
    static Optional<String> element(UnknownPrompt prompt, String elementName, String id, InstalledTypes types) {
        if (prompt.getXml() == null) {
            return Optional.empty();
        }
        return Fragment.parse(prompt.getXml())
                .filter(f -> f.namespace().equals(prompt.getNamespace()) && f.typeName().equals(prompt.getTypeName()) && !f.typeName().isEmpty())
                .filter(f -> !f.namespace().equals(StudyPackage.eNS_URI) || !types.defines(f.namespace(), f.typeName()))
                .map(f -> f.rewritten(elementName, id, changes(prompt, f)));
    }

    static boolean enabled(Fragment fragment) {
        return !"false".equals(fragment.attributes().get(ENABLED));
    }

    static Optional<Instant> created(Fragment fragment) {
        try {
            return Optional.ofNullable(fragment.attributes().get(CREATED)).map(Instant::parse);
        } catch (DateTimeException e) {
            // not what this version writes: it stays in the text and the prompt has no date
            return Optional.empty();
        }
    }

    private static Map<String, String> changes(UnknownPrompt prompt, Fragment fragment) {
        Map<String, String> changes = new LinkedHashMap<>();
        if (prompt.isEnabled() != enabled(fragment)) {
            changes.put(ENABLED, String.valueOf(prompt.isEnabled()));
        }
        Optional<Instant> created = Optional.ofNullable(prompt.getCreated());
        if (!created.equals(created(fragment))) {
            changes.put(CREATED, created.map(Instant::toString).orElse(""));
        }
        return changes;
    }
}
