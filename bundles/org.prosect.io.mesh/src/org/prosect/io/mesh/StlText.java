package org.prosect.io.mesh;

import java.util.Locale;

import org.prosect.core.format.FormatException;
import org.prosect.core.format.InputFiles;

/** STL as text: one or more solids of facets, each of which is a loop of vertices. */
final class StlText {

    private final MeshBytes bytes;
    private final MeshBuilder soup;
    private final Words words;

    StlText(MeshBytes bytes, MeshBuilder soup) {
        this.bytes = bytes;
        this.soup = soup;
        words = new Words(bytes, 0);
    }

    void read() throws FormatException {
        boolean open = false;
        while (!words.atEnd()) {
            String word = words.next().toLowerCase(Locale.ROOT);
            switch (word) {
                case "solid" -> {
                    words.endLine();
                    open = true;
                }
                case "facet" -> facet();
                case "endsolid" -> {
                    words.endLine();
                    open = false;
                }
                // what some programs say about a solid
                case "color", "colour", "comment" -> words.endLine();
                default -> throw bytes.damaged("it says '" + InputFiles.shown(word) + "' where a facet or the end of the solid belongs");
            }
        }
        if (open) {
            throw bytes.cut("the file ends without 'endsolid'");
        }
    }

    private void facet() throws FormatException {
        expect("normal");
        for (int i = 0; i < 3; i++) {
            // skipped unread: writers say anything of a triangle without area
            words.next();
        }
        expect("outer");
        expect("loop");
        soup.beginFace();
        String word = words.next();
        while (word.equalsIgnoreCase("vertex")) {
            soup.corner(soup.vertexCount());
            soup.vertex(words.real("a coordinate"), words.real("a coordinate"), words.real("a coordinate"));
            word = words.next();
        }
        require("endloop", word);
        soup.endFace();
        expect("endfacet");
    }

    private void expect(String keyword) throws FormatException {
        require(keyword, words.next());
    }

    private void require(String keyword, String word) throws FormatException {
        if (word.isEmpty()) {
            throw bytes.cut("the file ends where '" + keyword + "' belongs");
        }
        if (!word.equalsIgnoreCase(keyword)) {
            throw bytes.damaged("it says '" + InputFiles.shown(word) + "' where '" + keyword + "' belongs");
        }
    }
}
