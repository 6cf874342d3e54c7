package org.prosect.prompts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.prosect.prompts.PromptFixture.PLAIN;
import static org.prosect.prompts.PromptFixture.on;
import static org.prosect.prompts.PromptFixture.refusedShowing;
import static org.prosect.prompts.PromptFixture.roundTrip;

import java.util.Optional;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EcoreFactory;
import org.eclipse.emf.ecore.EcorePackage;
import org.junit.jupiter.api.Test;
import org.prosect.core.ProsectException;
import org.prosect.core.prompt.PromptContext;
import org.prosect.core.prompt.PromptType;
import org.prosect.imaging.Geometry;
import org.prosect.study.model.Prompt;
import org.prosect.study.model.StudyPackage;
import org.prosect.study.model.impl.PromptImpl;

/**
 * A prompt type as somebody else would write it, with a model of its own: the interface suffices, and the built-in types do not take it for
 * theirs.
 */
class ThirdPartyPromptTest {

    private static final EClass DEPTH_PROMPT = depthPrompt();

    private static EClass depthPrompt() {
        EcoreFactory factory = EcoreFactory.eINSTANCE;
        EClass type = factory.createEClass();
        type.setName("DepthPrompt");
        type.getESuperTypes().add(StudyPackage.Literals.PROMPT);
        EAttribute depth = factory.createEAttribute();
        depth.setName("depth");
        depth.setEType(EcorePackage.Literals.EDOUBLE);
        type.getEStructuralFeatures().add(depth);
        EPackage model = factory.createEPackage();
        model.setName("example");
        model.setNsURI("http://example.org/prompts/1.0");
        model.setNsPrefix("example");
        model.getEClassifiers().add(type);
        return type;
    }

    /** A depth below the skin, in millimetres. */
    private static final class DepthPrompt extends PromptImpl {
        DepthPrompt() {
            eSetClass(DEPTH_PROMPT);
        }

        double depth() {
            return (Double) eGet(DEPTH_PROMPT.getEStructuralFeature("depth"));
        }
    }

    private static final class DepthPromptType implements PromptType {

        @Override
        public EClass eClass() {
            return DEPTH_PROMPT;
        }

        @Override
        public Prompt parse(String rest, PromptContext context) throws ProsectException {
            try {
                DepthPrompt prompt = new DepthPrompt();
                prompt.eSet(DEPTH_PROMPT.getEStructuralFeature("depth"), Double.valueOf(rest));
                return prompt;
            } catch (NumberFormatException e) {
                throw new ProsectException("prompt 'depth:" + rest + "' is no depth", "Write it as in depth:12.5", e);
            }
        }

        @Override
        public String format(Prompt prompt) {
            return Double.toString(((DepthPrompt) prompt).depth());
        }

        @Override
        public Optional<String> problem(Prompt prompt, Geometry geometry) {
            return ((DepthPrompt) prompt).depth() > 0 ? Optional.empty() : Optional.of("the depth " + format(prompt) + " mm is not below the skin");
        }
    }

    @Test
    void aTypeWithAModelOfItsOwnWorksLikeABuiltInOne() throws Exception {
        DepthPromptType type = new DepthPromptType();
        Prompt prompt = type.parse("12.5", on(PLAIN));
        roundTrip(type, prompt, on(PLAIN));
        assertEquals(Optional.empty(), type.problem(prompt, PLAIN));
        assertTrue(type.problem(type.parse("-1", on(PLAIN)), PLAIN).isPresent());
        refusedShowing(type, "deep", PLAIN, "depth:deep");
        assertTrue(StudyPackage.Literals.PROMPT.isSuperTypeOf(prompt.eClass()));
    }
}
