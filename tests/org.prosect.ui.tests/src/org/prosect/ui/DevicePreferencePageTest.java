package org.prosect.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.prosect.ui.testing.Waiting.until;

import java.util.Arrays;

import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.junit.jupiter.api.Test;
import org.prosect.core.compute.ComputeDevices;
import org.prosect.core.compute.DeviceReport;

class DevicePreferencePageTest extends UiTest {

    @Test
    void everyDeviceIsShownAndThoseThatWorkCanBeChosen() {
        ComputeDevices devices = PlatformUI.getWorkbench().getService(ComputeDevices.class);
        assertNotNull(devices);
        PreferenceDialog dialog = PreferencesUtil.createPreferenceDialogOn(window.getShell(), "org.prosect.ui.devices", null, null);
        dialog.setBlockOnOpen(false);
        dialog.open();
        try {
            Table table = find(dialog.getShell(), Table.class);
            Combo combo = find(dialog.getShell(), Combo.class);
            until("devices are tested", () -> table.getItemCount() > 0 && !table.getItem(0).getText().equals(Messages.Devices_testing));
            assertEquals(Math.max(1, devices.reports().size()), table.getItemCount());
            long usable = devices.reports().stream().filter(DeviceReport::works).count();
            assertTrue(combo.getItemCount() >= 1 + usable, Arrays.toString(combo.getItems()));
            assertEquals(Messages.Devices_best, combo.getItem(0));
        } finally {
            dialog.close();
        }
    }

    /** The last widget of a type, which is on the page and not in the tree of pages. */
    private static <T extends Control> T find(Composite root, Class<T> type) {
        T found = null;
        for (Control child : root.getChildren()) {
            T inner = type.isInstance(child) ? type.cast(child) : child instanceof Composite c ? find(c, type) : null;
            found = inner == null ? found : inner;
        }
        return found;
    }
}
