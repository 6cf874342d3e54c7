package org.prosect.ui;

import org.eclipse.osgi.util.NLS;

/** The workbench's strings in the user's language, from messages.properties. */
public final class Messages extends NLS {

    public static String Application_noWorkspace;
    public static String Application_noWorkspace_remedy;
    public static String Application_workspaceLocked;
    public static String Application_workspaceLocked_remedy;
    public static String Window_title;
    public static String Window_titleOfStudy;
    public static String Window_titleOfChangedStudy;
    public static String View_properties;
    public static String View_progress;
    public static String View_log;
    public static String Problem_title;
    public static String Problem_unexpected;
    public static String Problem_unexpected_remedy;
    public static String SaveQuestion_title;
    public static String SaveQuestion_text;
    public static String SaveQuestion_save;
    public static String SaveQuestion_discard;
    public static String SaveQuestion_cancel;
    public static String NewStudy_title;
    public static String NewStudy_name;
    public static String OpenStudy_title;
    public static String OpenStudy_text;
    public static String ImportImage_title;
    public static String ImportImage_filter;
    public static String ImportImage_allFiles;
    public static String Drop_noStudy;
    public static String Drop_noStudy_remedy;
    public static String Undo;
    public static String Redo;
    public static String UndoOf;
    public static String RedoOf;
    public static String Done_opened;
    public static String Done_openedWithWarnings;
    public static String Done_created;
    public static String Done_saved;
    public static String Done_undone;
    public static String Done_redone;
    public static String Command_change;
    public static String Command_delete;
    public static String Command_deleteMany;
    public static String Command_rename;
    public static String StudyView_empty;
    public static String Label_prompts;
    public static String Label_onePrompt;
    public static String Label_vertices;
    public static String Label_fileMissing;
    public static String Value_proposed;
    public static String Value_accepted;
    public static String Value_rejected;
    public static String Label_size2d;
    public static String Label_size3d;
    public static String Value_position;
    public static String Value_yes;
    public static String Value_no;
    public static String Value_none;
    public static String Value_milliseconds;
    public static String Value_positive;
    public static String Value_negative;
    public static String Value_wrong;
    public static String Value_emptyName;
    public static String Feature_file;
    public static String Feature_maskFile;
    public static String Feature_sha256;
    public static String Feature_maskSha256;
    public static String Feature_source;
    public static String Feature_duration;
    public static String Feature_method;
    public static String Feature_methodVersion;
    public static String Feature_model;
    public static String Feature_modelSha256;
    public static String Feature_imageSha256;
    public static String Feature_metric;
    public static String Feature_definition;
    public static String Devices_description;
    public static String Devices_choice;
    public static String Devices_best;
    public static String Devices_on;
    public static String Devices_backend;
    public static String Devices_device;
    public static String Devices_memory;
    public static String Devices_state;
    public static String Devices_testing;
    public static String Devices_usable;
    public static String Devices_unusable;
    public static String Devices_none;

    static {
        NLS.initializeMessages("org.prosect.ui.messages", Messages.class);
    }

    private Messages() { }
}
