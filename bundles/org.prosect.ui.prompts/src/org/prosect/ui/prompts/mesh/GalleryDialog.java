package org.prosect.ui.prompts.mesh;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.prosect.core.gallery.Gallery;
import org.prosect.core.gallery.GalleryEntry;
import org.prosect.core.gallery.MeshCard;
import org.prosect.study.model.Structure;
import org.prosect.ui.prompts.Messages;

/** The gallery of canonical meshes with pictures, one to be chosen. */
public final class GalleryDialog extends TitleAreaDialog {

    private static final int WIDTH = 560;
    private static final int HEIGHT = 560;

    private final Gallery gallery;
    private final Structure structure;
    private Optional<GalleryEntry> chosen;
    private Text filter;
    private TableViewer viewer;
    private Label about;

    /**
     * @param structure whose mesh is looked for: one of the same code or name is proposed
     * @param last is proposed when there is none
     */
    public GalleryDialog(Shell parent, Gallery gallery, Structure structure, Optional<GalleryEntry> last) {
        super(parent);
        this.gallery = gallery;
        this.structure = structure;
        List<GalleryEntry> entries = gallery.entries();
        this.chosen = last.filter(l -> entries.stream().anyMatch(e -> e.id().equals(l.id())))
                .flatMap(l -> entries.stream().filter(e -> e.id().equals(l.id())).findFirst())
                .or(() -> entries.stream().filter(e -> isOf(e.card(), structure)).findFirst()).or(() -> entries.stream().findFirst());
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    /** Whether a mesh shows a structure, by their codes or else their names. */
    static boolean isOf(MeshCard card, Structure structure) {
        boolean code = structure.getCode() != null && !structure.getCode().isBlank() && structure.getCode().equals(card.code());
        return code || structure.getName() != null && structure.getName().strip().equalsIgnoreCase(card.name().strip());
    }

    /** What is chosen; empty when the gallery is. */
    public Optional<GalleryEntry> chosen() {
        return chosen;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.Gallery_title);
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Point getInitialSize() {
        Point least = super.getInitialSize();
        return new Point(Math.max(WIDTH, least.x), HEIGHT);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle(NLS.bind(Messages.Gallery_heading, structure.getName()));
        setMessage(gallery.entries().isEmpty() ? Messages.Gallery_empty : Messages.Gallery_message);
        Composite area = (Composite) super.createDialogArea(parent);
        Composite body = new Composite(area, SWT.NONE);
        body.setLayout(new GridLayout());
        body.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        filter = new Text(body, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        filter.setMessage(Messages.Gallery_filter);
        filter.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        viewer = new TableViewer(body, SWT.SINGLE | SWT.FULL_SELECTION | SWT.BORDER | SWT.V_SCROLL);
        Table table = viewer.getTable();
        table.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        table.setHeaderVisible(true);
        about = new Label(body, SWT.WRAP);
        GridData lines = new GridData(SWT.FILL, SWT.TOP, true, false);
        lines.heightHint = 3 * about.computeSize(SWT.DEFAULT, SWT.DEFAULT).y;
        lines.widthHint = 400;
        about.setLayoutData(lines);
        GalleryColumns.install(viewer, gallery);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        viewer.setInput(gallery.entries());
        viewer.addSelectionChangedListener(event -> chosen(Optional.ofNullable((GalleryEntry) event.getStructuredSelection().getFirstElement())));
        viewer.addOpenListener(event -> okPressed());
        filter.addModifyListener(event -> filter(filter.getText()));
        filter.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ARROW_DOWN) {
                table.setFocus();
            }
        });
        return area;
    }

    private void filter(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        viewer.setFilters(new ViewerFilter() {
            @Override
            public boolean select(Viewer of, Object parent, Object element) {
                GalleryEntry entry = (GalleryEntry) element;
                return (entry.card().name() + " " + entry.id()).toLowerCase(Locale.ROOT).contains(wanted);
            }
        });
        if (viewer.getStructuredSelection().isEmpty() && viewer.getTable().getItemCount() > 0) {
            viewer.setSelection(new StructuredSelection(viewer.getElementAt(0)), true);
        }
    }

    private void chosen(Optional<GalleryEntry> entry) {
        chosen = entry;
        about.setText(entry.map(e -> (e.card().description() + " (" + e.origin().shown() + ")").strip().replace("&", "&&")).orElse(""));
        if (getButton(OK) != null) {
            getButton(OK).setEnabled(entry.isPresent());
        }
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, Messages.Gallery_use, true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        Optional<GalleryEntry> proposed = chosen;
        proposed.ifPresent(entry -> viewer.setSelection(new StructuredSelection(entry), true));
        chosen(proposed);
        // letters search, Return takes what is found, Down goes into the list
        filter.setFocus();
    }
}
