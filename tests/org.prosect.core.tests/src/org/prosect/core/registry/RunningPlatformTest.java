package org.prosect.core.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.IExtensionPoint;
import org.eclipse.core.runtime.RegistryFactory;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** The registry of a running OSGi framework, which Tycho's test runtime is. */
class RunningPlatformTest {

    @BeforeEach
    void runOnlyInAFramework() {
        Assumptions.assumeTrue(FrameworkUtil.getBundle(Contributions.class) != null, "skipped: there is no OSGi framework");
    }

    @Test
    void theExtensionPointsAreThereWithSchemas() {
        IExtensionPoint[] points = RegistryFactory.getRegistry().getExtensionPoints("org.prosect.core");
        assertEquals(Set.of("segmentationMethods", "promptTypes", "computeBackends", "evaluationMetrics", "models", "imageFormats", "meshFormats",
                "simulators", "architectures", "canonicalMeshes"), Arrays.stream(points).map(IExtensionPoint::getSimpleIdentifier)
                .collect(Collectors.toSet()));
        Bundle core = FrameworkUtil.getBundle(Contributions.class);
        for (IExtensionPoint point : points) {
            assertNotNull(core.getEntry(point.getSchemaReference()), point::getSchemaReference);
        }
    }

    @Test
    void theFrameworkTellsTheVersionsOfBundles() {
        assertTrue(Bundles.version("org.prosect.core").startsWith("0.1.0"), () -> Bundles.version("org.prosect.core"));
        assertEquals("", Bundles.version("org.example.absent"));
    }

    @Test
    void readingThePlatformGivesNoProblemOfTheCore() {
        assertEquals(0, Contributions.ofPlatform().problems().stream().filter(p -> p.bundle().equals("org.prosect.core")).count());
    }
}
