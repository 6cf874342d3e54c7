package org.prosect.ui.render3d;

import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.accessibility.AccessibleListener;
import org.prosect.ui.render3d.kernel.Preset;
import org.prosect.ui.render3d.kernel.ViewDirection;

/** What things are called: for those who do not see, in menus and in the list of keys. */
final class Names {

    private Names() { }

    static AccessibleListener of(String name) {
        return new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = name;
            }
        };
    }

    /** @param ct whether the image is one: its values mean tissues */
    static String of(Preset preset, boolean ct) {
        return switch (preset) {
            case BONE -> ct ? Messages.Preset_bone : Messages.Preset_bright;
            case SOFT_TISSUE -> ct ? Messages.Preset_softTissue : Messages.Preset_tissue;
            case VESSELS -> ct ? Messages.Preset_vessels : Messages.Preset_brightest;
            case BRIGHTEST -> Messages.Preset_projection;
            case OFF -> Messages.Preset_off;
        };
    }

    static String of(ViewDirection side) {
        return switch (side) {
            case ANTERIOR -> Messages.Side_anterior;
            case POSTERIOR -> Messages.Side_posterior;
            case LEFT -> Messages.Side_left;
            case RIGHT -> Messages.Side_right;
            case SUPERIOR -> Messages.Side_superior;
            case INFERIOR -> Messages.Side_inferior;
        };
    }
}
