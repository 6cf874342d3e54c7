package org.prosect.ui.methods.run;

import org.eclipse.osgi.util.NLS;

/** The strings of this package in the user's language, from messages.properties. */
final class Messages extends NLS {

    public static String Run_job;
    public static String Run_change;
    public static String Run_stopped;
    public static String Run_hangs;
    public static String Run_hangs_remedy;
    public static String Run_died;
    public static String Run_died_remedy;
    public static String Obstacle_noStudy;
    public static String Obstacle_noStudy_remedy;
    public static String Obstacle_noImage;
    public static String Obstacle_noImage_remedy;
    public static String Obstacle_noPrompts;
    public static String Obstacle_noPrompts_remedy;
    public static String Obstacle_noMethod;
    public static String Obstacle_noMethod_remedy;
    public static String Obstacle_dimensions;
    public static String Obstacle_dimensions_remedy;
    public static String Obstacle_noModel;
    public static String Obstacle_noModel_remedy;
    public static String Structure_first;
    public static String Consent_window;
    public static String Consent_title;
    public static String Consent_message;
    public static String Consent_agree;
    public static String Model_licence;
    public static String Model_intendedUse;
    public static String Model_trainingData;
    public static String Model_sha256;
    public static String Model_notSaid;
    public static String Preferences_lineBreak;
    public static String Preferences_lineBreak_remedy;
    public static String Preferences_unwritable;
    public static String Preferences_unwritable_remedy;

    static {
        NLS.initializeMessages("org.prosect.ui.methods.run.messages", Messages.class);
    }

    private Messages() { }
}
