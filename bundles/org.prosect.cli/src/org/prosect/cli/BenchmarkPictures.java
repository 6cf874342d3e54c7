package org.prosect.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.benchmark.BenchmarkCase;
import org.prosect.core.benchmark.BenchmarkRow;
import org.prosect.core.benchmark.BenchmarkSummary;
import org.prosect.core.benchmark.ReferencePrompts;
import org.prosect.core.benchmark.Structure;
import org.prosect.core.format.ImageFiles;
import org.prosect.core.picture.OverlayPicture;
import org.prosect.core.registry.ChosenMetric;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Volume;

/** Pictures of the best, the middle and the worst answer of each method. */
final class BenchmarkPictures {

    /** A page of more is no help; the masks of all answers are there. */
    private static final int MOST = 60;
    private static final int MASK_COLOUR = 0xe69f00;
    private static final int WIDTH = 1000;

    private final BenchmarkSummary summary;
    private final List<BenchmarkCase> cases;
    private final BenchmarkFolder folder;
    private final ImageFiles images;
    private final ChosenMetric metric;

    BenchmarkPictures(BenchmarkSummary summary, List<BenchmarkCase> cases, BenchmarkFolder folder, ImageFiles images, ChosenMetric metric) {
        this.summary = summary;
        this.cases = cases;
        this.folder = folder;
        this.images = images;
        this.metric = metric;
    }

    /**
     * A picture.
     *
     * @param link its path in links
     * @param what which answer it is: best, median or worst
     */
    record Picture(String link, String what, BenchmarkRow row) { }

    /** Draws what there are masks of, structure by structure, at most {@value #MOST}. */
    List<Picture> draw(List<Structure> structures, List<String> methods, Progress progress) throws ProsectException {
        // by case, because reading images is what takes time
        Map<String, List<Picture>> wanted = new LinkedHashMap<>();
        List<Picture> all = new ArrayList<>();
        for (Structure structure : structures) {
            for (String method : methods) {
                for (Picture p : chosen(structure, method)) {
                    if (all.size() < MOST && Files.isRegularFile(folder.mask(p.row.key())) && cases.stream()
                            .anyMatch(c -> c.name().equals(p.row.key().caseName()))) {
                        all.add(p);
                        wanted.computeIfAbsent(p.row.key().caseName(), c -> new ArrayList<>()).add(p);
                    }
                }
            }
        }
        Map<String, Structure> byName = new LinkedHashMap<>();
        structures.forEach(s -> byName.put(s.name(), s));
        int done = 0;
        for (BenchmarkCase c : cases) {
            List<Picture> pictures = wanted.getOrDefault(c.name(), List.of());
            if (!pictures.isEmpty()) {
                Volume image = images.read(c.image(), progress.part((double) done / all.size(), (done + 0.5) / all.size()));
                Volume labels = images.read(c.labels(), Progress.NONE);
                for (Picture p : pictures) {
                    progress.check();
                    Mask truth = byName.get(p.row.key().structure()).mask(labels);
                    draw(p, image, truth);
                    progress.report((double) ++done / all.size(), "pictures");
                }
            }
        }
        return all;
    }

    private List<Picture> chosen(Structure structure, String method) {
        List<BenchmarkRow> rising = summary.worstFirst(structure.name(), method, metric.label());
        List<BenchmarkRow> bestFirst = metric.metric().higherIsBetter() ? rising.reversed() : rising;
        Map<Integer, String> names = new LinkedHashMap<>();
        int n = bestFirst.size();
        if (n > 0) {
            names.put(0, "best");
            names.putIfAbsent(n / 2, "median");
            names.putIfAbsent(n - 1, "worst");
        }
        List<Picture> pictures = new ArrayList<>();
        names.forEach((at, what) -> pictures.add(new Picture("pictures/" + BenchmarkFolder.name(structure.name())
                + "/" + BenchmarkFolder.name(method) + "-" + what
                + ".png", what, bestFirst.get(at))));
        return pictures;
    }

    private void draw(Picture p, Volume image, Mask truth) throws ProsectException {
        Path file = folder.mask(p.row.key());
        Mask mask = Mask.ofNonZero(images.read(file, Progress.NONE));
        OverlayPicture.of(image).mask(mask, MASK_COLOUR, p.row.key().method()).reference(truth).at(ReferencePrompts.centroid(truth)).size(WIDTH)
                .writePng(folder.picture(p.link));
    }
}
