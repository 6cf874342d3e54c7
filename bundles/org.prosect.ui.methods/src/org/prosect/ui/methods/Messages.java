package org.prosect.ui.methods;

import org.eclipse.osgi.util.NLS;

/** The strings of the views in the user's language, from messages.properties. */
final class Messages extends NLS {

    public static String Methods_method;
    public static String Methods_otherDimensions;
    public static String Methods_citation;
    public static String Methods_noPrompts;
    public static String Methods_prompts;
    public static String Methods_promptsLeftOut;
    public static String Parameters_title;
    public static String Parameters_reset;
    public static String Parameters_browse;
    public static String Model_title;
    public static String Model_first;
    public static String Model_none;
    public static String Model_details;
    public static String Model_notSaid;
    public static String Device_title;
    public static String Device_preferred;
    public static String Device_testing;
    public static String Device_on;
    public static String Run_run;
    public static String Run_run_tooltip;
    public static String Run_stop;
    public static String Run_stop_tooltip;
    public static String Run_live;
    public static String Run_live_tooltip;
    public static String Run_protecting;
    public static String Run_protecting_tooltip;
    public static String Run_running;
    public static String Run_stopping;
    public static String Run_latency;
    public static String Run_latencyShort;
    public static String Latency_tooltip;
    public static String Replay_title;
    public static String Replay_message;
    public static String Models_title;
    public static String Models_details;
    public static String Models_name;
    public static String Models_architecture;
    public static String Models_methods;
    public static String Models_licence;
    public static String Models_intendedUse;
    public static String Models_trainingData;
    public static String Models_file;
    public static String Models_sha256;
    public static String Models_source;
    public static String Models_own;
    public static String Models_none;
    public static String Models_cardUnreadable;
    public static String Models_importCheckpoint;
    public static String Models_addFolder;
    public static String Models_addFolder_message;
    public static String Models_remove;
    public static String Import_job;
    public static String Import_window;
    public static String Import_title;
    public static String Import_message;
    public static String Import_checkpoint;
    public static String Import_architecture;
    public static String Import_licence;
    public static String Import_folder;
    public static String Import_import;

    static {
        NLS.initializeMessages("org.prosect.ui.methods.messages", Messages.class);
    }

    private Messages() { }
}
