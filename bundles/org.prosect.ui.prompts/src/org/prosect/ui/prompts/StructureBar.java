package org.prosect.ui.prompts;

import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.prosect.study.model.Structure;
import org.prosect.study.model.Study;
import org.prosect.ui.session.OpenStudy;
import org.prosect.ui.session.StudySession;
import org.prosect.ui.tool.CurrentStructure;
import org.prosect.ui.view.ViewState;

/** The structure that prompts are given for: its colour, the choice of another, and a new one. */
final class StructureBar extends Composite {

    private static final int SWATCH = 16;

    private final StudySession session;
    private final ViewState state;
    private final Canvas swatch;
    private final Combo combo;
    private final Button more;
    private List<Structure> structures = List.of();

    StructureBar(Composite parent, StudySession session, ViewState state) {
        super(parent, SWT.NONE);
        this.session = session;
        this.state = state;
        GridLayout layout = new GridLayout(3, false);
        layout.marginHeight = 2;
        setLayout(layout);
        swatch = new Canvas(this, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
        GridData size = new GridData(SWT.BEGINNING, SWT.CENTER, false, false);
        size.widthHint = SWATCH;
        size.heightHint = SWATCH;
        swatch.setLayoutData(size);
        swatch.addPaintListener(event -> paint(event.gc));
        combo = new Combo(this, SWT.DROP_DOWN | SWT.READ_ONLY);
        combo.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        combo.setToolTipText(Messages.Structure_choose);
        combo.addListener(SWT.Selection, event -> choose());
        combo.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = Messages.Structure_choose;
            }
        });
        more = new Button(this, SWT.PUSH);
        more.setText(Messages.Structure_new);
        more.addListener(SWT.Selection, event -> session.current().ifPresent(study -> NewStructure.ask(getShell(), study, state)));
        refresh();
    }

    Combo combo() {
        return combo;
    }

    private void choose() {
        int index = combo.getSelectionIndex();
        if (index >= 0 && index < structures.size()) {
            Structure chosen = structures.get(index);
            state.change(view -> view.withStructure(Optional.of(chosen)));
        }
    }

    private Optional<Structure> current() {
        return session.current().map(OpenStudy::study).flatMap(study -> CurrentStructure.of(study, state.now().image(), state.now()));
    }

    /** Shows the structures as they are now. */
    void refresh() {
        Optional<Study> study = session.current().map(OpenStudy::study);
        structures = study.map(s -> List.copyOf(s.getStructures())).orElse(List.of());
        String[] names = structures.stream().map(s -> s.getName() == null ? "" : s.getName()).toArray(String[]::new);
        if (!java.util.Arrays.equals(names, combo.getItems())) {
            combo.setItems(names);
        }
        int index = current().map(structures::indexOf).orElse(-1);
        if (index >= 0) {
            combo.select(index);
        } else {
            combo.deselectAll();
        }
        combo.setEnabled(!structures.isEmpty());
        more.setEnabled(study.isPresent());
        swatch.redraw();
    }

    private void paint(GC gc) {
        current().map(Structure::getColour).filter(c -> c.matches("#[0-9a-fA-F]{6}")).ifPresent(colour -> {
            int rgb = Integer.parseInt(colour.substring(1), 16);
            gc.setAntialias(SWT.ON);
            gc.setBackground(new Color(new RGB(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff)));
            gc.fillRoundRectangle(1, 1, SWATCH - 2, SWATCH - 2, 4, 4);
            gc.setForeground(getForeground());
            gc.setAlpha(120);
            gc.drawRoundRectangle(1, 1, SWATCH - 3, SWATCH - 3, 4, 4);
        });
    }
}
