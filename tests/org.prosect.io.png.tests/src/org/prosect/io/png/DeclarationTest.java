package org.prosect.io.png;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.HashMap;
import java.util.Map;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.prosect.core.format.ImageFormat;
import org.prosect.testing.SharedFiles;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class DeclarationTest {

    @Test
    void everyDeclaredClassIsAFormat() throws Exception {
        NodeList formats = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(SharedFiles.checkout().resolve("bundles/org.prosect.io.png/plugin.xml").toFile()).getElementsByTagName("format");
        Map<String, String> suffixes = new HashMap<>();
        for (int i = 0; i < formats.getLength(); i++) {
            Element e = (Element) formats.item(i);
            assertInstanceOf(ImageFormat.class, Class.forName(e.getAttribute("class")).getConstructor().newInstance());
            suffixes.put(e.getAttribute("id"), e.getAttribute("suffixes"));
        }
        assertEquals(Map.of("png", ".png", "tiff", ".tif,.tiff"), suffixes);
    }
}
