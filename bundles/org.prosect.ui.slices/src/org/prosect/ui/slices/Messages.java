package org.prosect.ui.slices;

import org.eclipse.osgi.util.NLS;

/** The slice editor's strings in the user's language, from messages.properties. */
public final class Messages extends NLS {

    public static String Direction_axial;
    public static String Direction_coronal;
    public static String Direction_sagittal;
    public static String Caption_oblique;
    public static String Caption_slice;
    public static String Caption_zoom;
    public static String Caption_window;
    public static String Ruler_centimetres;
    public static String Ruler_millimetres;
    public static String Ruler_pixels;
    public static String Preset_lung;
    public static String Preset_bone;
    public static String Preset_softTissue;
    public static String Preset_brain;
    public static String Preset_automatic;
    public static String Slices_nothing;
    public static String Slices_reading;
    public static String Slices_cancelled;
    public static String Slices_problem;
    public static String Structure_first;
    public static String Action_crosshair;
    public static String Action_single;
    public static String Action_row;
    public static String Action_grid;
    public static String Action_presets;
    public static String Action_filled;
    public static String Action_smooth;
    public static String Action_neurological;
    public static String Action_reset;
    public static String Action_key;
    public static String Action_fainter;
    public static String Action_stronger;
    public static String Point_addPositive;
    public static String Point_addNegative;
    public static String Point_move;
    public static String Prompt_delete;
    public static String Prompt_deleteMany;
    public static String Box_add;
    public static String Box_change;
    public static String Status_latency;

    static {
        NLS.initializeMessages("org.prosect.ui.slices.messages", Messages.class);
    }

    private Messages() { }
}
