package org.prosect.ui.methods;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Group;
import org.prosect.core.ProsectException;
import org.prosect.core.parameter.ParameterDescriptor;
import org.prosect.core.registry.MethodDescriptor;

/** The parameters of a method as fields, made from their declarations. */
final class ParameterForm {

    /** Of a field for seven digits, in points. */
    private static final int FIELD = 76;
    /** Margins and what lies between columns, in points. */
    private static final int SPACES = 38;

    private final Group group;
    private final Consumer<Map<String, String>> changed;
    private final List<ParameterField> fields = new ArrayList<>();
    private Optional<MethodDescriptor> shown = Optional.empty();
    private Optional<Button> reset = Optional.empty();

    /** @param changed hears the values that are not defaults, as texts that may be wrong */
    ParameterForm(Composite parent, Consumer<Map<String, String>> changed) {
        this.changed = changed;
        group = new Group(parent, SWT.NONE);
        group.setText(Messages.Parameters_title);
        GridLayoutFactory.swtDefaults().numColumns(3).applyTo(group);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(group);
    }

    /** Shows a method with some values; those that are not given are defaults. */
    void show(Optional<MethodDescriptor> method, Map<String, String> values) {
        if (!method.equals(shown)) {
            shown = method;
            fields.clear();
            for (var child : group.getChildren()) {
                child.dispose();
            }
            reset = Optional.empty();
            method.ifPresent(m -> m.parameters().forEach(p -> fields.add(new ParameterField(group, p, this::edited))));
            if (!fields.isEmpty()) {
                addReset();
            }
            Controls.show(group, !fields.isEmpty());
        }
        fields.forEach(field -> field.show(values.getOrDefault(field.descriptor().id(), field.descriptor().defaultValue())));
        reset.ifPresent(button -> button.setEnabled(!values().isEmpty()));
    }

    /** Puts labels above their fields where there is no room for both side by side. To be called before the layout. */
    void fit(int width) {
        int labels = fields.stream().mapToInt(ParameterField::labelWidth).max().orElse(0);
        int units = fields.stream().mapToInt(ParameterField::unitWidth).max().orElse(0);
        boolean above = labels + FIELD + units + SPACES > width;
        fields.forEach(field -> field.stack(above));
    }

    private void addReset() {
        Button button = new Button(group, SWT.PUSH);
        button.setText(Messages.Parameters_reset);
        GridDataFactory.swtDefaults().align(SWT.END, SWT.CENTER).span(3, 1).applyTo(button);
        button.addListener(SWT.Selection, event -> {
            fields.forEach(field -> field.show(field.descriptor().defaultValue()));
            edited();
        });
        reset = Optional.of(button);
    }

    private void edited() {
        Map<String, String> values = values();
        reset.ifPresent(button -> button.setEnabled(!values.isEmpty()));
        changed.accept(values);
    }

    private Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        for (ParameterField field : fields) {
            if (!isDefault(field.descriptor(), field.text())) {
                values.put(field.descriptor().id(), field.text());
            }
        }
        return values;
    }

    private static boolean isDefault(ParameterDescriptor descriptor, String text) {
        try {
            return descriptor.check(text).equals(descriptor.check(descriptor.defaultValue()));
        } catch (ProsectException e) {
            // the field says so
            return false;
        }
    }

    List<ParameterField> fields() {
        return List.copyOf(fields);
    }
}
