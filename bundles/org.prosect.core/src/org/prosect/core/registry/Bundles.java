package org.prosect.core.registry;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

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
