package org.prosect.ui.methods;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.part.ViewPart;
import org.prosect.core.ProsectException;
import org.prosect.core.registry.Contributions;
import org.prosect.core.registry.MethodDescriptor;
import org.prosect.ui.ProblemDialog;
import org.prosect.ui.methods.run.InstalledModels;
import org.prosect.ui.methods.run.MethodPreferences;
import org.prosect.ui.methods.run.Runs;

/** The trained models: what they are for, under which licence; brings more of them in. */
public final class ModelsView extends ViewPart {

    /** Its id. */
    public static final String ID = "org.prosect.ui.methods.models";

    private static final String BUNDLE = "org.prosect.ui.methods";
    private static final int DIGITS = 12;

    private InstalledModels models;
    private MethodPreferences preferences;
    private Label notice;
    private Table table;
    private Text details;
    private Action remove;
    private List<InstalledModels.Entry> shown = List.of();

    @Override
    public void createPartControl(Composite parent) {
        Runs runs = getSite().getService(Runs.class);
        models = runs.models();
        preferences = runs.preferences();
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(area);
        notice = Controls.wrapped(area, 1);
        SashForm sash = new SashForm(area, SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        table = new Table(sash, SWT.SINGLE | SWT.FULL_SELECTION);
        table.setHeaderVisible(true);
        Controls.name(table, Messages.Models_title);
        for (String title : List.of(Messages.Models_name, Messages.Models_architecture, Messages.Models_methods, Messages.Models_licence,
                Messages.Models_sha256, Messages.Models_source)) {
            new TableColumn(table, SWT.NONE).setText(title);
        }
        table.addListener(SWT.Selection, event -> select());
        details = new Text(sash, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
        Controls.name(details, Messages.Models_details);
        sash.setWeights(35, 65);
        IToolBarManager bar = getViewSite().getActionBars().getToolBarManager();
        bar.add(action(Messages.Models_importCheckpoint, "importCheckpoint", this::importCheckpoint));
        bar.add(action(Messages.Models_addFolder, "addModel", this::addFolder));
        remove = action(Messages.Models_remove, "removeModel", this::remove);
        bar.add(remove);
        refresh();
    }

    private static Action action(String name, String icon, Runnable run) {
        Action action = new Action(name) {
            @Override
            public void run() {
                run.run();
            }
        };
        action.setToolTipText(name);
        ResourceLocator.imageDescriptorFromBundle(BUNDLE, "icons/" + icon + ".svg").ifPresent(action::setImageDescriptor);
        return action;
    }

    /** Shows what there is now. */
    void refresh() {
        List<ProsectException> problems = new ArrayList<>();
        Optional<String> selected = selected().map(InstalledModels.Entry::choice);
        shown = models.all(problems);
        table.removeAll();
        for (InstalledModels.Entry entry : shown) {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setText(new String[] {entry.model().name(), entry.model().architecture(), String.join(", ", methods(entry)), entry.model().licence(),
                entry.model().sha256().substring(0, Math.min(DIGITS, entry.model().sha256().length())),
                entry.folder().isPresent() ? Messages.Models_own : entry.bundle()});
            if (selected.equals(Optional.of(entry.choice()))) {
                table.select(table.getItemCount() - 1);
            }
        }
        for (TableColumn column : table.getColumns()) {
            column.pack();
        }
        if (table.getSelectionIndex() < 0 && !shown.isEmpty()) {
            table.select(0);
        }
        notice.setText(problems.isEmpty() ? shown.isEmpty() ? Messages.Models_none : "" : problems.getFirst().getMessage());
        Controls.show(notice, !notice.getText().isEmpty());
        notice.requestLayout();
        select();
    }

    private List<String> methods(InstalledModels.Entry entry) {
        return models.methods(entry.model()).stream().map(MethodDescriptor::name).toList();
    }

    private Optional<InstalledModels.Entry> selected() {
        int index = table.getSelectionIndex();
        return index < 0 || index >= shown.size() ? Optional.empty() : Optional.of(shown.get(index));
    }

    private void select() {
        details.setText(selected().map(entry -> ModelText.of(entry, methods(entry))).orElse(""));
        remove.setEnabled(selected().flatMap(InstalledModels.Entry::folder).isPresent());
    }

    private void importCheckpoint() {
        ImportDialog dialog = new ImportDialog(getSite().getShell(), Contributions.ofPlatform().architectures());
        if (dialog.open() == Window.OK) {
            dialog.chosen().ifPresent(wanted -> new ModelJob(wanted.folder(), Optional.of(wanted), this::add, this::tell).schedule());
        }
    }

    private void addFolder() {
        DirectoryDialog dialog = new DirectoryDialog(getSite().getShell(), SWT.OPEN);
        dialog.setText(Messages.Models_addFolder);
        dialog.setMessage(Messages.Models_addFolder_message);
        String folder = dialog.open();
        if (folder != null) {
            new ModelJob(Path.of(folder), Optional.empty(), this::add, this::tell).schedule();
        }
    }

    private void add(Path folder) {
        List<Path> folders = new ArrayList<>(preferences.modelFolders());
        folders.add(folder);
        keep(folders);
    }

    private void remove() {
        selected().flatMap(InstalledModels.Entry::folder).ifPresent(folder -> keep(preferences.modelFolders().stream().filter(f -> !f.equals(folder))
                .toList()));
    }

    private void keep(List<Path> folders) {
        try {
            preferences.setModelFolders(folders);
        } catch (ProsectException e) {
            tell(e);
        }
        if (!table.isDisposed()) {
            refresh();
        }
    }

    private void tell(ProsectException problem) {
        ProblemDialog.show(getSite().getWorkbenchWindow(), problem);
    }

    /** The text about the model that is selected. */
    String details() {
        return details.getText();
    }

    Table table() {
        return table;
    }

    @Override
    public void setFocus() {
        table.setFocus();
    }
}
