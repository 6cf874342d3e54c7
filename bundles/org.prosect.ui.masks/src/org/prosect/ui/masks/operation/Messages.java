package org.prosect.ui.masks.operation;

import org.eclipse.osgi.util.NLS;

/** The strings of this package in the user's language, from messages.properties. */
final class Messages extends NLS {

    public static String Operation_empty;
    public static String Operation_empty_remedy;
    public static String Operation_otherGrid;
    public static String Operation_otherGrid_remedy;
    public static String Operation_length;
    public static String Operation_length_remedy;
    public static String Threshold_range;
    public static String Threshold_range_remedy;
    public static String Growth_tolerance;
    public static String Growth_tolerance_remedy;
    public static String Growth_seed;
    public static String Growth_seed_remedy;
    public static String KeepLargest_count;
    public static String KeepLargest_count_remedy;
    public static String Interpolation_nothing;
    public static String Interpolation_nothing_remedy;

    static {
        NLS.initializeMessages("org.prosect.ui.masks.operation.messages", Messages.class);
    }

    private Messages() { }
}
