package org.prosect.ui.methods.run;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.spi.RegistryContributor;
import org.eclipse.core.runtime.spi.RegistryStrategy;
import org.prosect.core.method.SegmentationMethod;
import org.prosect.core.registry.Contributions;
import org.prosect.testing.SharedFiles;

/** Contributions that a test makes up: methods of its own, points, and a format for masks and one for meshes. */
final class FakePlatform {

    private final Map<String, Supplier<Object>> makers = new HashMap<>();
    private final StringBuilder methods = new StringBuilder();

    FakePlatform() {
        makers.put("points", PointType::new);
        makers.put("grids", GridFormat::new);
        makers.put("corners", CornersFormat::new);
    }

    /** Adds a method of points; its parameter is called radius. */
    FakePlatform with(String id, String more, Supplier<SegmentationMethod> method) {
        methods.append("<method id=\"").append(id).append("\" name=\"Fake ").append(id).append("\" description=\"For tests.\" promptTypes=\"point\" ")
                .append("class=\"").append(id).append("\" ").append(more)
                .append("><parameter id=\"radius\" name=\"Radius\" type=\"real\" default=\"2\" ")
                .append("min=\"0\" max=\"10\" unit=\"mm\" help=\"Of the balls.\"/></method>");
        makers.put(id, method::get);
        return this;
    }

    Contributions contributions() throws Exception {
        Object token = new Object();
        IExtensionRegistry registry = RegistryFactory.createRegistry(new Strategy(), token, token);
        add(registry, "org.prosect.core", Files.readString(SharedFiles.checkout().resolve("bundles/org.prosect.core/plugin.xml")), token);
        add(registry, "org.example.fake", "<plugin>" + extension("segmentationMethods", methods.toString())
                + extension("promptTypes", "<promptType id=\"point\" name=\"Point\" keyword=\"point\" syntax=\"point:X,Y,Z\" description=\"A "
                        + "place.\" class=\"points\"/>")
                + extension("imageFormats", "<format id=\"grid\" name=\"Grid\" suffixes=\".nii.gz\" writes=\"true\" description=\"For tests.\" "
                        + "class=\"grids\"/>")
                + extension("meshFormats", "<format id=\"ply\" name=\"Corners\" suffixes=\".ply\" writes=\"true\" description=\"For tests.\" "
                        + "class=\"corners\"/>")
                + "</plugin>", token);
        return Contributions.of(registry);
    }

    private static String extension(String point, String elements) {
        return "<extension point=\"org.prosect.core." + point + "\">" + elements + "</extension>";
    }

    private static void add(IExtensionRegistry registry, String bundle, String plugin, Object token) {
        RegistryContributor contributor = new RegistryContributor(bundle, bundle, null, null);
        if (!registry.addContribution(new ByteArrayInputStream(plugin.getBytes(StandardCharsets.UTF_8)), contributor, false, bundle, null, token)) {
            throw new IllegalArgumentException("the registry does not take " + plugin);
        }
    }

    private final class Strategy extends RegistryStrategy {

        private Strategy() {
            super(null, null);
        }

        @Override
        public boolean cacheUse() {
            return false;
        }

        @Override
        public Object createExecutableExtension(RegistryContributor contributor, String className, String overriddenContributorName)
                throws CoreException {
            Supplier<Object> maker = makers.get(className);
            if (maker == null) {
                throw new CoreException(Status.error("there is no " + className));
            }
            return maker.get();
        }

        @Override
        public void log(IStatus status) {
            throw new IllegalStateException("the registry complains: " + status);
        }
    }
}
