package org.prosect.ui.start;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.ViewPart;
import org.prosect.study.model.Image;
import org.prosect.study.model.Structure;
import org.prosect.study.model.Study;
import org.prosect.ui.command.NewStudyHandler;
import org.prosect.ui.command.OpenStudyHandler;
import org.prosect.ui.session.OpenStudy;
import org.prosect.ui.session.StudySession;
import org.prosect.ui.view.ViewState;

/** The start page: the sample study, the first segmentation, and the studies that were open last. Goes away when a study is opened. */
public final class StartView extends ViewPart {

    /** Its id. */
    public static final String ID = "org.prosect.ui.start";
    /** Where the sample study is made; a system property for tests. */
    static final String SAMPLE_FOLDER = "org.prosect.ui.sampleFolder";
    private static final int WIDTH = 420;
    private static final String PLUGIN = "org.prosect.ui";

    private final StudySession.Listener listener = done -> changed();
    private final RecentStudies recent = new RecentStudies(InstanceScope.INSTANCE.getNode(PLUGIN));
    private StudySession session;
    private Optional<OpenStudy> shown = Optional.empty();
    private ScrolledComposite scroll;
    private Composite area;

    @Override
    public void createPartControl(Composite parent) {
        session = getSite().getService(StudySession.class);
        shown = session.current();
        scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        area = new Composite(scroll, SWT.NONE);
        GridLayoutFactory.swtDefaults().margins(40, 32).spacing(0, 10).applyTo(area);
        Label title = new Label(area, SWT.NONE);
        title.setFont(JFaceResources.getHeaderFont());
        title.setText(Messages.Start_title);
        Label text = new Label(area, SWT.WRAP);
        text.setText(Messages.Start_text);
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(text);
        link(Messages.Start_firstSegmentation, Messages.Start_firstSegmentation_text, this::firstSegmentation);
        link(Messages.Start_sample, Messages.Start_sample_text, () -> SampleJob.open(window(), sampleFolder(), () -> { }));
        link(Messages.Start_new, Messages.Start_new_text, () -> NewStudyHandler.ask(window()));
        link(Messages.Start_open, Messages.Start_open_text, () -> OpenStudyHandler.ask(window()));
        for (Path folder : recent.all()) {
            link(folder.getFileName().toString(), folder.toString(), () -> OpenStudyHandler.open(window(), folder));
        }
        scroll.setContent(area);
        scroll.addListener(SWT.Resize, event -> scroll.setMinSize(area.computeSize(scroll.getClientArea().width, SWT.DEFAULT)));
        session.addListener(listener);
    }

    private void link(String name, String help, Runnable action) {
        Composite row = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).indent(0, 6).applyTo(row);
        Link link = new Link(row, SWT.NONE);
        link.setText(NLS.bind("<a>{0}</a>", name));
        link.setFont(JFaceResources.getBannerFont());
        link.addListener(SWT.Selection, event -> action.run());
        Label text = new Label(row, SWT.WRAP);
        text.setText(help);
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(text);
    }

    private IWorkbenchWindow window() {
        return getSite().getWorkbenchWindow();
    }

    private static Path sampleFolder() {
        String given = System.getProperty(SAMPLE_FOLDER, "");
        return given.isEmpty() ? Path.of(System.getProperty("user.home"), "Prosect", "sample-study") : Path.of(given);
    }

    /** The sample study, its first structure chosen, and the steps beside it. */
    private void firstSegmentation() {
        IWorkbenchWindow window = window();
        SampleJob.open(window, sampleFolder(), () -> {
            ViewState state = window.getService(ViewState.class);
            session.current().map(OpenStudy::study).ifPresent(study -> state.change(now -> now.withImage(image(study))
                    .withStructure(structure(study))));
            try {
                window.getActivePage().showView(FirstStepsView.ID);
            } catch (PartInitException e) {
                ILog.of(StartView.class).error(e.getMessage(), e);
            }
        });
    }

    private static Optional<Image> image(Study study) {
        return study.getImages().stream().findFirst();
    }

    private static Optional<Structure> structure(Study study) {
        return study.getStructures().stream().findFirst();
    }

    /** Another study: it is remembered, and the page has done its work. */
    private void changed() {
        if (!session.current().equals(shown)) {
            shown = session.current();
            shown.ifPresent(study -> {
                recent.add(study.folder().folder());
                getSite().getPage().hideView(this);
            });
        }
    }

    @Override
    public void setFocus() {
        area.setFocus();
    }

    @Override
    public void dispose() {
        session.removeListener(listener);
        super.dispose();
    }
}
