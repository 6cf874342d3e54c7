package org.prosect.study.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prosect.imaging.Geometry;
import org.prosect.study.Examples;
import org.prosect.study.StudyFolder;
import org.prosect.study.model.Study;

class KillTest {

    private static final int KILLS = Integer.getInteger("prosect.kills", 50);

    /** Hexadecimal digits of a state, and the end of the line. */
    private static final int LINE = 64 + System.lineSeparator().length();

    @TempDir
    Path temp;

    @Test
    void aProgramKilledAtAnyMomentHasLostNoCompletedCommand() throws Exception {
        StudyFolder made = StudyFolder.create(temp.resolve("s"), "A case");
        Examples.fill(made.study());
        made.save();
        Path place = made.folder();
        Random random = new Random(11);
        int commands = 0;
        int recovered = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            List<String> said = editAndKill(place, kill, random.nextInt(150));
            commands += said.size() - 1;
            List<HistoryNotice> notices = new ArrayList<>();
            check(place, said.getLast(), notices, "kill " + kill);
            assertTrue(notices.stream().allMatch(n -> n instanceof HistoryNotice.Recovered || n instanceof HistoryNotice.Torn
                    || n instanceof HistoryNotice.Dropped), "kill " + kill + ": " + notices);
            recovered += notices.stream().anyMatch(HistoryNotice.Recovered.class::isInstance) ? 1 : 0;
        }
        System.out.println(KILLS + " kills after " + commands + " commands; " + recovered + " times there were changes to recover");
        assertTrue(commands > KILLS, "" + commands);
        assertTrue(recovered > KILLS / 3, "" + recovered);
    }

    /** The state is that of the last completed command, or one command further: it was complete on the disk and not yet said. */
    private static void check(Path place, String last, List<HistoryNotice> notices, String what) throws Exception {
        try (StudyHistory history = StudyHistory.open(place, KilledEditor.LIMITS, notices::add)) {
            Study study = history.folder().study();
            String now = KilledEditor.state(study);
            if (now.equals(last)) {
                return;
            }
            boolean undone = history.undo().isPresent();
            if (undone && KilledEditor.state(study).equals(last)) {
                history.redo();
                return;
            }
            if (undone) {
                history.redo();
            }
            history.redo();
            assertEquals(last, KilledEditor.state(study), what);
            history.undo();
        }
    }

    private List<String> editAndKill(Path place, int seed, int millis) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC", "-Xshare:auto", "-cp", classPath(), KilledEditor.class.getName(), place.toString(), Integer.toString(seed));
        Path out = temp.resolve("out-" + seed + ".txt");
        Path err = temp.resolve("err-" + seed + ".txt");
        Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        while (process.isAlive() && Files.size(out) < LINE) {
            Thread.sleep(5);
        }
        assertTrue(process.isAlive(), () -> "the program ended by itself; see " + err);
        Thread.sleep(millis);
        process.destroyForcibly();
        assertTrue(process.waitFor(1, TimeUnit.MINUTES));
        assertEquals(128 + 9, process.exitValue(), "killed, not ended by itself: " + Files.readString(err));
        String said = Files.readString(out);
        return said.substring(0, said.length() / LINE * LINE).lines().toList();
    }

    /** Where the classes of this test come from, in a framework or out of one. */
    private static String classPath() throws Exception {
        Set<String> places = new LinkedHashSet<>();
        ClassLoader platform = EObject.class.getClassLoader();
        for (Class<?> type : List.of(KilledEditor.class, StudyHistory.class, Geometry.class, EList.class, EObject.class, XMLResource.class,
                platform.loadClass("org.osgi.framework.Bundle"), platform.loadClass("org.eclipse.core.runtime.IStatus"))) {
            Path place = Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
            Path classes = place.resolve("target/classes");
            places.add((classes.toFile().isDirectory() ? classes : place).toString());
        }
        return String.join(File.pathSeparator, places);
    }
}
