package org.prosect.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.prosect.core.metric.EvaluationMetric;
import org.prosect.testing.SharedFiles;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class DeclarationTest {

    @Test
    void everyDeclaredClassIsAMetricAndEachKindHasItsDefaults() throws Exception {
        NodeList metrics = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(SharedFiles.checkout().resolve("bundles/org.prosect.metrics/plugin.xml").toFile()).getElementsByTagName("metric");
        Map<String, Boolean> declared = new LinkedHashMap<>();
        for (int i = 0; i < metrics.getLength(); i++) {
            Element e = (Element) metrics.item(i);
            assertInstanceOf(EvaluationMetric.class, Class.forName(e.getAttribute("class")).getConstructor().newInstance());
            declared.put(e.getAttribute("id"), Boolean.parseBoolean(e.getAttribute("default")));
        }
        List<String> defaults = declared.entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey).toList();
        assertEquals(List.of("dice", "iou", "volume", "nsd/deepmind", "hd95/deepmind", "chamfer", "hopkins"), defaults);
        assertEquals(Set.of("dice", "iou", "volume", "sensitivity", "precision", "specificity", "volume-difference", "nsd/deepmind", "nsd/voxel",
                "hd95/deepmind", "hd95/pooled", "hd95/interpolated", "hd", "assd/pooled", "masd",
                "average-surface-distance/deepmind/reference-to-prediction", "average-surface-distance/deepmind/prediction-to-reference", "chamfer",
                "chamfer/surface", "p2p", "cldice", "betti0-error", "betti1-error", "betti2-error", "centre-distance", "hopkins"), declared.keySet());
    }
}
