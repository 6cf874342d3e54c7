package org.prosect.ui.study;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.IHandler;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.ViewPart;
import org.eclipse.ui.views.properties.IPropertySheetPage;
import org.eclipse.ui.views.properties.PropertySheetPage;
import org.prosect.study.model.Study;
import org.prosect.ui.Messages;
import org.prosect.ui.command.OpenStudyHandler;
import org.prosect.ui.command.NewStudyHandler;
import org.prosect.ui.session.OpenStudy;
import org.prosect.ui.session.StudySession;

/**
 * The open study as a tree. Elements can be renamed (F2) and deleted, files dropped onto it;
 * what is selected shows in the view Properties and in the slices.
 */
public final class StudyView extends ViewPart {

    /** Its id. */
    public static final String ID = "org.prosect.ui.study";

    private final StudySession.Listener listener = this::sessionChanged;
    private StudySession session;
    private Composite body;
    private StackLayout stack;
    private Composite empty;
    private TreeViewer viewer;
    private PropertySheetPage properties;
    private Optional<OpenStudy> shown = Optional.empty();

    @Override
    public void createPartControl(Composite parent) {
        session = getSite().getService(StudySession.class);
        body = parent;
        stack = new StackLayout();
        body.setLayout(stack);
        empty = createEmpty(body);
        viewer = new TreeViewer(body, SWT.MULTI | SWT.H_SCROLL | SWT.V_SCROLL);
        viewer.setUseHashlookup(true);
        RenameEditing.install(viewer, session);
        StudyDrop.install(viewer.getControl(), getSite().getWorkbenchWindow(), session, this::selected);
        StudyDrop.install(empty, getSite().getWorkbenchWindow(), session, List::of);
        MenuManager menu = new MenuManager();
        viewer.getControl().setMenu(menu.createContextMenu(viewer.getControl()));
        getSite().registerContextMenu(menu, viewer);
        getSite().setSelectionProvider(viewer);
        activateHandlers();
        session.addListener(listener);
        show(session.current());
    }

    private Composite createEmpty(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        page.setLayout(new GridLayout());
        Link link = new Link(page, SWT.WRAP);
        link.setText(Messages.StudyView_empty);
        link.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        link.addListener(SWT.Selection, event -> {
            if (event.text.equals("new")) {
                NewStudyHandler.ask(getSite().getWorkbenchWindow());
            } else {
                OpenStudyHandler.ask(getSite().getWorkbenchWindow());
            }
        });
        return page;
    }

    private void activateHandlers() {
        IHandlerService handlers = getSite().getService(IHandlerService.class);
        handlers.activateHandler(IWorkbenchCommandConstants.EDIT_DELETE, handler(this::deleteSelected, this::canDelete));
        handlers.activateHandler(IWorkbenchCommandConstants.FILE_RENAME, handler(this::renameSelected, this::canRename));
    }

    private IHandler handler(Runnable action, java.util.function.BooleanSupplier enabled) {
        AbstractHandler handler = new AbstractHandler() {
            @Override
            public Object execute(ExecutionEvent event) {
                action.run();
                return null;
            }

            @Override
            public void setEnabled(Object context) {
                setBaseEnabled(enabled.getAsBoolean());
            }
        };
        // the tree tells the menus at once what can be done with the new selection
        viewer.addSelectionChangedListener(event -> handler.setEnabled(null));
        return handler;
    }

    /** The tree; empty of content while no study is open. */
    public TreeViewer viewer() {
        return viewer;
    }

    private List<EObject> selected() {
        IStructuredSelection selection = viewer.getStructuredSelection();
        return Arrays.stream(selection.toArray()).filter(EObject.class::isInstance).map(EObject.class::cast).toList();
    }

    private boolean canDelete() {
        // while a name is being typed the key Delete belongs to the text
        return !viewer.isCellEditorActive() && !selected().isEmpty()
                && selected().stream().noneMatch(e -> e instanceof Study || StudyFeatures.isRecord(e));
    }

    private boolean canRename() {
        return selected().size() == 1 && RenameEditing.nameOf(selected().getFirst()).isPresent();
    }

    private void deleteSelected() {
        List<EObject> elements = selected();
        String label = elements.size() == 1
                ? NLS.bind(Messages.Command_delete, StudyLabels.name(elements.getFirst(), shown.orElseThrow().adapterFactory()))
                : NLS.bind(Messages.Command_deleteMany, elements.size());
        shown.orElseThrow().delete(elements, label);
    }

    private void renameSelected() {
        viewer.editElement(selected().getFirst(), 0);
    }

    private void sessionChanged(String done) {
        if (!session.current().equals(shown)) {
            show(session.current());
            return;
        }
        // what came back, is new, or lost something is where the user goes on
        shown.flatMap(study -> study.affected().stream().filter(e -> EcoreUtil.isAncestor(study.study(), e)).findFirst())
                .filter(element -> !selected().contains(element)).ifPresent(element -> viewer.setSelection(new StructuredSelection(element), true));
        if (properties != null && !properties.getControl().isDisposed()) {
            properties.refresh();
        }
    }

    private void show(Optional<OpenStudy> study) {
        if (shown.isPresent()) {
            viewer.setInput(null);
        }
        shown = study;
        study.ifPresent(s -> {
            viewer.setContentProvider(new StudyTreeContent(viewer, s));
            viewer.setLabelProvider(new DelegatingStyledCellLabelProvider(new StudyLabelProvider(s)));
            viewer.setInput(s);
            viewer.expandToLevel(2);
            viewer.setSelection(new StructuredSelection(s.study()));
        });
        stack.topControl = study.isPresent() ? viewer.getControl() : empty;
        body.layout();
    }

    @Override
    public <T> T getAdapter(Class<T> type) {
        if (type == IPropertySheetPage.class) {
            properties = new StudyPropertyPage();
            properties.setPropertySourceProvider(
                    object -> object instanceof EObject element && shown.isPresent() ? new StudyPropertySource(shown.get(), element) : null);
            return type.cast(properties);
        }
        return super.getAdapter(type);
    }

    @Override
    public void setFocus() {
        stack.topControl.setFocus();
    }

    @Override
    public void dispose() {
        session.removeListener(listener);
        super.dispose();
    }
}
