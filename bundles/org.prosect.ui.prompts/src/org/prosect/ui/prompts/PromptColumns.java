package org.prosect.ui.prompts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import org.eclipse.jface.preference.JFacePreferences;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Point3;
import org.prosect.study.edit.StudyLabels;
import org.prosect.study.model.Polarity;
import org.prosect.study.model.Prompt;
import org.prosect.ui.tool.PromptPlace;
import org.prosect.ui.tool.PromptTools;

/** The columns of the list. Rows that no method uses now are grey, and their tooltip says why. */
final class PromptColumns {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofLocalizedTime(FormatStyle.MEDIUM).withZone(ZoneId.systemDefault());
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withZone(ZoneId.systemDefault());

    private static final int CREATED = 75;
    private static final int LEAST = 50;
    /** For the reason beside the time. */
    private static final int ENOUGH = 160;

    private final TableViewer viewer;
    private final PromptTools tools;
    private final PromptReasons reasons;
    private final Supplier<Optional<Geometry>> image;
    private final Map<String, Image> icons = new HashMap<>();
    private final TableViewerColumn place;
    private final TableColumn created;
    private final TableColumn reason;

    /** @param image the grid of the image that the prompts lie on */
    PromptColumns(TableViewer viewer, PromptTools tools, PromptReasons reasons, Supplier<Optional<Geometry>> image) {
        this.viewer = viewer;
        this.tools = tools;
        this.reasons = reasons;
        this.image = image;
        ColumnViewerToolTipSupport.enableFor(viewer);
        column(Messages.Column_type, 108, prompt -> PromptKind.of(prompt, tools).name(), true);
        place = column(Messages.Column_place, 152, prompt -> PromptPlace.of(prompt).map(PlaceText::of).orElse(""), false);
        column(Messages.Column_side, 56, PromptColumns::side, false);
        created = column(Messages.Column_created, CREATED, prompt -> prompt.getCreated() == null ? "" : time(prompt.getCreated()), false).getColumn();
        reason = column(Messages.Column_reason, LEAST, this::reason, false).getColumn();
        viewer.getTable().addListener(SWT.Resize, event -> fit());
        viewer.getControl().addDisposeListener(event -> icons.values().forEach(Image::dispose));
    }

    /** The reason has the room that is left, and in a narrow view that of the time, too: the tooltips of the rows have both. */
    private void fit() {
        Table table = viewer.getTable();
        int others = 0;
        for (TableColumn column : table.getColumns()) {
            others += column == reason || column == created ? 0 : column.getWidth();
        }
        int room = table.getClientArea().width - others;
        int time = room >= CREATED + ENOUGH ? CREATED : 0;
        created.setWidth(time);
        reason.setWidth(Math.max(LEAST, room - time));
    }

    /** The column in which places are typed. */
    TableViewerColumn place() {
        return place;
    }

    /** Why a prompt is not used; empty when it is. */
    String reason(Prompt prompt) {
        return reasons.of(prompt, image.get()).orElse("");
    }

    private TableViewerColumn column(String title, int width, Function<Prompt, String> text, boolean icon) {
        TableViewerColumn column = new TableViewerColumn(viewer, SWT.NONE);
        column.getColumn().setText(title);
        column.getColumn().setWidth(width);
        column.getColumn().setMoveable(true);
        column.setLabelProvider(new ColumnLabelProvider() {
            @Override
            public String getText(Object element) {
                return text.apply((Prompt) element);
            }

            @Override
            public Image getImage(Object element) {
                return icon ? PromptColumns.this.icon((Prompt) element) : null;
            }

            @Override
            public Color getForeground(Object element) {
                Prompt prompt = (Prompt) element;
                return prompt.isEnabled() && reason(prompt).isEmpty() ? null
                        : JFaceResources.getColorRegistry().get(JFacePreferences.QUALIFIER_COLOR);
            }

            @Override
            public String getToolTipText(Object element) {
                return tooltip((Prompt) element);
            }
        });
        return column;
    }

    private Image icon(Prompt prompt) {
        PromptKind kind = PromptKind.of(prompt, tools);
        return icons.computeIfAbsent(kind.icon(), key -> kind.picture().orElseGet(ImageDescriptor::getMissingImageDescriptor).createImage());
    }

    private static String side(Prompt prompt) {
        return PromptKind.polarity(prompt).map(side -> prompt.eGet(side) == Polarity.NEGATIVE ? Messages.Side_outside : Messages.Side_inside)
                .orElse("");
    }

    private static String time(Instant moment) {
        boolean today = LocalDate.ofInstant(moment, ZoneId.systemDefault()).equals(LocalDate.now());
        return (today ? TIME : DATE).format(moment);
    }

    /** What there is no room for: all of the label, voxel indices, when it was given, why it is not used. */
    String tooltip(Prompt prompt) {
        StringBuilder text = new StringBuilder(StudyLabels.of(prompt));
        Optional<Point3> there = PromptPlace.of(prompt);
        if (there.isPresent() && image.get().isPresent()) {
            Point3 index = image.get().get().toIndex(there.get());
            Object[] voxel = {Math.round(index.x()), Math.round(index.y()), Math.round(index.z())};
            text.append('\n').append(NLS.bind(Messages.Tooltip_index, voxel));
        }
        if (prompt.getCreated() != null) {
            text.append('\n').append(NLS.bind(Messages.Tooltip_created, DATE.format(prompt.getCreated())));
        }
        String reason = reason(prompt);
        return reason.isEmpty() ? text.toString() : text.append('\n').append(reason).toString();
    }
}
