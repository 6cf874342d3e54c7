package org.prosect.prompts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;

import javax.xml.parsers.DocumentBuilderFactory;

import org.eclipse.emf.ecore.EClass;
import org.junit.jupiter.api.Test;
import org.prosect.core.prompt.PromptType;
import org.prosect.study.model.StudyPackage;
import org.prosect.testing.SharedFiles;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class DeclarationTest {

    @Test
    void everyPromptOfTheStudyModelHasADeclaredType() throws Exception {
        NodeList types = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(SharedFiles.checkout().resolve("bundles/org.prosect.prompts/plugin.xml").toFile()).getElementsByTagName("promptType");
        Map<String, EClass> declared = new LinkedHashMap<>();
        for (int i = 0; i < types.getLength(); i++) {
            Element e = (Element) types.item(i);
            PromptType type = (PromptType) Class.forName(e.getAttribute("class")).getConstructor().newInstance();
            declared.put(e.getAttribute("id"), type.eClass());
            assertEquals(e.getAttribute("id"), e.getAttribute("keyword"));
            assertTrue(e.getAttribute("syntax").startsWith(e.getAttribute("keyword") + ":"));
        }
        assertEquals(Map.of("point", StudyPackage.Literals.POINT_PROMPT, "box", StudyPackage.Literals.BOX_PROMPT, "scribble",
                StudyPackage.Literals.SCRIBBLE_PROMPT,
                "lasso", StudyPackage.Literals.LASSO_PROMPT, "mask", StudyPackage.Literals.MASK_PROMPT, "mesh",
                        StudyPackage.Literals.MESH_PROMPT, "reference",
                StudyPackage.Literals.REFERENCE_PROMPT), declared);
    }
}
