package org.prosect.ui.render3d.gl;

/** What has to be set before the first class of JOGL is loaded. */
final class GlStart {

    private GlStart() { }

    static void prepare() {
        // natives lie in fragments of JOGL's bundle, not in jars of the class path
        System.setProperty("jogamp.gluegen.UseTempJarCache", "false");
    }
}
