package org.prosect.core.report;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.osgi.util.NLS;
import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.format.ImageFiles;
import org.prosect.core.picture.OverlayPicture;
import org.prosect.core.prompt.PromptTexts;
import org.prosect.core.study.StudyImages;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Volume;
import org.prosect.study.StudyFolder;
import org.prosect.study.model.Image;
import org.prosect.study.model.MetricValue;
import org.prosect.study.model.PromptSet;
import org.prosect.study.model.Result;
import org.prosect.study.model.Structure;
import org.prosect.study.model.Study;
import org.prosect.study.model.StudyFactory;

/** A page that tells all of the results of a study: pictures, prompts, provenance, metrics. It needs no other file and runs no script. */
public final class StudyReport {

    private static final int WIDTH = 1160;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT);
    private static final String STYLE = """
            h2, thead th { text-transform: none } .words th, .words td, .facts td { text-align: left } .words .number { text-align: right }
            .facts td { padding: .15rem .8rem; vertical-align: top; overflow-wrap: anywhere }
            .facts td:first-child { white-space: nowrap; opacity: .7 }
            .facts { font-size: .88rem; margin: .4rem 0 } summary { cursor: pointer } footer { margin-top: 3rem; font-size: .85rem; opacity: .7 }
            @media print { h2, figure { break-after: avoid } img { max-width: 100% } }
            """;
    /** Okabe–Ito orange, for structures without a colour. */
    private static final int ORANGE = 0xe69f00;

    private final StudyFolder folder;
    private final String name;
    private final List<Result> results;
    private final ImageFiles files;
    private final PromptTexts texts;

    /**
     * A report of a study as it is now. To be called on the thread that owns it; {@link #html} may be called from any.
     *
     * @param chosen results of the study, in the order of the report
     */
    public StudyReport(StudyFolder folder, List<Result> chosen, ImageFiles files, PromptTexts texts) {
        this.folder = folder;
        this.files = files;
        this.texts = texts;
        Study study = folder.study();
        EcoreUtil.Copier copier = new EcoreUtil.Copier();
        Study copy = (Study) copier.copy(study);
        copier.copyReferences();
        name = copy.getName() == null ? "" : copy.getName();
        results = chosen.stream().map(result -> (Result) copier.get(result)).toList();
    }

    /**
     * The page. A result whose image or mask cannot be read is in it with the reason in place of its picture.
     *
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public String html(Progress progress) {
        StringBuilder page = new StringBuilder(HtmlPage.head(name, Locale.getDefault(), STYLE));
        String count = NLS.bind(results.size() == 1 ? Messages.Report_countOne : Messages.Report_count, results.size(),
                DATE.format(ZonedDateTime.now()));
        page.append("<h1>").append(HtmlPage.escape(name)).append("</h1><p class=\"lead\">").append(escape(count)).append("</p>\n");
        table(page);
        Image last = null;
        Volume volume = null;
        for (int i = 0; i < results.size(); i++) {
            progress.check();
            Result result = results.get(i);
            Progress part = progress.part((double) i / results.size(), (i + 1.0) / results.size());
            page.append("<h2>").append(escape(result.getName())).append("</h2>\n");
            try {
                if (result.getImage() != last || volume == null) {
                    last = result.getImage();
                    volume = last == null ? null : StudyImages.read(folder, last, files, part.part(0, 0.5));
                }
                if (volume == null) {
                    page.append("<p class=\"failed\">").append(escape(Messages.Report_noImage)).append("</p>\n");
                } else {
                    figure(page, result, volume, part.part(0.5, 1));
                }
            } catch (ProsectException e) {
                volume = null;
                page.append("<p class=\"failed\">").append(escape(NLS.bind(Messages.Report_noPicture, e.getMessage()))).append("</p>\n");
            }
            facts(page, result);
        }
        return page.append("<footer>").append(escape(Messages.Report_end)).append("</footer></body></html>\n").toString();
    }

    private void table(StringBuilder page) {
        Map<Result, Map<String, MetricValue>> values = new LinkedHashMap<>();
        Set<String> labels = new LinkedHashSet<>();
        for (Result result : results) {
            Map<String, MetricValue> of = new LinkedHashMap<>();
            result.getMetrics().forEach(m -> of.put(MeasuredText.label(m), m));
            values.put(result, of);
            labels.addAll(of.keySet());
        }
        page.append("<table class=\"words\"><thead><tr>");
        List.of(Messages.Report_result, Messages.Report_structure, Messages.Report_method, Messages.Report_state)
                .forEach(title -> page.append("<th>").append(escape(title)).append("</th>"));
        labels.forEach(label -> page.append("<th class=\"number\">").append(escape(label)).append("</th>"));
        page.append("</tr></thead><tbody>\n");
        values.forEach((result, of) -> {
            page.append("<tr><td>").append(escape(result.getName())).append("</td><td>").append(escape(ProvenanceText.structure(result)))
                    .append("</td><td>").append(escape(result.getProvenance() == null ? "" : result.getProvenance().getMethodId()))
                    .append("</td><td>").append(escape(ProvenanceText.state(result))).append("</td>");
            labels.forEach(label -> page.append("<td class=\"number\">")
                    .append(of.containsKey(label) ? escape(MeasuredText.value(of.get(label))) : "").append("</td>"));
            page.append("</tr>\n");
        });
        page.append("</tbody></table>\n");
    }

    private void figure(StringBuilder page, Result result, Volume volume, Progress progress) throws ProsectException {
        Mask mask = StudyImages.readMask(folder, result, files, progress);
        OverlayPicture picture = OverlayPicture.of(volume).size(WIDTH).mask(mask, colour(result), text(result.getName()));
        Image image = result.getImage();
        if (image.getWindowWidth() > 0) {
            picture = picture.window(image.getWindowCentre(), image.getWindowWidth());
        }
        if (result.getProvenance() != null && !result.getProvenance().getPrompts().isEmpty()) {
            PromptSet prompts = StudyFactory.eINSTANCE.createPromptSet();
            prompts.getPrompts().addAll(EcoreUtil.copyAll(result.getProvenance().getPrompts()));
            picture = picture.prompts(prompts);
        }
        Object[] size = {text(image.getName()), String.format("%,d", mask.count()),
            String.format("%,.3f", mask.count() * mask.geometry().voxelVolume() / 1000)};
        page.append("<figure><img alt=\"").append(escape(NLS.bind(Messages.Report_alternative, text(result.getName()), text(image.getName()))))
                .append("\" src=\"data:image/png;base64,").append(Base64.getEncoder().encodeToString(png(picture.render()))).append("\"><figcaption>")
                .append(escape(NLS.bind(Messages.Report_caption, size))).append("</figcaption></figure>\n");
    }

    private void facts(StringBuilder page, Result result) {
        page.append("<details open><summary>").append(escape(Messages.Report_provenance)).append("</summary><table class=\"facts\"><tbody>\n");
        List<ProvenanceText.Fact> facts = new ArrayList<>(ProvenanceText.of(result, texts));
        facts.forEach(fact -> page.append("<tr><td>").append(escape(fact.name())).append("</td><td>")
                .append(escape(fact.value())).append("</td></tr>\n"));
        page.append("</tbody></table></details>\n");
    }

    private static int colour(Result result) {
        Structure structure = result.getPromptSet() == null ? null : result.getPromptSet().getStructure();
        String colour = structure == null ? null : structure.getColour();
        OptionalInt rgb = colour == null || colour.length() != 7 ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(colour.substring(1), 16));
        return rgb.orElse(ORANGE);
    }

    private static byte[] png(BufferedImage picture) throws ProsectException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            if (!ImageIO.write(picture, "png", out)) {
                throw new IOException("this Java runtime writes no PNG");
            }
        } catch (IOException e) {
            throw new ProsectException("a picture cannot be made (" + ImageFiles.reason(e) + ")", "Use the Java runtime that Prosect comes with", e);
        }
        return bytes.toByteArray();
    }

    private static String escape(String text) {
        return HtmlPage.escape(text(text));
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
