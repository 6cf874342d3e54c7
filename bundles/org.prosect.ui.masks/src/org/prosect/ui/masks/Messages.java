package org.prosect.ui.masks;

import org.eclipse.osgi.util.NLS;

/** The strings of this package in the user's language, from messages.properties. */
final class Messages extends NLS {

    public static String Brush_ball;
    public static String Brush_disc;
    public static String Brush_ranged;
    public static String Brush_nothing;
    public static String Brush_reading;
    public static String Brush_stroke;
    public static String Brush_erasure;
    public static String Brush_radius;
    public static String Brush_radius_keys;
    public static String Brush_discChoice;
    public static String Brush_ballChoice;
    public static String Brush_rangeChoice;
    public static String Brush_fromWindow;
    public static String Brush_protecting;
    public static String Brush_noRange;
    public static String Brush_help;
    public static String Manual_name;
    public static String Manual_create;
    public static String Manual_structure;
    public static String Status_size;
    public static String Edit_noStudy;
    public static String Edit_noStudy_remedy;
    public static String Edit_noImage;
    public static String Edit_noImage_remedy;
    public static String Edit_noMask;
    public static String Edit_noMask_remedy;
    public static String Edit_empty;
    public static String Edit_empty_remedy;
    public static String Edit_reading;
    public static String Edit_reading_remedy;
    public static String Threshold_title;
    public static String Threshold_help;
    public static String Threshold_low;
    public static String Threshold_high;
    public static String Threshold_where;
    public static String Threshold_everywhere;
    public static String Threshold_inside;
    public static String Threshold_around;
    public static String Threshold_distance;
    public static String Grow_title;
    public static String Grow_help;
    public static String Grow_tolerance;
    public static String Grow_reach;
    public static String Fill_title;
    public static String Fill_help;
    public static String Fill_where;
    public static String Fill_space;
    public static String Direction_axial;
    public static String Direction_coronal;
    public static String Direction_sagittal;
    public static String Largest_title;
    public static String Largest_help;
    public static String Largest_count;
    public static String Smooth_title;
    public static String Smooth_help;
    public static String Smooth_how;
    public static String Smooth_gaussianVolume;
    public static String Smooth_gaussian;
    public static String Smooth_median;
    public static String Smooth_size;
    public static String Margin_title;
    public static String Margin_help;
    public static String Margin_distance;
    public static String Interpolate_title;
    public static String Interpolate_help;
    public static String Interpolate_across;
    public static String Combine_title;
    public static String Combine_help;
    public static String Combine_how;
    public static String Combine_union;
    public static String Combine_intersection;
    public static String Combine_subtraction;
    public static String Combine_copy;
    public static String Combine_other;
    public static String Combine_none;
    public static String Combine_none_remedy;
    public static String Dialog_title;
    public static String Dialog_label;
    public static String Dialog_computing;
    public static String Dialog_outcome;
    public static String Dialog_guarded;
    public static String Dialog_noNumber;
    public static String Dialog_noNumber_remedy;

    static {
        NLS.initializeMessages("org.prosect.ui.masks.messages", Messages.class);
    }

    private Messages() { }
}
