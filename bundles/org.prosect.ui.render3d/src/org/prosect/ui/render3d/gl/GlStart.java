package org.prosect.ui.render3d.gl;

/** What has to be set before the first class of JOGL is loaded. */
final class GlStart {

    private static final String TEMPORARY_COPIES = "jogamp.gluegen.UseTempJarCache";

    private GlStart() { }

    static void prepare() {
        // natives lie in fragments of JOGL's bundle, not in jars of the class path
        if (System.getProperty(TEMPORARY_COPIES) == null) {
            System.setProperty(TEMPORARY_COPIES, "false");
        }
    }
}
