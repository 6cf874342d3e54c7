package org.prosect.ui.results;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.CellEditor;
import org.eclipse.jface.viewers.CheckboxTableViewer;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerEditor;
import org.eclipse.jface.viewers.ColumnViewerEditorActivationEvent;
import org.eclipse.jface.viewers.ColumnViewerEditorActivationStrategy;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.EditingSupport;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.TableViewerEditor;
import org.eclipse.jface.viewers.TextCellEditor;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerComparator;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageGcDrawer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.prosect.study.model.Result;
import org.prosect.study.model.Structure;
import org.prosect.study.model.StudyPackage;
import org.prosect.ui.session.OpenStudy;
import org.prosect.ui.session.StudySession;

/** The table of results: a tick shows a result's mask in all views, a click on a title sorts. */
final class ResultsTable {

    private static final int SWATCH = 12;
    private static final String GREY = "#808080";

    private final StudySession session;
    private final CheckboxTableViewer viewer;
    private final ResultVolumes volumes;
    private final Map<String, Image> swatches = new HashMap<>();
    private ResultColumn sorted = ResultColumn.CREATED;
    private boolean descending;

    /** @param shown hears that the user ticked a result or took the tick away */
    ResultsTable(Composite parent, StudySession session, BiConsumer<Result, Boolean> shown) {
        this.session = session;
        Composite body = new Composite(parent, SWT.NONE);
        TableColumnLayout layout = new TableColumnLayout();
        body.setLayout(layout);
        Table table = new Table(body, SWT.CHECK | SWT.MULTI | SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
        table.setHeaderVisible(true);
        table.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                if (event.childID < 0) {
                    event.result = Messages.Results_accessible;
                }
            }
        });
        viewer = new CheckboxTableViewer(table);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        viewer.setUseHashlookup(true);
        volumes = new ResultVolumes(table.getDisplay(), this::refresh);
        ColumnViewerToolTipSupport.enableFor(viewer);
        for (ResultColumn column : ResultColumn.values()) {
            add(column, layout);
        }
        TableViewerEditor.create(viewer, new ColumnViewerEditorActivationStrategy(viewer) {
            @Override
            protected boolean isEditorActivationEvent(ColumnViewerEditorActivationEvent event) {
                return event.eventType == ColumnViewerEditorActivationEvent.PROGRAMMATIC;
            }
        }, ColumnViewerEditor.DEFAULT);
        viewer.setComparator(new ViewerComparator() {
            @Override
            public int compare(Viewer of, Object a, Object b) {
                int order = sorted.compare((Result) a, (Result) b, volumes);
                return descending ? -order : order;
            }
        });
        viewer.addCheckStateListener(event -> shown.accept((Result) event.getElement(), event.getChecked()));
        table.addDisposeListener(event -> {
            volumes.stop();
            swatches.values().forEach(Image::dispose);
        });
    }

    private void add(ResultColumn column, TableColumnLayout layout) {
        TableViewerColumn viewerColumn = new TableViewerColumn(viewer, column.isNumber() ? SWT.RIGHT : SWT.LEFT);
        TableColumn widget = viewerColumn.getColumn();
        widget.setText(column.title());
        widget.setMoveable(true);
        layout.setColumnData(widget, new ColumnWeightData(column.width(), column.width() * 3 / 5, true));
        widget.addListener(SWT.Selection, event -> {
            descending = sorted == column && !descending;
            sorted = column;
            viewer.getTable().setSortColumn(widget);
            viewer.getTable().setSortDirection(descending ? SWT.DOWN : SWT.UP);
            viewer.refresh();
        });
        viewerColumn.setLabelProvider(new ColumnLabelProvider() {
            @Override
            public String getText(Object element) {
                return column.text((Result) element, volumes);
            }

            @Override
            public String getToolTipText(Object element) {
                return tooltip((Result) element);
            }

            @Override
            public Image getImage(Object element) {
                return column == ResultColumn.NAME ? swatch((Result) element) : null;
            }
        });
        if (column == ResultColumn.NAME) {
            viewerColumn.setEditingSupport(new Renaming());
        }
    }

    /** All that stands in the row, where columns are too narrow for it. */
    private String tooltip(Result result) {
        return Arrays.stream(ResultColumn.values()).filter(column -> !column.text(result, volumes).isBlank())
                .map(column -> NLS.bind(Messages.Results_tooltip, column.title(), column.text(result, volumes))).collect(Collectors.joining("\n"));
    }

    CheckboxTableViewer viewer() {
        return viewer;
    }

    void show(Optional<OpenStudy> study, Set<Result> hidden) {
        List<Result> results = study.map(s -> List.copyOf(s.study().getResults())).orElse(List.of());
        if (results.equals(viewer.getInput())) {
            viewer.refresh();
        } else {
            var selection = viewer.getStructuredSelection();
            viewer.setInput(results);
            viewer.setSelection(selection);
        }
        check(hidden);
        study.ifPresent(s -> volumes.count(s.folder(), results));
    }

    /** Ticks what is not hidden. */
    void check(Set<Result> hidden) {
        viewer.setCheckedElements(((List<?>) viewer.getInput()).stream().filter(r -> !hidden.contains(r)).toArray());
    }

    /** Begins to edit the name of the selected result. */
    void rename() {
        Object first = viewer.getStructuredSelection().getFirstElement();
        if (first != null) {
            viewer.editElement(first, ResultColumn.NAME.ordinal());
        }
    }

    void selectAll() {
        viewer.getTable().selectAll();
        viewer.setSelection(viewer.getSelection());
    }

    private void refresh() {
        if (!viewer.getTable().isDisposed()) {
            viewer.refresh();
        }
    }

    private Image swatch(Result result) {
        Structure structure = result.getPromptSet() == null ? null : result.getPromptSet().getStructure();
        String colour = structure == null || structure.getColour() == null ? GREY : structure.getColour();
        return swatches.computeIfAbsent(colour, rgb -> {
            int value = Integer.parseInt(rgb.substring(1), 16);
            ImageGcDrawer drawer = (GC gc, int width, int height) -> {
                gc.setBackground(new Color(value >> 16, value >> 8 & 0xff, value & 0xff));
                gc.fillRectangle(0, 0, width, height);
            };
            return new Image(viewer.getTable().getDisplay(), drawer, SWATCH, SWATCH);
        });
    }

    private final class Renaming extends EditingSupport {

        private Renaming() {
            super(viewer);
        }

        @Override
        protected CellEditor getCellEditor(Object element) {
            TextCellEditor editor = new TextCellEditor(viewer.getTable());
            editor.setValidator(value -> value.toString().isBlank() ? Messages.Results_emptyName : null);
            return editor;
        }

        @Override
        protected boolean canEdit(Object element) {
            return true;
        }

        @Override
        protected Object getValue(Object element) {
            return String.valueOf(((Result) element).getName());
        }

        @Override
        protected void setValue(Object element, Object value) {
            // null: the validator refused the text
            if (value != null) {
                session.current().ifPresent(study -> study.set((Result) element, StudyPackage.Literals.RESULT__NAME, value.toString().strip(),
                        NLS.bind(Messages.Command_rename, value.toString().strip())));
            }
        }
    }
}
