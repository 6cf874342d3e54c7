package org.prosect.ui.results;

import org.eclipse.osgi.util.NLS;

/** The strings of this bundle in the user's language, from messages.properties. */
public final class Messages extends NLS {

    public static String Column_name;
    public static String Column_image;
    public static String Column_structure;
    public static String Column_method;
    public static String Column_model;
    public static String Column_state;
    public static String Column_volume;
    public static String Column_duration;
    public static String Column_created;
    public static String State_proposed;
    public static String State_accepted;
    public static String State_rejected;
    public static String Command_accept;
    public static String Command_reject;
    public static String Command_propose;
    public static String Command_colour;
    public static String Command_delete;
    public static String Command_rename;
    public static String Command_keep;
    public static String Results_count;
    public static String Results_nothing;
    public static String Results_emptyName;
    public static String Results_accessible;
    public static String Results_tooltip;
    public static String Results_tabMetrics;
    public static String Results_tabProvenance;
    public static String Colour_title;
    public static String Volumes_job;
    public static String Compare_sideBySide;
    public static String Compare_overlay;
    public static String Compare_difference;
    public static String Compare_picture;
    public static String Compare_nothing;
    public static String Compare_job;
    public static String Compare_only;
    public static String Compare_both;
    public static String Compare_otherGrid;
    public static String Compare_otherGrid_remedy;
    public static String Metrics_reference;
    public static String Metrics_measure;
    public static String Metrics_stop;
    public static String Metrics_keep;
    public static String Metrics_metric;
    public static String Metrics_unit;
    public static String Metrics_id;
    public static String Metrics_job;
    public static String Chart_metric;
    public static String Chart_by;
    public static String Chart_byResult;
    public static String Chart_byStructure;
    public static String Chart_byMethod;
    public static String Chart_copyPicture;
    public static String Chart_savePicture;
    public static String Chart_copyTable;
    public static String Chart_saveTable;
    public static String Chart_nothing;
    public static String Chart_leftOut;
    public static String Chart_unnamed;
    public static String Chart_volume;
    public static String Chart_duration;
    public static String Wizard_results;
    public static String Wizard_all;
    public static String Wizard_none;
    public static String Wizard_format;
    public static String Wizard_file;
    public static String Wizard_folder;
    public static String Wizard_browse;
    public static String Wizard_noStudy;
    public static String Wizard_noResults;
    public static String Wizard_noFolder;
    public static String Overwrite_title;
    public static String Overwrite_text;
    public static String ImportFiles_title;
    public static String ImportFiles_text;
    public static String ImportFiles_addFiles;
    public static String ImportFiles_addFolder;
    public static String ImportFiles_remove;
    public static String ImportFiles_kind;
    public static String ImportFiles_guess;
    public static String ImportFiles_image;
    public static String ImportFiles_mask;
    public static String ImportFiles_mesh;
    public static String ImportArchive_title;
    public static String ImportArchive_text;
    public static String ImportArchive_archive;
    public static String ImportArchive_folder;
    public static String ImportArchive_noArchive;
    public static String ImportArchive_noFolder;
    public static String ExportMasks_title;
    public static String ExportMasks_text;
    public static String ExportMasks_labelMap;
    public static String ExportMasks_overlaps;
    public static String ExportMasks_overlap;
    public static String ExportMeshes_title;
    public static String ExportMeshes_text;
    public static String ExportMetrics_title;
    public static String ExportMetrics_text;
    public static String ExportReport_title;
    public static String ExportReport_text;
    public static String ExportArchive_title;
    public static String ExportArchive_text;
    public static String ExportArchive_outside;

    static {
        NLS.initializeMessages("org.prosect.ui.results.messages", Messages.class);
    }

    private Messages() { }
}
