package org.prosect.cli;

import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

import picocli.CommandLine.IVersionProvider;

/** The version of this bundle, which is that of the product. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        Bundle bundle = FrameworkUtil.getBundle(Version.class);
        return new String[] {"Prosect " + (bundle == null ? "outside a product" : bundle.getVersion()), "Java " + Runtime.version()};
    }
}
