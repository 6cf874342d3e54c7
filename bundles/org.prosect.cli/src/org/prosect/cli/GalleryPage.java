package org.prosect.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.format.OutputFolder;
import org.prosect.core.gallery.Gallery;
import org.prosect.core.gallery.GalleryEntry;
import org.prosect.core.gallery.MeshCard;
import org.prosect.core.picture.PngFile;
import org.prosect.core.report.HtmlPage;

/** A folder with a picture NAME.png of each mesh of a gallery, and index.html that shows them all. */
final class GalleryPage {

    private static final int SIZE = 256;
    private static final String STYLE = """
            <style>.grid { display: grid; grid-template-columns: repeat(auto-fill, minmax(180px, 1fr)); gap: 1.2rem }
            .grid figure { margin: 0; padding: .8rem; background: var(--soft); border-radius: 8px } .grid img { background: none }
            .grid figcaption small { display: block; opacity: .75; overflow-wrap: anywhere }</style>
            """;

    private final Path folder;
    private final Set<String> taken = new HashSet<>();
    private final List<String> figures = new ArrayList<>();

    GalleryPage(Path folder) throws ProsectException {
        this.folder = OutputFolder.make(folder);
    }

    /** Draws a mesh; returns the name of the picture. */
    String add(Gallery gallery, GalleryEntry entry, Progress progress) throws ProsectException {
        String name = name(entry.id());
        PngFile.write(gallery.thumbnail(entry, SIZE, progress), folder.resolve(name));
        MeshCard card = entry.card();
        StringBuilder figure = new StringBuilder("<figure><img loading=\"lazy\" src=\"" + HtmlPage.escape(name) + "\" alt=\""
                + HtmlPage.escape(card.name())
                + "\"><figcaption><b>" + HtmlPage.escape(card.name()) + "</b>");
        small(figure, "mesh:" + entry.id());
        small(figure, card.code().isEmpty() ? "" : card.codeSystem() + " " + card.code());
        small(figure, card.licence().isEmpty() ? "licence unknown" : card.licence());
        small(figure, card.description());
        small(figure, entry.origin().shown());
        figures.add(figure + "</figcaption></figure>\n");
        return name;
    }

    /** Writes the page. */
    Path finish() throws ProsectException {
        Path page = folder.resolve("index.html");
        JsonOutput.writeText(page, HtmlPage.head("Canonical meshes") + STYLE
                + "<h1>Canonical meshes</h1><p class=\"lead\">Seen from the patient's front, left "
                + "and above, each as large as fits. In a prompt: <code>mesh:ID@x,y,z</code>.</p>\n<div class=\"grid\">\n" + String.join("", figures)
                + "</div></body></html>\n");
        return page;
    }

    private static void small(StringBuilder figure, String text) {
        if (!text.isEmpty()) {
            figure.append("<small>").append(HtmlPage.escape(text)).append("</small>");
        }
    }

    /** A file name that works everywhere, also where upper and lower case are one. */
    private String name(String id) {
        String plain = id.replaceAll("[^\\p{L}\\p{N}._-]", "-");
        String name = plain;
        for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
            name = plain + "-" + i;
        }
        return name + ".png";
    }
}
