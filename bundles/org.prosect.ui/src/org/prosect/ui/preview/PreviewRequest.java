package org.prosect.ui.preview;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.prosect.imaging.Point3;
import org.prosect.study.Studies;
import org.prosect.study.StudyFolder;
import org.prosect.study.model.BoxPrompt;
import org.prosect.study.model.Image;
import org.prosect.study.model.LassoPrompt;
import org.prosect.study.model.MeshPrompt;
import org.prosect.study.model.PointPrompt;
import org.prosect.study.model.Prompt;
import org.prosect.study.model.PromptSet;
import org.prosect.study.model.Result;
import org.prosect.study.model.ScribblePrompt;
import org.prosect.study.model.Structure;
import org.prosect.study.model.Study;
import org.prosect.study.model.StudyFactory;
import org.prosect.ui.session.OpenStudy;

/**
 * What to show, as copies that another thread may read.
 *
 * @param folder where the files are
 * @param image the image
 * @param result whose mask lies over it; empty: none
 * @param prompts that are marked; for a result those it was made from, as they were
 * @param colour colour of the mask, 0xrrggbb
 * @param at where the planes cross, patient millimetres LPS; empty: where the picture shows most
 */
record PreviewRequest(StudyFolder folder, Image image, Optional<Result> result, Optional<PromptSet> prompts, int colour, Optional<Point3> at) {

    /** Of masks whose structure has no colour: the orange of M. Okabe and K. Ito, which people with any colour vision see. */
    private static final int ORANGE = 0xe69f00;

    /** What an element of a study shows: itself, or the image it lies on. Empty when that is nothing. */
    static Optional<PreviewRequest> of(OpenStudy study, EObject element) {
        for (EObject e = element; e != null; e = e.eContainer()) {
            switch (e) {
                case Image i -> {
                    return Optional.of(new PreviewRequest(study.folder(), EcoreUtil.copy(i), Optional.empty(), Optional.empty(), ORANGE,
                            Optional.empty()));
                }
                case Result r when r.getImage() != null -> {
                    return Optional.of(new PreviewRequest(study.folder(), EcoreUtil.copy(r.getImage()), Optional.of(EcoreUtil.copy(r)), promptsOf(r),
                            colour(r.getPromptSet()), element instanceof Prompt prompt ? place(prompt) : Optional.empty()));
                }
                case PromptSet p when p.getImage() != null -> {
                    return Optional.of(new PreviewRequest(study.folder(), EcoreUtil.copy(p.getImage()), Optional.empty(),
                            Optional.of(Studies.detached(p)), ORANGE, element instanceof Prompt prompt ? place(prompt) : Optional.empty()));
                }
                case Study s when element == s && !s.getImages().isEmpty() -> {
                    return of(study, s.getImages().getFirst());
                }
                default -> { }
            }
        }
        return Optional.empty();
    }

    /** What it shows, in a line. */
    String title() {
        return Stream.concat(Stream.of(image.getName()), result.map(Result::getName).stream()).filter(name -> name != null && !name.isBlank())
                .collect(Collectors.joining(" \u00b7 "));
    }

    private static Optional<PromptSet> promptsOf(Result result) {
        if (result.getProvenance() != null && !result.getProvenance().getPrompts().isEmpty()) {
            PromptSet recorded = StudyFactory.eINSTANCE.createPromptSet();
            recorded.getPrompts().addAll(EcoreUtil.copyAll(result.getProvenance().getPrompts()));
            return Optional.of(recorded);
        }
        return Optional.ofNullable(result.getPromptSet()).map(Studies::detached);
    }

    private static int colour(PromptSet prompts) {
        Structure structure = prompts == null ? null : prompts.getStructure();
        String colour = structure == null ? null : structure.getColour();
        return colour == null || colour.isEmpty() ? ORANGE : Integer.parseInt(colour.substring(1), 16);
    }

    private static Optional<Point3> place(Prompt prompt) {
        return switch (prompt) {
            case PointPrompt p -> Optional.ofNullable(p.getPosition());
            case MeshPrompt m -> Optional.ofNullable(m.getCentre());
            case BoxPrompt b when b.getCorner() != null && b.getOppositeCorner() != null -> Optional.of(middle(b.getCorner(), b.getOppositeCorner()));
            case ScribblePrompt s -> s.getPoints().isEmpty() ? Optional.empty() : Optional.of(s.getPoints().get(s.getPoints().size() / 2));
            case LassoPrompt l -> l.getPoints().isEmpty() ? Optional.empty() : Optional.of(l.getPoints().getFirst());
            default -> Optional.empty();
        };
    }

    private static Point3 middle(Point3 a, Point3 b) {
        return new Point3((a.x() + b.x()) / 2, (a.y() + b.y()) / 2, (a.z() + b.z()) / 2);
    }
}
