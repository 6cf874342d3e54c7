package org.prosect.core.registry;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.FileLocator;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;

/** What the registries ask the OSGi framework. Outside a framework there are no bundles. */
final class Bundles {

    private Bundles() { }

    static String version(String symbolicName) {
        for (Bundle bundle : all()) {
            if (symbolicName.equals(bundle.getSymbolicName())) {
                return bundle.getVersion().toString();
            }
        }
        return "";
    }

    /** A file of a bundle as a file on disk, unpacked when the bundle is an archive; empty when there is none. */
    static Optional<Path> file(String symbolicName, String path) throws IOException {
        for (Bundle bundle : all()) {
            URL entry = symbolicName.equals(bundle.getSymbolicName()) ? bundle.getEntry(path) : null;
            if (entry != null) {
                // toFileURL leaves blanks as they are, which URI refuses
                return Optional.of(new File(FileLocator.toFileURL(entry).getPath()).toPath());
            }
        }
        return Optional.empty();
    }

    /** Bundles with Prosect extensions that the framework could not resolve, so that their extensions are not even in the registry. */
    static List<Problem> unresolved() {
        List<Problem> problems = new ArrayList<>();
        for (Bundle bundle : all()) {
            if (bundle.getState() == Bundle.INSTALLED && contributes(bundle)) {
                problems.add(new Problem(bundle.getSymbolicName(), "bundle " + bundle.getSymbolicName() + " is installed but cannot be used ("
                        + reason(bundle) + ")", "Install what it needs, or remove it"));
            }
        }
        return problems;
    }

    private static String reason(Bundle bundle) {
        try {
            bundle.start(Bundle.START_TRANSIENT);
            return "it was not resolved at startup";
        } catch (BundleException e) {
            String text = e.getMessage() == null ? e.toString() : e.getMessage();
            int requirement = text.indexOf("Unresolved requirement: ");
            if (requirement >= 0) {
                text = "it needs " + text.substring(requirement + "Unresolved requirement: ".length());
            }
            return text.strip().lines().findFirst().orElse(text).strip();
        }
    }

    private static boolean contributes(Bundle bundle) {
        URL plugin = bundle.getEntry("plugin.xml");
        if (plugin == null) {
            return false;
        }
        try (InputStream in = plugin.openStream()) {
            return new String(in.readNBytes(1 << 20), StandardCharsets.UTF_8).contains("org.prosect.");
        } catch (IOException e) {
            return true;
        }
    }

    private static Bundle[] all() {
        Bundle self = FrameworkUtil.getBundle(Bundles.class);
        BundleContext context = self == null ? null : self.getBundleContext();
        return context == null ? new Bundle[0] : context.getBundles();
    }
}
