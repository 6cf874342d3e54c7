package org.prosect.core.registry;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.spi.RegistryContributor;
import org.eclipse.core.runtime.spi.RegistryStrategy;
import org.prosect.testing.SharedFiles;

/**
 * An extension registry of a test's own, in memory: the extension points of the core, and whatever bundles the test makes up. Works with and
 * without an OSGi framework. Classes are loaded from the test's class loader.
 */
public final class TestRegistry {

    private final Map<String, String> bundles = new LinkedHashMap<>();

    /** Adds a bundle whose plugin.xml has this one extension of an extension point of the core. */
    public TestRegistry with(String bundle, String point, String elements) {
        return withPlugin(bundle, "<plugin><extension point=\"org.prosect.core." + point + "\">" + elements + "</extension></plugin>");
    }

    /** Adds a bundle with this plugin.xml. */
    public TestRegistry withPlugin(String bundle, String plugin) {
        if (bundles.putIfAbsent(bundle, plugin) != null) {
            throw new IllegalArgumentException(bundle + " has a plugin.xml already");
        }
        return this;
    }

    public IExtensionRegistry registry() {
        return registry(TestRegistry.class.getClassLoader());
    }

    /** The registry; it loads classes from this loader. */
    public IExtensionRegistry registry(ClassLoader loader) {
        Object token = new Object();
        try {
            IExtensionRegistry registry = RegistryFactory.createRegistry(new Strategy(loader), token, token);
            add(registry, "org.prosect.core", Files.readString(SharedFiles.checkout().resolve("bundles/org.prosect.core/plugin.xml")), token);
            bundles.forEach((bundle, plugin) -> add(registry, bundle, plugin, token));
            return registry;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Contributions contributions() {
        return Contributions.of(registry());
    }

    private static void add(IExtensionRegistry registry, String bundle, String plugin, Object token) {
        RegistryContributor contributor = new RegistryContributor(bundle, bundle, null, null);
        if (!registry.addContribution(new ByteArrayInputStream(plugin.getBytes(StandardCharsets.UTF_8)), contributor, false, bundle, null, token)) {
            throw new IllegalArgumentException("the registry does not take " + plugin);
        }
    }

    private static final class Strategy extends RegistryStrategy {

        private final ClassLoader loader;

        Strategy(ClassLoader loader) {
            super(null, null);
            this.loader = loader;
        }

        @Override
        public boolean cacheUse() {
            return false;
        }

        @Override
        public Object createExecutableExtension(RegistryContributor contributor, String className,
                String overriddenContributorName) throws CoreException {
            try {
                return loader.loadClass(className).getConstructor().newInstance();
            } catch (ReflectiveOperationException e) {
                throw new CoreException(Status.error(contributor.getName() + " cannot make " + className, e));
            }
        }

        @Override
        public void log(IStatus status) {
            throw new IllegalStateException("the registry complains: " + status);
        }
    }
}
