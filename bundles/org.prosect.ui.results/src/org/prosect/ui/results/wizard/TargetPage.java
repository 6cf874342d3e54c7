package org.prosect.ui.results.wizard;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.prosect.study.model.Result;
import org.prosect.ui.results.Messages;
import org.prosect.ui.session.OpenStudy;

/** Asks which results go where, and in which format. */
final class TargetPage extends WizardPage {

    private final Optional<OpenStudy> study;
    private final boolean resultsWanted;
    private final List<String> suffixes;
    private final Optional<String> fileName;
    private final Optional<String> option;
    private final List<Result> results;
    private final List<?> selected;
    private Table table;
    private Combo format;
    private Button ticked;
    private Text target;

    /**
     * A page.
     *
     * @param suffixes of the formats to choose from; none: there is no choice
     * @param fileName what the file is called unless the user says otherwise; empty: a folder is asked for
     * @param option a box to tick; empty: none
     */
    TargetPage(String title, String description, Optional<OpenStudy> study, IStructuredSelection selection, boolean resultsWanted,
            List<String> suffixes, Optional<String> fileName, Optional<String> option) {
        super("target", title, null);
        setDescription(description);
        this.study = study;
        this.resultsWanted = resultsWanted;
        this.suffixes = suffixes;
        this.fileName = fileName;
        this.option = option;
        this.results = study.map(s -> List.copyOf(s.study().getResults())).orElse(List.of());
        this.selected = selection == null ? List.of() : Arrays.stream(selection.toArray()).filter(results::contains).toList();
    }

    @Override
    public void createControl(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(3).applyTo(page);
        if (resultsWanted) {
            createResults(page);
        }
        if (!suffixes.isEmpty()) {
            label(page, Messages.Wizard_format);
            format = new Combo(page, SWT.READ_ONLY | SWT.DROP_DOWN);
            format.setItems(suffixes.toArray(String[]::new));
            format.select(Math.max(0, suffixes.indexOf(ownFormat())));
            GridDataFactory.swtDefaults().span(2, 1).applyTo(format);
        }
        if (option.isPresent()) {
            ticked = new Button(page, SWT.CHECK);
            ticked.setText(option.get());
            GridDataFactory.swtDefaults().span(3, 1).applyTo(ticked);
        }
        label(page, fileName.isPresent() ? Messages.Wizard_file : Messages.Wizard_folder);
        target = new Text(page, SWT.BORDER);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(target);
        Path folder = LastFolder.propose(study);
        target.setText(fileName.map(folder::resolve).orElse(folder).toString());
        target.addListener(SWT.Modify, event -> check());
        Button browse = new Button(page, SWT.PUSH);
        browse.setText(Messages.Wizard_browse);
        browse.addListener(SWT.Selection, event -> browse());
        setControl(page);
        check();
        // an untouched page needs no complaint in red
        if (study.isPresent()) {
            setErrorMessage(null);
        }
    }

    private void createResults(Composite page) {
        Label label = new Label(page, SWT.NONE);
        label.setText(Messages.Wizard_results);
        GridDataFactory.swtDefaults().span(3, 1).applyTo(label);
        table = new Table(page, SWT.CHECK | SWT.BORDER | SWT.FULL_SELECTION);
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(420, 180).applyTo(table);
        for (Result result : results) {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setText(String.valueOf(result.getName()));
            item.setChecked(selected.isEmpty() || selected.contains(result));
        }
        table.addListener(SWT.Selection, event -> check());
        Composite buttons = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(buttons);
        GridDataFactory.swtDefaults().align(SWT.FILL, SWT.TOP).applyTo(buttons);
        all(buttons, Messages.Wizard_all, true);
        all(buttons, Messages.Wizard_none, false);
    }

    private void all(Composite parent, String text, boolean checked) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(text);
        GridDataFactory.fillDefaults().applyTo(button);
        button.addListener(SWT.Selection, event -> {
            Arrays.stream(table.getItems()).forEach(item -> item.setChecked(checked));
            check();
        });
    }

    private static void label(Composite page, String text) {
        new Label(page, SWT.NONE).setText(text);
    }

    private void browse() {
        String chosen;
        if (fileName.isPresent()) {
            FileDialog dialog = new FileDialog(getShell(), SWT.SAVE);
            dialog.setFileName(fileName.get());
            folder().ifPresent(folder -> dialog.setFilterPath(folder.toString()));
            chosen = dialog.open();
        } else {
            DirectoryDialog dialog = new DirectoryDialog(getShell(), SWT.OPEN);
            folder().ifPresent(folder -> dialog.setFilterPath(folder.toString()));
            chosen = dialog.open();
        }
        if (chosen != null) {
            target.setText(chosen);
        }
    }

    private void check() {
        String problem = study.isEmpty() ? Messages.Wizard_noStudy : resultsWanted && results().isEmpty() ? Messages.Wizard_noResults
                : problemOfTarget();
        setErrorMessage(problem.isEmpty() ? null : problem);
        setPageComplete(problem.isEmpty());
    }

    private String problemOfTarget() {
        boolean good = folder().isPresent() && (fileName.isEmpty() || !Files.isDirectory(target()));
        return good ? "" : Messages.Wizard_noFolder;
    }

    /** The folder in the field, or that of the file in it; empty when there is none such. */
    private Optional<Path> folder() {
        try {
            Path path = Path.of(target.getText().strip());
            return Optional.ofNullable(fileName.isPresent() ? path.toAbsolutePath().getParent() : path)
                    .filter(folder -> !target.getText().isBlank() && Files.isDirectory(folder));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** What was written is proposed the next time. */
    void remember() {
        folder().ifPresent(LastFolder::remember);
    }

    /** The longest suffix that a mask of the study has; empty when none fits, as with meshes. */
    private String ownFormat() {
        return suffixes.stream().filter(suffix -> results.stream().anyMatch(r -> r.getMaskUri() != null && r.getMaskUri().endsWith(suffix)))
                .max(Comparator.comparing(String::length)).orElse("");
    }

    /** The results that are ticked. */
    List<Result> results() {
        return table == null ? List.of() : java.util.stream.IntStream.range(0, results.size()).filter(i -> table.getItem(i).getChecked())
                .mapToObj(results::get).toList();
    }

    /** The suffix of the chosen format. */
    String suffix() {
        return format.getText();
    }

    boolean isTicked() {
        return ticked != null && ticked.getSelection();
    }

    Path target() {
        return Path.of(target.getText().strip());
    }

    /** The field of the file or folder, for tests. */
    Text targetField() {
        return target;
    }

    Button option() {
        return ticked;
    }

    Combo format() {
        return format;
    }
}
