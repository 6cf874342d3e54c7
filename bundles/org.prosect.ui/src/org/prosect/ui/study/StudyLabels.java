package org.prosect.ui.study;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

import org.eclipse.emf.common.notify.AdapterFactory;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.provider.IItemLabelProvider;
import org.eclipse.osgi.util.NLS;
import org.prosect.imaging.Geometry;
import org.prosect.study.model.Image;
import org.prosect.study.model.PromptSet;
import org.prosect.study.model.Provenance;
import org.prosect.study.model.Structure;
import org.prosect.study.model.SurfaceMesh;
import org.prosect.ui.Messages;

/** What the tree says of an element: the label of its item provider, and what else is worth a glance. */
final class StudyLabels {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withZone(ZoneId.systemDefault());

    private StudyLabels() { }

    /** The label that the element's item provider gives, whatever bundle contributes it. */
    static String name(EObject element, AdapterFactory adapterFactory) {
        IItemLabelProvider provider = (IItemLabelProvider) adapterFactory.adapt(element, IItemLabelProvider.class);
        String text = provider == null ? null : provider.getText(element);
        return text == null || text.isBlank() ? element.eClass().getName() : text;
    }

    /** Further facts in a few words; may be empty. */
    static String detail(EObject element) {
        return switch (element) {
            case Image i when i.getGeometry() != null -> size(i.getGeometry());
            case Structure s when s.getCode() != null && !s.getCode().isBlank() ->
                    ((s.getCodeSystem() == null ? "" : s.getCodeSystem()) + " " + s.getCode()).strip();
            case SurfaceMesh m when m.getVertexCount() > 0 -> NLS.bind(Messages.Label_vertices, m.getVertexCount());
            case PromptSet p -> p.getPrompts().size() == 1 ? Messages.Label_onePrompt : NLS.bind(Messages.Label_prompts, p.getPrompts().size());
            case Provenance p when p.getStarted() != null -> time(p.getStarted());
            default -> "";
        };
    }

    /** A moment in the user's time zone. */
    static String time(Instant moment) {
        return TIME.format(moment);
    }

    private static String size(Geometry g) {
        return g.dimensions() == 2 ? NLS.bind(Messages.Label_size2d, g.sizeX(), g.sizeY())
                : NLS.bind(Messages.Label_size3d, new Object[] {g.sizeX(), g.sizeY(), g.sizeZ()});
    }
}
