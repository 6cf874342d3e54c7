package org.prosect.study.history;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Random;

import org.prosect.study.model.Study;

/** A program that edits, undoes, redoes and saves a study at random until it is killed, and says after each command how the study is. */
public final class KilledEditor {

    /** So few that the oldest are dropped and the journal is written anew again and again. */
    static final HistoryLimits LIMITS = new HistoryLimits(60, 64 << 10, 1 << 20);

    private KilledEditor() { }

    /** @param args the folder of the study, and a seed */
    public static void main(String[] args) throws Exception {
        Random random = new Random(Long.parseLong(args[1]));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.US_ASCII);
        StudyHistory history = StudyHistory.open(Path.of(args[0]), LIMITS, notice -> System.err.println(notice));
        Study study = history.folder().study();
        RandomEdits edits = new RandomEdits(study, random, null);
        out.println(state(study));
        while (true) {
            switch (random.nextInt(12)) {
                case 0 -> history.save(false);
                case 1, 2, 3 -> history.undo();
                case 4, 5 -> history.redo();
                default -> history.record("edit", edits::change);
            }
            out.println(state(study));
        }
    }

    static String state(Study study) throws Exception {
        byte[] xml = RandomEdits.xml(study).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(xml));
    }
}
