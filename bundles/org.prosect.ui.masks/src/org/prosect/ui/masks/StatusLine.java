package org.prosect.ui.masks;

import java.util.Locale;
import java.util.concurrent.CompletableFuture;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.prosect.imaging.Mask;

/** A few words at the lower edge of the window. */
final class StatusLine {

    private StatusLine() { }

    static void tell(String text) {
        IWorkbenchWindow window = PlatformUI.isWorkbenchRunning() ? PlatformUI.getWorkbench().getActiveWorkbenchWindow() : null;
        if (window != null && window.getActivePage() != null && window.getActivePage().getActivePart() != null
                && window.getActivePage().getActivePart().getSite() instanceof IViewSite site) {
            site.getActionBars().getStatusLineManager().setMessage(text);
        }
    }

    /** How large a mask is; counted in the background. */
    static void tellSize(String what, Mask mask) {
        Display display = Display.getCurrent();
        CompletableFuture.supplyAsync(mask::count).thenAccept(count -> {
            if (!display.isDisposed()) {
                display.asyncExec(() -> tell(what + "   " + size(count, mask.geometry().voxelVolume())));
            }
        });
    }

    /** Voxels and millilitres. */
    static String size(long voxels, double cubicMillimetres) {
        return NLS.bind(Messages.Status_size, String.format(Locale.ROOT, "%,d", voxels).replace(',', '\u202f'),
                String.format(Locale.ROOT, "%.2f", voxels * cubicMillimetres / 1000));
    }
}
