package org.prosect.ui.methods;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.prosect.core.compute.ComputeDevices;
import org.prosect.core.compute.Device;
import org.prosect.core.compute.DeviceChoice;
import org.prosect.core.compute.DeviceReport;

/** The device that the networks of a method run on. Devices are tested in the background, when a method first needs one. */
final class DevicePart {

    private final Composite area;
    private final Combo combo;
    private final ComputeDevices devices;
    private final List<DeviceChoice> choices = new ArrayList<>();
    private boolean asked;
    private DeviceChoice shown = DeviceChoice.BEST;

    /** @param chosen hears which one the user chooses */
    DevicePart(Composite parent, ComputeDevices devices, Consumer<DeviceChoice> chosen) {
        this.devices = devices;
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
        new Label(area, SWT.NONE).setText(Messages.Device_title);
        combo = new Combo(area, SWT.READ_ONLY);
        Controls.name(combo, Messages.Device_title);
        GridDataFactory.fillDefaults().grab(true, false).hint(80, SWT.DEFAULT).applyTo(combo);
        offer(Messages.Device_preferred, DeviceChoice.BEST);
        combo.addListener(SWT.Selection, event -> chosen.accept(choices.get(combo.getSelectionIndex())));
    }

    private void offer(String text, DeviceChoice choice) {
        choices.add(choice);
        combo.add(text);
    }

    /** @param needed whether the method has a network at all */
    void show(boolean needed, DeviceChoice choice) {
        Controls.show(area, needed);
        shown = choice;
        if (needed && !asked) {
            asked = true;
            test(area.getDisplay());
        }
        select();
    }

    private void select() {
        if (!choices.contains(shown)) {
            offer(String.join(" ", shown.backend().orElse(""), shown.device().orElse("")).strip(), shown);
        }
        combo.select(choices.indexOf(shown));
    }

    private void test(Display display) {
        Job.create(Messages.Device_testing, monitor -> {
            List<DeviceReport> reports = devices.reports();
            if (!display.isDisposed()) {
                display.asyncExec(() -> offer(reports));
            }
            return Status.OK_STATUS;
        }).schedule();
    }

    private void offer(List<DeviceReport> reports) {
        if (combo.isDisposed()) {
            return;
        }
        for (DeviceReport report : reports) {
            Optional<Device> device = report.device().filter(d -> report.works());
            if (device.isPresent()) {
                DeviceChoice choice = new DeviceChoice(Optional.of(report.backend().id()), Optional.of(device.get().id()));
                String text = NLS.bind(Messages.Device_on, report.backend().name(), device.get().name());
                if (choices.contains(choice)) {
                    combo.setItem(choices.indexOf(choice), text);
                } else {
                    offer(text, choice);
                }
            }
        }
        select();
    }
}
