package org.prosect.ui.methods;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.prosect.core.registry.MethodDescriptor;

/** The installed methods; those that do not take the image are grey and say why. */
final class MethodTable {

    private static final int ROWS = 7;

    private final Table table;
    private final List<MethodDescriptor> methods;

    /** @param chosen hears which one the user chooses */
    MethodTable(Composite parent, List<MethodDescriptor> methods, Consumer<MethodDescriptor> chosen) {
        this.methods = methods;
        table = new Table(parent, SWT.SINGLE | SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL);
        Controls.name(table, Messages.Methods_method);
        methods.forEach(method -> new TableItem(table, SWT.NONE).setText(method.name()));
        GridDataFactory.fillDefaults().grab(true, false).hint(160, table.getItemHeight() * ROWS).applyTo(table);
        table.addListener(SWT.Selection, event -> {
            if (table.getSelectionIndex() >= 0) {
                chosen.accept(methods.get(table.getSelectionIndex()));
            }
        });
    }

    /** @param dimensions of the image that is shown */
    void show(Optional<MethodDescriptor> chosen, OptionalInt dimensions) {
        for (int i = 0; i < methods.size(); i++) {
            MethodDescriptor method = methods.get(i);
            boolean fits = dimensions.isEmpty() || method.dimensions().contains(dimensions.getAsInt());
            TableItem item = table.getItem(i);
            String text = fits ? method.name() : NLS.bind(Messages.Methods_otherDimensions, method.name(), method.dimensions().iterator().next());
            if (!item.getText().equals(text)) {
                item.setText(text);
            }
            item.setForeground(fits ? null : table.getDisplay().getSystemColor(SWT.COLOR_WIDGET_DISABLED_FOREGROUND));
        }
        int index = chosen.map(methods::indexOf).orElse(-1);
        if (index != table.getSelectionIndex()) {
            table.deselectAll();
            if (index >= 0) {
                table.select(index);
                table.showSelection();
            }
        }
    }

    Table control() {
        return table;
    }
}
