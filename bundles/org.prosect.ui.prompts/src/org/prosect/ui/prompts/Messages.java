package org.prosect.ui.prompts;

import org.eclipse.osgi.util.NLS;

/** What this bundle says. */
public final class Messages extends NLS {

    public static String Kind_point;
    public static String Kind_box;
    public static String Kind_scribble;
    public static String Kind_lasso;
    public static String Kind_mask;
    public static String Kind_mesh;
    public static String Kind_reference;
    public static String Side_inside;
    public static String Side_outside;
    public static String Column_type;
    public static String Column_place;
    public static String Column_side;
    public static String Column_created;
    public static String Column_reason;
    public static String Tooltip_index;
    public static String Tooltip_created;
    public static String Summary;
    public static String Summary_none;
    public static String Summary_noImage;
    public static String Edit_move;
    public static String Edit_on;
    public static String Edit_onMany;
    public static String Edit_off;
    public static String Edit_offMany;
    public static String Edit_flip;
    public static String Edit_flipMany;
    public static String Edit_delete;
    public static String Edit_deleteMany;
    public static String Edit_newStructure;
    public static String Place_unreadable;
    public static String Place_outside;
    public static String Structure_choose;
    public static String Structure_new;
    public static String Structure_title;
    public static String Structure_name;
    public static String Structure_proposal;
    public static String Structure_noName;
    public static String Structure_taken;
    public static String Tool_move;
    public static String Scribble_addInside;
    public static String Scribble_addOutside;
    public static String Lasso_addInside;
    public static String Lasso_addOutside;
    public static String Mesh_add;
    public static String Mesh_move;
    public static String Mesh_unreadable;
    public static String Gallery_title;
    public static String Gallery_heading;
    public static String Gallery_message;
    public static String Gallery_empty;
    public static String Gallery_filter;
    public static String Gallery_structure;
    public static String Gallery_licence;
    public static String Gallery_noLicence;
    public static String Gallery_use;
    public static String Reference_title;
    public static String Reference_message;
    public static String Reference_none;
    public static String Reference_image;
    public static String Reference_mask;
    public static String Reference_structure;
    public static String Reference_use;
    public static String Reference_add;
    public static String Reference_glyph;

    static {
        NLS.initializeMessages("org.prosect.ui.prompts.messages", Messages.class);
    }

    private Messages() { }
}
