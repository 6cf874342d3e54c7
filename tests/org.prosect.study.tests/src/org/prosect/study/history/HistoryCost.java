package org.prosect.study.history;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.prosect.study.Examples;
import org.prosect.study.StudyFolder;
import org.prosect.study.model.PromptSet;

/** Measures what a change costs in a large study, and what opening costs with a long history. Run by hand: java … HistoryCost FOLDER. */
public final class HistoryCost {

    private HistoryCost() { }

    public static void main(String[] args) throws Exception {
        Path place = Path.of(args[0]);
        StudyFolder folder = StudyFolder.create(place, "cost");
        Examples.fill(folder.study());
        PromptSet set = folder.study().getPromptSets().getFirst();
        for (int i = 0; i < 10_000; i++) {
            set.getPrompts().add(Examples.point(i, i, i));
        }
        folder.save();
        try (StudyHistory history = StudyHistory.open(place, HistoryLimits.DEFAULT, System.out::println)) {
            PromptSet prompts = history.folder().study().getPromptSets().getFirst();
            int n = 5000;
            double[][] millis = new double[4][n];
            for (int i = 0; i < n; i++) {
                int k = i;
                millis[0][i] = millis(() -> history.record("add", () -> prompts.getPrompts().add(5000, Examples.point(1, 2, k))));
                millis[1][i] = millis(() -> history.record("move", () -> ((org.prosect.study.model.PointPrompt) prompts.getPrompts().get(5000))
                        .setPosition(new org.prosect.imaging.Point3(k, k, k))));
                millis[2][i] = millis(history::undo);
                millis[3][i] = millis(history::redo);
            }
            String[] names = {"add a prompt", "move a prompt", "undo", "redo"};
            for (int i = 0; i < 4; i++) {
                Arrays.sort(millis[i]);
                System.out.printf("%s: median %.2f ms, 99 %% %.2f ms, longest %.2f ms%n", names[i], millis[i][n / 2], millis[i][n * 99 / 100],
                        millis[i][n - 1]);
            }
            history.save(false);
        }
        System.out.println("journal of 10 000 changes: " + Files.size(place.resolve(Journal.FILE)) / 1024 + " KB");
        for (int i = 0; i < 3; i++) {
            System.out.printf("study.xmi alone: %.0f ms%n", millis(() -> StudyFolder.open(place)));
            System.out.printf("with history: %.0f ms%n", millis(() -> StudyHistory.open(place, HistoryLimits.DEFAULT, System.out::println).close()));
        }
    }

    private interface Work {

        void run() throws Exception;
    }

    private static double millis(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }
}
