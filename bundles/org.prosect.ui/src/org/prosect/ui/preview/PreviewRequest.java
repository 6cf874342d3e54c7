package org.prosect.ui.preview;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.prosect.imaging.Point3;
import org.prosect.study.StudyFolder;
import org.prosect.study.model.BoxPrompt;
import org.prosect.study.model.Image;
import org.prosect.study.model.LassoPrompt;
import org.prosect.study.model.MeshPrompt;
import org.prosect.study.model.PointPrompt;
import org.prosect.study.model.Polarity;
import org.prosect.study.model.Prompt;
import org.prosect.study.model.PromptSet;
import org.prosect.study.model.Provenance;
import org.prosect.study.model.Result;
import org.prosect.study.model.ScribblePrompt;
import org.prosect.study.model.Structure;
import org.prosect.study.model.Study;
import org.prosect.ui.session.OpenStudy;

/**
 * What to show, as copies that another thread may read.
 *
 * @param folder where the files are
 * @param image the image
 * @param result whose mask lies over it; empty: none
 * @param colour colour of the mask, #rrggbb; empty: the picture's own
 * @param through where the planes cross, patient millimetres LPS; empty: the middle
 */
record PreviewRequest(StudyFolder folder, Image image, Optional<Result> result, Optional<String> colour, Optional<Point3> through) {

    /** What an element of a study shows: itself, or the image it lies on. Empty when that is nothing. */
    static Optional<PreviewRequest> of(OpenStudy study, EObject element) {
        for (EObject e = element; e != null; e = e.eContainer()) {
            switch (e) {
                case Image i -> {
                    return Optional.of(new PreviewRequest(study.folder(), copy(i), Optional.empty(), Optional.empty(), Optional.empty()));
                }
                case Result r when r.getImage() != null -> {
                    Optional<PromptSet> prompts = Optional.ofNullable(r.getPromptSet());
                    Optional<Point3> through = prompts.flatMap(PreviewRequest::place).or(() -> recorded(r.getProvenance()));
                    return Optional.of(new PreviewRequest(study.folder(), copy(r.getImage()), Optional.of(copy(r)),
                            prompts.map(PromptSet::getStructure).map(Structure::getColour), through));
                }
                case PromptSet p when p.getImage() != null -> {
                    Optional<Point3> through = element instanceof Prompt prompt ? place(prompt) : place(p);
                    return Optional.of(new PreviewRequest(study.folder(), copy(p.getImage()), Optional.empty(), Optional.empty(), through));
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

    private static Optional<Point3> recorded(Provenance provenance) {
        return provenance == null ? Optional.empty() : provenance.getPrompts().stream().flatMap(p -> place(p).stream()).findFirst();
    }

    /** The place of the first prompt that shows the structure and not its surroundings. */
    private static Optional<Point3> place(PromptSet prompts) {
        return prompts.getPrompts().stream().filter(p -> p.isEnabled() && !isNegative(p)).flatMap(p -> place(p).stream()).findFirst();
    }

    private static boolean isNegative(Prompt prompt) {
        return prompt instanceof PointPrompt p && p.getPolarity() == Polarity.NEGATIVE
                || prompt instanceof ScribblePrompt s && s.getPolarity() == Polarity.NEGATIVE
                || prompt instanceof LassoPrompt l && l.getPolarity() == Polarity.NEGATIVE;
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

    private static <T extends EObject> T copy(T element) {
        return EcoreUtil.copy(element);
    }
}
