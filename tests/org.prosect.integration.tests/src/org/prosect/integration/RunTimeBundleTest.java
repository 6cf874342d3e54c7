package org.prosect.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.prosect.core.ProsectException;
import org.prosect.core.method.SegmentationMethod;
import org.prosect.core.registry.Contributions;
import org.prosect.core.registry.Problem;

/** Bundles that come into the running framework and do not fit it. */
class RunTimeBundleTest {

    private static final String NAME = "org.prosect.made";

    @Test
    void bundleThatNeedsWhatIsNotInstalledIsListedWithWhatItNeeds() throws Exception {
        Contributions before = Contributions.ofPlatform();
        try (RunTimeBundle bundle = RunTimeBundle.install(NAME, "org.prosect.core,org.absent;bundle-version=\"2.0\"",
                "org.prosect.broken.WorkingMethod")) {
            assertFalse(bundle.resolve());
            assertTrue(bundle.isOnlyInstalled());
            Contributions during = Contributions.ofPlatform();
            Problem problem = ofMade(during).getFirst();
            assertTrue(problem.what().startsWith("bundle org.prosect.made is installed but cannot be used (it needs "), problem::what);
            assertTrue(problem.what().contains("org.absent") && problem.what().contains("2.0"), problem::what);
            assertFalse(problem.what().contains("\n"), problem::what);
            assertEquals("Install what it needs, or remove it", problem.remedy());
            assertEquals(1, ofMade(during).size());
            assertEquals(before.methods().size(), during.methods().size());
            during.method("working").code().get();
        }
        assertEquals(List.of(), ofMade(Contributions.ofPlatform()));
    }

    @Test
    void classBuiltAgainstOneThatIsGoneFailsToLinkAndNothingElseDoes() throws Exception {
        try (RunTimeBundle bundle = RunTimeBundle.install(NAME, "org.prosect.core", "org.gone.AbstractMethod")) {
            assertTrue(bundle.resolve());
            Contributions contributions = Contributions.ofPlatform();
            assertEquals(List.of(), ofMade(contributions));
            ProsectException e = assertThrows(ProsectException.class, () -> contributions.method(NAME).code().get());
            assertTrue(e.what().startsWith("method 'org.prosect.made' of bundle org.prosect.made cannot be loaded ("), e::what);
            assertTrue(e.what().contains("org.gone.AbstractMethod"), e::what);
            assertTrue(causes(e).stream().anyMatch(NoClassDefFoundError.class::isInstance), () -> causes(e).toString());
            contributions.method("working").code().get();
        }
        assertThrows(ProsectException.class, () -> Contributions.ofPlatform().method(NAME));
    }

    @Test
    void bundleThatFitsIsThereAtOnceWithItsVersion() throws Exception {
        try (RunTimeBundle bundle = RunTimeBundle.install(NAME, "org.prosect.core,org.prosect.broken", "org.prosect.broken.WorkingMethod")) {
            assertTrue(bundle.resolve());
            Contributions contributions = Contributions.ofPlatform();
            assertInstanceOf(SegmentationMethod.class, contributions.method(NAME).code().get());
            assertEquals("1.2.3", contributions.method(NAME).code().version());
            assertEquals(List.of(), ofMade(contributions));
        }
    }

    private static List<Problem> ofMade(Contributions contributions) {
        return contributions.problems().stream().filter(p -> p.bundle().equals(NAME)).toList();
    }

    private static List<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, t -> t != null, Throwable::getCause).toList();
    }
}
