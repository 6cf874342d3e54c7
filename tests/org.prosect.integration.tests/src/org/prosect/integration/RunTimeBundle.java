package org.prosect.integration;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.wiring.FrameworkWiring;
import org.prosect.core.method.SegmentationMethod;

/** A bundle with one segmentation method, made while the test runs and installed into the running framework; gone when closed. */
final class RunTimeBundle implements AutoCloseable {

    private final Bundle bundle;

    private RunTimeBundle(Bundle bundle) {
        this.bundle = bundle;
    }

    /**
     * Installs a bundle.
     *
     * @param name its symbolic name; the package and the id of its method too
     * @param requires its Require-Bundle header
     * @param superclass what its method extends
     */
    static RunTimeBundle install(String name, String requires, String superclass) throws BundleException, IOException {
        String plugin = "<plugin><extension point='org.prosect.core.segmentationMethods'><method id='" + name
                + "' name='Made at run time' description='d' "
                + "promptTypes='point' dimensions='3' class='" + name + ".Method'/></extension></plugin>";
        return new RunTimeBundle(context().installBundle("memory:" + name, new ByteArrayInputStream(jar(name, requires, plugin, superclass))));
    }

    /** Lets the framework resolve it, as it does with all bundles at startup. */
    boolean resolve() {
        return system().adapt(FrameworkWiring.class).resolveBundles(List.of(bundle));
    }

    boolean isOnlyInstalled() {
        return bundle.getState() == Bundle.INSTALLED;
    }

    @Override
    public void close() throws BundleException {
        bundle.uninstall();
        system().adapt(FrameworkWiring.class).refreshBundles(List.of(bundle));
    }

    private static byte[] jar(String name, String requires, String plugin, String superclass) throws IOException {
        Manifest manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.putValue(Constants.BUNDLE_MANIFESTVERSION, "2");
        headers.putValue(Constants.BUNDLE_SYMBOLICNAME, name + ";singleton:=true");
        headers.putValue(Constants.BUNDLE_VERSION, "1.2.3");
        headers.putValue(Constants.REQUIRE_BUNDLE, requires);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
            jar.putNextEntry(new ZipEntry("plugin.xml"));
            jar.write(plugin.getBytes(StandardCharsets.UTF_8));
            jar.putNextEntry(new ZipEntry(name.replace('.', '/') + "/Method.class"));
            jar.write(method(name, superclass));
        }
        return bytes.toByteArray();
    }

    /** A class with a public constructor, which says that it is a segmentation method and leaves the rest to its superclass. */
    private static byte[] method(String name, String superclass) {
        ClassDesc parent = ClassDesc.of(superclass);
        return ClassFile.of().build(ClassDesc.of(name + ".Method"), type -> type.withFlags(ClassFile.ACC_PUBLIC).withSuperclass(parent)
                .withInterfaceSymbols(ClassDesc.of(SegmentationMethod.class.getName()))
                .withMethodBody(ConstantDescs.INIT_NAME, ConstantDescs.MTD_void, ClassFile.ACC_PUBLIC,
                        code -> code.aload(0).invokespecial(parent, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void).return_()));
    }

    private static BundleContext context() {
        return system().getBundleContext();
    }

    private static Bundle system() {
        Bundle self = FrameworkUtil.getBundle(RunTimeBundle.class);
        try {
            // the context of a bundle is there only once it is active
            self.start(Bundle.START_TRANSIENT);
        } catch (BundleException e) {
            throw new IllegalStateException(e);
        }
        return self.getBundleContext().getBundle(Constants.SYSTEM_BUNDLE_LOCATION);
    }
}
