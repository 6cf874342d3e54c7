package org.prosect.ui.results;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.IHandler;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.TabItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.ViewPart;
import org.prosect.study.model.Result;
import org.prosect.ui.results.compare.MetricsPanel;
import org.prosect.ui.results.compare.PicturePanel;
import org.prosect.ui.session.OpenStudy;
import org.prosect.ui.session.StudySession;
import org.prosect.ui.view.ViewSnapshot;
import org.prosect.ui.view.ViewState;
import org.prosect.ui.volume.VolumeStore;

/** The results of the open study in a table; those selected side by side, over one another or as a difference, measured, and how they came about. */
public final class ResultsView extends ViewPart {

    /** Its id. */
    public static final String ID = "org.prosect.ui.results.view";

    private static final String CONTEXT = "org.prosect.ui.results.context";

    private final StudySession.Listener sessionListener = done -> studyChanged();
    private final ViewState.Listener stateListener = this::stateChanged;
    private final ISelectionListener selectionListener = this::selectedElsewhere;
    private StudySession session;
    private ViewState state;
    private ResultsTable table;
    private PicturePanel picture;
    private MetricsPanel metrics;
    private Text provenance;

    @Override
    public void createPartControl(Composite parent) {
        session = getSite().getService(StudySession.class);
        state = getSite().getService(ViewState.class);
        parent.setLayout(new FillLayout());
        SashForm halves = new SashForm(parent, SWT.VERTICAL);
        table = new ResultsTable(halves, session, this::shownChanged);
        SashForm below = new SashForm(halves, SWT.HORIZONTAL);
        picture = new PicturePanel(below, getSite().getService(VolumeStore.class), state);
        TabFolder tabs = new TabFolder(below, SWT.TOP);
        metrics = new MetricsPanel(tabs, getSite().getService(VolumeStore.class), session);
        tab(tabs, Messages.Results_tabMetrics, metrics);
        provenance = new Text(tabs, SWT.MULTI | SWT.READ_ONLY | SWT.H_SCROLL | SWT.V_SCROLL);
        tab(tabs, Messages.Results_tabProvenance, provenance);
        halves.setWeights(35, 65);
        below.setWeights(58, 42);
        MenuManager menu = new MenuManager();
        table.viewer().getControl().setMenu(menu.createContextMenu(table.viewer().getControl()));
        getSite().registerContextMenu(menu, table.viewer());
        getSite().setSelectionProvider(table.viewer());
        getSite().getService(IContextService.class).activateContext(CONTEXT);
        activateHandlers();
        table.viewer().addSelectionChangedListener(event -> showSelected());
        session.addListener(sessionListener);
        state.addListener(stateListener);
        getSite().getPage().addPostSelectionListener(selectionListener);
        studyChanged();
    }

    private static void tab(TabFolder tabs, String title, org.eclipse.swt.widgets.Control content) {
        TabItem item = new TabItem(tabs, SWT.NONE);
        item.setText(title);
        item.setControl(content);
    }

    private void activateHandlers() {
        IHandlerService handlers = getSite().getService(IHandlerService.class);
        handlers.activateHandler(IWorkbenchCommandConstants.EDIT_DELETE, handler(this::deleteSelected));
        handlers.activateHandler(IWorkbenchCommandConstants.FILE_RENAME, handler(() -> table.rename()));
        handlers.activateHandler(IWorkbenchCommandConstants.EDIT_SELECT_ALL, handler(() -> table.selectAll()));
    }

    private IHandler handler(Runnable action) {
        AbstractHandler handler = new AbstractHandler() {
            @Override
            public Object execute(ExecutionEvent event) {
                action.run();
                return null;
            }

            @Override
            public void setEnabled(Object context) {
                // while a name is being typed the keys belong to the text
                setBaseEnabled(!table.viewer().isCellEditorActive());
            }
        };
        return handler;
    }

    /** The table, for tests. */
    ResultsTable table() {
        return table;
    }

    PicturePanel picture() {
        return picture;
    }

    MetricsPanel metrics() {
        return metrics;
    }

    Text provenance() {
        return provenance;
    }

    private List<Result> selected() {
        return SelectedResults.of(table.viewer().getStructuredSelection());
    }

    private void deleteSelected() {
        List<Result> results = selected();
        if (!results.isEmpty()) {
            String what = results.size() == 1 ? results.getFirst().getName() : NLS.bind(Messages.Results_count, results.size());
            session.current().ifPresent(study -> study.delete(results, NLS.bind(Messages.Command_delete, what)));
        }
    }

    private void studyChanged() {
        table.show(session.current(), state.now().hidden());
        showSelected();
    }

    private void showSelected() {
        Optional<OpenStudy> study = session.current();
        List<Result> results = study.isPresent() ? selected() : List.of();
        picture.show(study, results);
        metrics.show(study, results);
        String text = results.isEmpty() ? Messages.Results_nothing : CopyProvenanceHandler.text(results);
        if (!text.equals(provenance.getText())) {
            provenance.setText(text);
        }
    }

    private void shownChanged(Result result, boolean shown) {
        Set<Result> hidden = new HashSet<>(state.now().hidden());
        if (shown) {
            hidden.remove(result);
        } else {
            hidden.add(result);
        }
        state.change(now -> now.withHidden(hidden));
    }

    private void stateChanged(ViewSnapshot before, ViewSnapshot now) {
        if (!before.hidden().equals(now.hidden())) {
            table.check(now.hidden());
        }
    }

    private void selectedElsewhere(IWorkbenchPart part, ISelection selection) {
        if (part != this && selection instanceof IStructuredSelection chosen && !SelectedResults.of(chosen).isEmpty()
                && !new ArrayList<>(SelectedResults.of(chosen)).equals(selected())) {
            table.viewer().setSelection(new StructuredSelection(SelectedResults.of(chosen)), true);
        }
    }

    @Override
    public void setFocus() {
        table.viewer().getControl().setFocus();
    }

    @Override
    public void dispose() {
        session.removeListener(sessionListener);
        state.removeListener(stateListener);
        getSite().getPage().removePostSelectionListener(selectionListener);
        super.dispose();
    }
}
