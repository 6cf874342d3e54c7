package org.prosect.ui.slices;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.prosect.core.ProsectException;
import org.prosect.study.model.Prompt;
import org.prosect.ui.session.StudySession;
import org.prosect.ui.tool.PromptTools;
import org.prosect.ui.view.SliceDirection;
import org.prosect.ui.view.ViewSnapshot;
import org.prosect.ui.view.ViewState;
import org.prosect.ui.volume.VolumeStore;

/** The planes, the three-dimensional picture and a line for what went wrong: all of the slice editor but its toolbar. */
final class SlicesPanel extends Composite {

    private final Scene scene;
    private final SceneLoader loader;
    private final Composite body;
    private final List<SliceCanvas> planes;
    private final PlanesLayout layout;
    private final Label notice;
    private Optional<SliceCanvas> focused = Optional.empty();

    /**
     * @param spatial makes the three-dimensional picture, when one is installed
     * @param selection takes the prompts that a tool selects
     */
    SlicesPanel(Composite parent, StudySession session, ViewState state, VolumeStore store, PromptTools tools, ToolSettings settings,
            Function<Composite, Optional<Control>> spatial, Consumer<List<Prompt>> selection) {
        super(parent, SWT.NONE);
        GridLayout grid = new GridLayout();
        grid.marginWidth = 0;
        grid.marginHeight = 0;
        grid.verticalSpacing = 0;
        setLayout(grid);
        scene = new Scene(state, tools);
        notice = new Label(this, SWT.WRAP);
        GridData hidden = new GridData(SWT.FILL, SWT.TOP, true, false);
        hidden.exclude = true;
        notice.setLayoutData(hidden);
        notice.setVisible(false);
        body = new Composite(this, SWT.NONE);
        body.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        body.setData("org.eclipse.e4.ui.css.disabled", Boolean.TRUE);
        body.setBackground(new org.eclipse.swt.graphics.Color(0x30, 0x34, 0x38));
        planes = Arrays.stream(SliceDirection.values()).map(direction -> new SliceCanvas(body, scene, direction)).toList();
        planes.forEach(plane -> {
            plane.onMaximise(p -> SceneActions.maximise(scene, p.direction()));
            plane.addListener(SWT.FocusIn, event -> focused = Optional.of(plane));
        });
        layout = new PlanesLayout(planes, spatial.apply(body));
        body.setLayout(layout);
        loader = new SceneLoader(scene, session, store, settings, prompts -> {
            scene.setSelected(prompts);
            selection.accept(prompts);
        }, this::say);
        Consumer<ProsectException> toolListener = this::toolFailed;
        tools.addListener(toolListener);
        tools.problems().forEach(this::toolFailed);
        scene.onChange(this::arrange);
        loader.start();
        addDisposeListener(event -> {
            tools.removeListener(toolListener);
            loader.stop();
        });
        arrange();
    }

    Scene scene() {
        return scene;
    }

    List<SliceCanvas> planes() {
        return planes;
    }

    /** Goes to the first of these elements of the study. */
    void show(List<EObject> elements) {
        loader.show(elements);
    }

    /** What the line for problems says; empty while it is not shown. */
    String notice() {
        return notice.getText();
    }

    private void say(String text) {
        if (!notice.isDisposed() && !text.equals(notice.getText())) {
            notice.setText(text);
            notice.setVisible(!text.isEmpty());
            ((GridData) notice.getLayoutData()).exclude = text.isEmpty();
            layout();
        }
    }

    private void toolFailed(ProsectException problem) {
        say(NLS.bind(Messages.Slices_problem, problem.what(), problem.remedy()).replace('\n', ' '));
        boolean gone = scene.view().tool().filter(id -> scene.tools().usable().stream().noneMatch(tool -> tool.id().equals(id))).isPresent();
        if (gone) {
            scene.state().change(view -> view.withTool(Optional.empty()));
        }
    }

    private void arrange() {
        if (isDisposed()) {
            return;
        }
        ViewSnapshot view = scene.view();
        if (layout.set(scene.volume().map(volume -> Planes.of(volume.geometry())).orElse(List.of(SliceDirection.AXIAL)), view.layout(),
                view.leading())) {
            body.layout();
        }
    }

    /** The plane that commands mean: the one that had the focus last, as long as it is shown, otherwise the leading one. */
    SliceCanvas plane() {
        return focused.filter(SliceCanvas::getVisible).orElseGet(this::leading);
    }

    private SliceCanvas leading() {
        SliceDirection leading = scene.view().leading();
        return planes.stream().min(Comparator.comparing((SliceCanvas p) -> !p.getVisible()).thenComparing(p -> p.direction() != leading))
                .orElseThrow();
    }

    /** Gives the leading plane the keys. */
    void focus() {
        leading().forceFocus();
    }
}
