package org.prosect.ui.render3d;

import org.eclipse.osgi.util.NLS;

/** The strings of the picture in space in the user's language, from messages.properties. */
public final class Messages extends NLS {

    public static String Picture_starting;
    public static String Picture_name;
    public static String Picture_nothing;
    public static String Picture_reading;
    public static String Picture_flat;
    public static String Picture_reduced;
    public static String Picture_problem;
    public static String Picture_cancelled;
    public static String Memory_what;
    public static String Memory_remedy;
    public static String Job_volume;
    public static String Job_surface;
    public static String Start_crashed;
    public static String Start_none;
    public static String Start_fallback;
    public static String Draw_failed;
    public static String Toolbar_name;
    public static String Tool_tissue;
    public static String Tool_cut;
    public static String Tool_surfaces;
    public static String Tool_side;
    public static String Tool_reset;
    public static String Tool_screenshot;
    public static String Key;
    public static String Preset_bone;
    public static String Preset_bright;
    public static String Preset_softTissue;
    public static String Preset_tissue;
    public static String Preset_vessels;
    public static String Preset_brightest;
    public static String Preset_projection;
    public static String Preset_off;
    public static String Cut_none;
    public static String Cut_half;
    public static String Cut_corner;
    public static String Surfaces_solid;
    public static String Surfaces_opacity;
    public static String Surfaces_off;
    public static String Outlines;
    public static String Side_anterior;
    public static String Side_posterior;
    public static String Side_left;
    public static String Side_right;
    public static String Side_superior;
    public static String Side_inferior;
    public static String Screenshot_file;
    public static String Screenshot_failed;
    public static String Screenshot_remedy;
    public static String Screenshot_nothing;
    public static String Screenshot_nothing_remedy;

    static {
        NLS.initializeMessages("org.prosect.ui.render3d.messages", Messages.class);
    }

    private Messages() { }
}
