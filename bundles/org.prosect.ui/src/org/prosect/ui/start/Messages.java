package org.prosect.ui.start;

import org.eclipse.osgi.util.NLS;

/** The strings of the start page. */
final class Messages extends NLS {

    public static String Start_title;
    public static String Start_text;
    public static String Start_firstSegmentation;
    public static String Start_firstSegmentation_text;
    public static String Start_sample;
    public static String Start_sample_text;
    public static String Start_new;
    public static String Start_new_text;
    public static String Start_open;
    public static String Start_open_text;
    public static String Sample_job;
    public static String Sample_name;
    public static String Sample_noSimulator;
    public static String Sample_noSimulator_remedy;
    public static String Steps_open;
    public static String Steps_click;
    public static String Steps_run;
    public static String Steps_correct;
    public static String Steps_undo;
    public static String Steps_accept;
    public static String Steps_save;

    static {
        NLS.initializeMessages("org.prosect.ui.start.messages", Messages.class);
    }

    private Messages() { }
}
