package org.prosect.ui.masks;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.eclipse.osgi.util.NLS;
import org.prosect.core.ProsectException;
import org.prosect.imaging.Geometry;
import org.prosect.ui.masks.operation.Combination;
import org.prosect.ui.masks.operation.FillHoles;
import org.prosect.ui.masks.operation.Growth;
import org.prosect.ui.masks.operation.KeepLargest;
import org.prosect.ui.masks.operation.Majority;
import org.prosect.ui.masks.operation.Margin;
import org.prosect.ui.masks.operation.MaskOperation;
import org.prosect.ui.masks.operation.SliceInterpolation;
import org.prosect.ui.masks.operation.Smoothing;
import org.prosect.ui.masks.operation.Threshold;
import org.prosect.ui.view.DisplayWindow;

/** The classical tools of the menu, by the names that plugin.xml uses. */
enum MaskTools implements MaskTool {

    /** Values in a range. */
    THRESHOLD(Messages.Threshold_title, Messages.Threshold_help, edit -> {
        DisplayWindow window = edit.view().now().window().orElse(new DisplayWindow(0, 100));
        return List.of(Field.number("low", Messages.Threshold_low, rounded(window.low())),
                Field.number("high", Messages.Threshold_high, rounded(window.high())),
                Field.choice("where", Messages.Threshold_where, edit.mask().isEmpty() ? 0 : 1,
                        List.of(Messages.Threshold_everywhere, Messages.Threshold_inside, Messages.Threshold_around)),
                Field.number("distance", Messages.Threshold_distance, 5));
    }, (edit, values) -> new Threshold(edit.volume(), values.get("low"), values.get("high"), Threshold.Where.values()[values.choice("where")],
            values.get("distance"))),

    /** What hangs together with the crosshair. */
    GROW(Messages.Grow_title, Messages.Grow_help, edit -> List.of(Field.number("tolerance", Messages.Grow_tolerance, tolerance(edit)),
            Field.number("reach", Messages.Grow_reach, 50)),
            (edit, values) -> new Growth(edit.volume(), edit.view().now().crosshair(), values.get("tolerance"), values.get("reach"))),

    /** What is enclosed. */
    FILL_HOLES(Messages.Fill_title, Messages.Fill_help, edit -> List.of(Field.choice("where", Messages.Fill_where, 0,
            List.of(Messages.Fill_space, Messages.Direction_axial, Messages.Direction_coronal, Messages.Direction_sagittal))),
            (edit, values) -> new FillHoles(values.choice("where") == 0 ? Optional.empty()
                    : Optional.of(axis(edit.mask().geometry(), values.choice("where") - 1)))),

    /** The largest parts. */
    KEEP_LARGEST(Messages.Largest_title, Messages.Largest_help, edit -> List.of(Field.number("count", Messages.Largest_count, 1)),
            (edit, values) -> new KeepLargest((int) values.get("count"))),

    /** A smoother surface. */
    SMOOTH(Messages.Smooth_title, Messages.Smooth_help, edit -> List.of(
            Field.choice("how", Messages.Smooth_how, 0, List.of(Messages.Smooth_gaussianVolume, Messages.Smooth_gaussian, Messages.Smooth_median)),
            Field.number("size", Messages.Smooth_size, 1.5)),
            (edit, values) -> values.choice("how") == 2 ? new Majority(values.get("size"))
                    : new Smoothing(values.get("size"), values.choice("how") == 0)),

    /** Larger or smaller. */
    MARGIN(Messages.Margin_title, Messages.Margin_help, edit -> List.of(Field.number("distance", Messages.Margin_distance, 2)),
            (edit, values) -> new Margin(values.get("distance"))),

    /** Empty slices between painted ones. */
    INTERPOLATE(Messages.Interpolate_title, Messages.Interpolate_help, edit -> List.of(Field.choice("across", Messages.Interpolate_across,
            edit.view().now().leading().ordinal(), List.of(Messages.Direction_axial, Messages.Direction_coronal, Messages.Direction_sagittal))),
            (edit, values) -> new SliceInterpolation(axis(edit.mask().geometry(), values.choice("across")))),

    /** With another mask. */
    COMBINE(Messages.Combine_title, Messages.Combine_help, edit -> List.of(
            Field.choice("how", Messages.Combine_how, 0,
                    List.of(Messages.Combine_union, Messages.Combine_intersection, Messages.Combine_subtraction, Messages.Combine_copy)),
            Field.choice("other", Messages.Combine_other, 0, edit.others().stream().map(other -> Targets.name(other.result())).toList())),
            (edit, values) -> new Combination(edit.others().get(values.choice("other")).mask(), Combination.Kind.values()[values.choice("how")]));

    private final String title;
    private final String help;
    private final Function<MaskEdit, List<Field>> fields;
    private final BiFunction<MaskEdit, Values, MaskOperation> operation;

    MaskTools(String title, String help, Function<MaskEdit, List<Field>> fields, BiFunction<MaskEdit, Values, MaskOperation> operation) {
        this.title = title;
        this.help = help;
        this.fields = fields;
        this.operation = operation;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String help() {
        return help;
    }

    @Override
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    @Override
    public List<Field> fields(MaskEdit edit) {
        return fields.apply(edit);
    }

    @Override
    public MaskOperation operation(MaskEdit edit, Values values) throws ProsectException {
        return operation.apply(edit, values);
    }

    /** What must be there before the dialog is of use. */
    void check(MaskEdit edit) throws ProsectException {
        if (this == COMBINE && edit.others().isEmpty()) {
            throw new ProsectException(Messages.Combine_none, Messages.Combine_none_remedy);
        }
        if (this != THRESHOLD && this != GROW && this != COMBINE && edit.mask().isEmpty()) {
            throw new ProsectException(NLS.bind(Messages.Edit_empty, Targets.name(edit.result())), Messages.Edit_empty_remedy);
        }
    }

    @Override
    public boolean makesMasks() {
        return this == THRESHOLD || this == GROW;
    }

    @Override
    public boolean usesCrosshair() {
        return this == GROW;
    }

    /** Joining with or copying another structure is to overlap it. */
    @Override
    public boolean mayBeProtected() {
        return this != COMBINE;
    }

    /** A tenth of what is seen from black to white. */
    private static double tolerance(MaskEdit edit) {
        return rounded(edit.view().now().window().map(DisplayWindow::width).orElse(200.0) / 10);
    }

    private static double rounded(double value) {
        return Math.abs(value) >= 10 ? Math.rint(value) : Math.rint(value * 1000) / 1000;
    }

    /** The axis of a grid that is nearest to being across a plane: axial, coronal, sagittal. */
    private static int axis(Geometry grid, int direction) {
        int patient = 2 - direction;
        int best = 0;
        for (int axis = 1; axis < 3; axis++) {
            if (Math.abs(grid.direction(patient, axis)) > Math.abs(grid.direction(patient, best))) {
                best = axis;
            }
        }
        return best;
    }
}
