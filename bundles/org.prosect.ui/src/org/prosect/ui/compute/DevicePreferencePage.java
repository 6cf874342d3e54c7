package org.prosect.ui.compute;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.prosect.core.ProsectException;
import org.prosect.core.compute.ComputeDevices;
import org.prosect.core.compute.Device;
import org.prosect.core.compute.DeviceChoice;
import org.prosect.core.compute.DevicePreference;
import org.prosect.core.compute.DeviceReport;
import org.prosect.ui.Messages;

/** Chooses the device that networks run on, and shows all there are, what works, and why not. Devices are tested in the background. */
public final class DevicePreferencePage extends PreferencePage implements IWorkbenchPreferencePage {

    private final DevicePreference preference = new DevicePreference();
    private final List<DeviceChoice> choices = new ArrayList<>();
    private ComputeDevices devices;
    private Combo combo;
    private Table table;

    @Override
    public void init(IWorkbench workbench) {
        devices = workbench.getService(ComputeDevices.class);
        setDescription(Messages.Devices_description);
    }

    @Override
    protected Control createContents(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(area);
        new Label(area, SWT.NONE).setText(Messages.Devices_choice);
        combo = new Combo(area, SWT.READ_ONLY);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
        table = new Table(area, SWT.BORDER | SWT.FULL_SELECTION);
        table.setHeaderVisible(true);
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(560, 160).applyTo(table);
        for (String title : List.of(Messages.Devices_backend, Messages.Devices_device, Messages.Devices_memory, Messages.Devices_state)) {
            TableColumn column = new TableColumn(table, SWT.NONE);
            column.setText(title);
        }
        offer(Messages.Devices_best, DeviceChoice.BEST);
        DeviceChoice preferred = preference.get();
        if (!preferred.isBest()) {
            offer(String.join(" ", preferred.backend().orElse(""), preferred.device().orElse("")).strip(), preferred);
        }
        combo.select(choices.size() - 1);
        new TableItem(table, SWT.NONE).setText(Messages.Devices_testing);
        pack();
        Display display = parent.getDisplay();
        Job job = Job.create(Messages.Devices_testing, monitor -> {
            List<DeviceReport> reports = devices.reports();
            display.asyncExec(() -> show(reports));
            return Status.OK_STATUS;
        });
        job.schedule();
        return area;
    }

    private void show(List<DeviceReport> reports) {
        if (table.isDisposed()) {
            return;
        }
        table.removeAll();
        for (DeviceReport report : reports) {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setText(new String[] {report.backend().name(), report.device().map(d -> d.id() + ", " + d.name()).orElse(""), memory(report),
                report.trouble().map(t -> NLS.bind(Messages.Devices_unusable, t)).orElse(Messages.Devices_usable)});
            Optional<Device> device = report.device();
            if (report.works() && device.isPresent()) {
                DeviceChoice choice = new DeviceChoice(Optional.of(report.backend().id()), Optional.of(device.get().id()));
                String text = NLS.bind(Messages.Devices_on, report.backend().name(), device.get().name());
                if (choices.contains(choice)) {
                    combo.setItem(choices.indexOf(choice), text);
                } else {
                    offer(text, choice);
                }
            }
        }
        if (reports.isEmpty()) {
            new TableItem(table, SWT.NONE).setText(Messages.Devices_none);
        }
        pack();
    }

    private void offer(String text, DeviceChoice choice) {
        choices.add(choice);
        combo.add(text);
    }

    private void pack() {
        for (TableColumn column : table.getColumns()) {
            column.pack();
        }
    }

    private static String memory(DeviceReport report) {
        return report.device().filter(d -> d.memoryBytes().isPresent())
                .map(d -> String.format(Locale.getDefault(), "%.1f GB", d.memoryBytes().getAsLong() / 1e9)).orElse("");
    }

    @Override
    protected void performDefaults() {
        combo.select(0);
        super.performDefaults();
    }

    @Override
    public boolean performOk() {
        try {
            if (combo != null) {
                preference.set(choices.get(Math.max(0, combo.getSelectionIndex())));
            }
            return true;
        } catch (ProsectException e) {
            setErrorMessage(e.getMessage());
            return false;
        }
    }
}
