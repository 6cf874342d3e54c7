package org.prosect.ui.results;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.OptionalDouble;

import org.prosect.core.report.ProvenanceText;
import org.prosect.study.model.Provenance;
import org.prosect.study.model.Result;
import org.prosect.study.model.ResultState;

/** The columns of the table of results. */
enum ResultColumn {

    NAME(Messages.Column_name, 210, false),
    IMAGE(Messages.Column_image, 75, false),
    STRUCTURE(Messages.Column_structure, 105, false),
    METHOD(Messages.Column_method, 125, false),
    MODEL(Messages.Column_model, 75, false),
    STATE(Messages.Column_state, 95, false),
    VOLUME(Messages.Column_volume, 100, true),
    DURATION(Messages.Column_duration, 85, true),
    CREATED(Messages.Column_created, 165, false);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withZone(ZoneId.systemDefault());

    private final String title;
    private final int width;
    private final boolean number;

    ResultColumn(String title, int width, boolean number) {
        this.title = title;
        this.width = width;
        this.number = number;
    }

    String title() {
        return title;
    }

    /** In points. */
    int width() {
        return width;
    }

    boolean isNumber() {
        return number;
    }

    String text(Result result, ResultVolumes volumes) {
        Provenance p = result.getProvenance();
        return switch (this) {
            case NAME -> text(result.getName());
            case IMAGE -> result.getImage() == null ? "" : text(result.getImage().getName());
            case STRUCTURE -> ProvenanceText.structure(result);
            case METHOD -> p == null ? "" : text(p.getMethodId());
            case MODEL -> p == null ? "" : text(p.getModelId());
            case STATE -> state(result.getState());
            case VOLUME -> number("%.2f", volumes.of(result));
            case DURATION -> p == null || p.getDurationMillis() <= 0 ? ""
                    : String.format(Locale.getDefault(), "%.2f s", p.getDurationMillis() / 1000.0);
            case CREATED -> p == null || p.getStarted() == null ? "" : TIME.format(p.getStarted());
        };
    }

    int compare(Result a, Result b, ResultVolumes volumes) {
        return switch (this) {
            case VOLUME -> Double.compare(volumes.of(a).orElse(-1), volumes.of(b).orElse(-1));
            case DURATION -> Double.compare(millis(a), millis(b));
            case CREATED -> Double.compare(started(a), started(b));
            default -> text(a, volumes).compareToIgnoreCase(text(b, volumes));
        };
    }

    static String state(ResultState state) {
        return switch (state) {
            case PROPOSED -> Messages.State_proposed;
            case ACCEPTED -> Messages.State_accepted;
            case REJECTED -> Messages.State_rejected;
        };
    }

    private static double millis(Result result) {
        return result.getProvenance() == null ? -1 : result.getProvenance().getDurationMillis();
    }

    private static double started(Result result) {
        return result.getProvenance() == null || result.getProvenance().getStarted() == null ? -1
                : result.getProvenance().getStarted().toEpochMilli();
    }

    private static String number(String format, OptionalDouble value) {
        return value.isEmpty() ? "\u2013" : String.format(Locale.getDefault(), format, value.getAsDouble());
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
