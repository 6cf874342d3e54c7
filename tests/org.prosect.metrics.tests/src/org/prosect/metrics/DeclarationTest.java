package org.prosect.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.LinkedHashMap;
import java.util.Map;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.prosect.core.metric.EvaluationMetric;
import org.prosect.testing.SharedFiles;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class DeclarationTest {

    @Test
    void everyDeclaredClassIsAMetricAndThreeAreTheDefault() throws Exception {
        NodeList metrics = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(SharedFiles.checkout().resolve("bundles/org.prosect.metrics/plugin.xml").toFile()).getElementsByTagName("metric");
        Map<String, Boolean> declared = new LinkedHashMap<>();
        for (int i = 0; i < metrics.getLength(); i++) {
            Element e = (Element) metrics.item(i);
            assertInstanceOf(EvaluationMetric.class, Class.forName(e.getAttribute("class")).getConstructor().newInstance());
            declared.put(e.getAttribute("id"), Boolean.parseBoolean(e.getAttribute("default")));
        }
        assertEquals(Map.of("dice", true, "iou", true, "volume", true, "sensitivity", false, "precision", false, "specificity", false,
                "volume-difference", false),
                declared);
    }
}
