package org.prosect.ui.masks;

import java.util.Locale;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.part.ViewPart;
import org.prosect.ui.method.MethodState;
import org.prosect.ui.view.ViewState;

/** How brush and eraser are set: radius, disc or ball, the range of values, and whether other structures are left alone. */
public final class BrushView extends ViewPart {

    /** Its id. */
    public static final String ID = "org.prosect.ui.masks.brush";

    /** Positions of the slider; the radius grows by the same factor from one to the next. */
    private static final int STEPS = 100;

    private final Runnable listener = this::update;
    private final MethodState.Listener methodListener = (before, now) -> update();
    private BrushSettings settings;
    private MethodState methods;
    private Label radius;
    private Scale slider;
    private Button disc;
    private Button ball;
    private Button ranged;
    private Text low;
    private Text high;
    private Button fromWindow;
    private Button protecting;
    private boolean updating;

    @Override
    public void createPartControl(Composite parent) {
        settings = getSite().getService(BrushSettings.class);
        methods = getSite().getService(MethodState.class);
        ScrolledComposite scrolled = new ScrolledComposite(parent, SWT.V_SCROLL);
        scrolled.setExpandHorizontal(true);
        scrolled.setExpandVertical(true);
        Composite form = new Composite(scrolled, SWT.NONE);
        scrolled.setContent(form);
        GridLayoutFactory.swtDefaults().numColumns(2).margins(8, 8).applyTo(form);
        radius = new Label(form, SWT.NONE);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(radius);
        slider = new Scale(form, SWT.HORIZONTAL);
        slider.setMaximum(STEPS);
        slider.setToolTipText(Messages.Brush_radius_keys);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(slider);
        slider.addListener(SWT.Selection, event -> settings.change(now -> now.withRadius(atSlider(slider.getSelection()))));
        disc = button(form, SWT.RADIO, Messages.Brush_discChoice, () -> settings.change(now -> now.withBall(!disc.getSelection())));
        ball = button(form, SWT.RADIO, Messages.Brush_ballChoice, () -> settings.change(now -> now.withBall(ball.getSelection())));
        ranged = button(form, SWT.CHECK, Messages.Brush_rangeChoice, this::range);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(ranged);
        low = number(form, Messages.Threshold_low);
        high = number(form, Messages.Threshold_high);
        fromWindow = button(form, SWT.PUSH, Messages.Brush_fromWindow, () -> getSite().getService(ViewState.class).now().window()
                .ifPresent(window -> settings.change(now -> now.withRange(true, Math.rint(window.low()), Math.rint(window.high())))));
        GridDataFactory.fillDefaults().span(2, 1).align(SWT.BEGINNING, SWT.CENTER).applyTo(fromWindow);
        protecting = button(form, SWT.CHECK, Messages.Brush_protecting,
                () -> methods.change(now -> now.withProtecting(protecting.getSelection())));
        GridDataFactory.fillDefaults().span(2, 1).applyTo(protecting);
        Label help = new Label(form, SWT.WRAP);
        help.setText(Messages.Brush_help);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(180, SWT.DEFAULT).applyTo(help);
        scrolled.setMinHeight(form.computeSize(220, SWT.DEFAULT).y);
        settings.addListener(listener);
        methods.addListener(methodListener);
        update();
    }

    private static Button button(Composite form, int style, String text, Runnable action) {
        Button button = new Button(form, style);
        button.setText(text);
        button.addListener(SWT.Selection, event -> action.run());
        return button;
    }

    private Text number(Composite form, String label) {
        new Label(form, SWT.NONE).setText(label);
        Text text = new Text(form, SWT.BORDER);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
        text.addListener(SWT.Modify, event -> {
            if (!updating) {
                range();
            }
        });
        return text;
    }

    /** What is no number is marked, and the range stays as it was. */
    private void range() {
        try {
            double from = Double.parseDouble(low.getText().strip().replace(',', '.'));
            double to = Double.parseDouble(high.getText().strip().replace(',', '.'));
            updating = true;
            settings.change(now -> now.withRange(ranged.getSelection(), from, to));
        } catch (NumberFormatException e) {
            StatusLine.tell(NLS.bind(Messages.Brush_noRange, low.getText(), high.getText()));
        } finally {
            updating = false;
        }
    }

    private void update() {
        BrushSettings.Now now = settings.now();
        radius.setText(NLS.bind(Messages.Brush_radius, String.format(Locale.ROOT, "%.1f", now.radius())));
        slider.setSelection(ofRadius(now.radius()));
        disc.setSelection(!now.ball());
        ball.setSelection(now.ball());
        ranged.setSelection(now.ranged());
        protecting.setSelection(methods.now().protecting());
        if (!updating) {
            updating = true;
            low.setText(text(now.low()));
            high.setText(text(now.high()));
            updating = false;
        }
    }

    private static String text(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }

    private static double atSlider(int position) {
        return BrushSettings.LEAST * Math.pow(BrushSettings.MOST / BrushSettings.LEAST, (double) position / STEPS);
    }

    private static int ofRadius(double radius) {
        return (int) Math.round(STEPS * Math.log(radius / BrushSettings.LEAST) / Math.log(BrushSettings.MOST / BrushSettings.LEAST));
    }

    @Override
    public void setFocus() {
        slider.setFocus();
    }

    @Override
    public void dispose() {
        if (settings != null) {
            settings.removeListener(listener);
            methods.removeListener(methodListener);
        }
        super.dispose();
    }
}
