package org.prosect.ui.start;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;
import org.prosect.ui.session.StudySession;

/** The first segmentation in one minute: what to do, step by step, with a tick at each that is done. */
public final class FirstStepsView extends ViewPart {

    /** Its id. */
    public static final String ID = "org.prosect.ui.firstSteps";
    private static final String TICK = "\u2713";
    private static final int WIDTH = 220;

    private final StudySession.Listener listener = done -> refresh();
    private final List<Label> marks = new ArrayList<>();
    private StudySession session;
    private ScrolledComposite scroll;

    @Override
    public void createPartControl(Composite parent) {
        session = getSite().getService(StudySession.class);
        scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        Composite area = new Composite(scroll, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(2).margins(10, 10).spacing(8, 8).applyTo(area);
        List<String> texts = FirstSteps.texts();
        for (int i = 0; i < texts.size(); i++) {
            Label mark = new Label(area, SWT.CENTER);
            GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.TOP).hint(20, SWT.DEFAULT).applyTo(mark);
            marks.add(mark);
            Label text = new Label(area, SWT.WRAP);
            text.setText(texts.get(i));
            GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(text);
        }
        scroll.setContent(area);
        scroll.addListener(SWT.Resize, event -> scroll.setMinSize(area.computeSize(scroll.getClientArea().width, SWT.DEFAULT)));
        session.addListener(listener);
        refresh();
    }

    private void refresh() {
        for (int i = 0; i < marks.size(); i++) {
            marks.get(i).setText(FirstSteps.values()[i].isDone(session.current()) ? TICK : Integer.toString(i + 1));
        }
    }

    /** What stands before each step: its number, or a tick. */
    List<String> marks() {
        return marks.stream().map(Label::getText).toList();
    }

    @Override
    public void setFocus() {
        scroll.setFocus();
    }

    @Override
    public void dispose() {
        session.removeListener(listener);
        super.dispose();
    }
}
