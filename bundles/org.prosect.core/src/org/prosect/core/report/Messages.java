package org.prosect.core.report;

import org.eclipse.osgi.util.NLS;

/** The strings of this package in the user's language, from messages.properties. */
final class Messages extends NLS {

    public static String Report_count;
    public static String Report_countOne;
    public static String Report_result;
    public static String Report_structure;
    public static String Report_method;
    public static String Report_state;
    public static String Report_volume;
    public static String Report_noImage;
    public static String Report_noPicture;
    public static String Report_alternative;
    public static String Report_caption;
    public static String Report_provenance;
    public static String Report_end;
    public static String Fact_result;
    public static String Fact_state;
    public static String Fact_structure;
    public static String Fact_image;
    public static String Fact_mask;
    public static String Fact_maskSha;
    public static String Fact_provenance;
    public static String Fact_notRecorded;
    public static String Fact_method;
    public static String Fact_methodVersion;
    public static String Fact_model;
    public static String Fact_modelSha;
    public static String Fact_parameter;
    public static String Fact_backend;
    public static String Fact_device;
    public static String Fact_seed;
    public static String Fact_started;
    public static String Fact_duration;
    public static String Fact_millis;
    public static String Fact_imageSha;
    public static String Fact_prompt;
    public static String Fact_off;
    public static String Fact_metric;
    public static String Fact_against;
    public static String State_proposed;
    public static String State_accepted;
    public static String State_rejected;

    static {
        NLS.initializeMessages("org.prosect.core.report.messages", Messages.class);
    }

    private Messages() { }
}
