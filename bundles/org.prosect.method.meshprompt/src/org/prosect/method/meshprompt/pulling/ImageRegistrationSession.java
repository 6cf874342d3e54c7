package org.prosect.method.meshprompt.pulling;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.apache.commons.geometry.euclidean.threed.Vector3D;
import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.method.MethodContext;
import org.prosect.core.method.Segmentation;
import org.prosect.core.method.SegmentationException;
import org.prosect.core.method.SegmentationSession;
import org.prosect.geometry.TriangleMesh;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Point3;
import org.prosect.imaging.Region;
import org.prosect.imaging.Volume;
import org.prosect.method.meshprompt.Contrast;
import org.prosect.method.meshprompt.Notices;
import org.prosect.method.meshprompt.PromptMesh;
import org.prosect.method.meshprompt.model.ModelSettings;
import org.prosect.study.model.MeshPrompt;
import org.prosect.study.model.PointPrompt;
import org.prosect.study.model.Polarity;
import org.prosect.study.model.Prompt;
import org.prosect.study.model.PromptSet;

/** Image registration on one image, prompted with the centre of the structure. */
final class ImageRegistrationSession implements SegmentationSession {

    /** Voxels that a vertex may miss its place by before it is told. */
    private static final double EXACT = 0.1;
    private static final String PUSHED = "pushed";
    private static final String STRUCTURE = "the structure";

    private final Volume image;
    private final AtlasRegistration registration;
    private final Notices notices;
    private final MethodContext context;

    ImageRegistrationSession(Volume image, AtlasRegistration registration, MethodContext context) {
        this.image = image;
        this.registration = registration;
        this.notices = new Notices(image, context::message);
        this.context = context;
    }

    @Override
    public Segmentation segment(PromptSet prompts, Progress progress) throws ProsectException {
        Prompt prompt = only(prompts.getPrompts());
        Point3 centre = centre(prompt);
        Optional<TriangleMesh> mesh = context.parameters().text("surface").equals(PUSHED) ? Optional.of(mesh(prompt)) : Optional.empty();
        ModelSettings settings = registration.settings();
        notices.ofModality(prompts, settings.modality());
        notices.ofBackground(Atlas.surface(registration.atlas(centre)), centre);
        int wanted = context.parameters().integer("passes");
        Pulled pulled = registration.register(image, centre, wanted == 0 ? settings.passes() : wanted, Contrast::require, progress.part(0, 0.8));
        progress.report(0.8, "Pulling the mask");
        Mask mask = pulled.mask(image.geometry());
        if (mask.isEmpty()) {
            context.message("No voxel centre of the image lies inside the pulled mask.");
        }
        tellOfEdge(pulled, settings);
        progress.report(0.9, "Inverting the map");
        InverseMap inverse = new InverseMap(pulled.map(), progress);
        Optional<TriangleMesh> surface = mesh.map(m -> pushed(m.movedTo(pulled.start()), inverse)).or(() -> Optional.of(pulled.surface()))
                .filter(s -> s.triangleCount() > 0);
        surface.ifPresent(s -> notices.ofCut(s, STRUCTURE));
        progress.check();
        Segmentation result = new Segmentation(mask, Optional.empty(), surface, Optional.of(inverse.field()), Region.of(mask.geometry()));
        progress.report(1, "");
        return result;
    }

    private static Prompt only(List<Prompt> prompts) throws SegmentationException {
        if (prompts.size() != 1) {
            throw new SegmentationException(prompts.isEmpty() ? "there is no centre"
                    : "there are " + prompts.size() + " prompts, the atlas has one centre",
                    "Give one positive point at the centre of the structure, or one mesh with its centre");
        }
        return prompts.getFirst();
    }

    private static Point3 centre(Prompt prompt) throws SegmentationException {
        if (prompt instanceof PointPrompt point) {
            if (point.getPolarity() != Polarity.POSITIVE) {
                throw new SegmentationException("the only point is a negative one", "Give a positive point at the centre of the structure");
            }
            return point.getPosition();
        }
        if (((MeshPrompt) prompt).getCentre() == null) {
            throw new SegmentationException("a mesh prompt has no centre", "Give both: mesh:FILE@x,y,z");
        }
        return ((MeshPrompt) prompt).getCentre();
    }

    private TriangleMesh mesh(Prompt prompt) throws ProsectException {
        if (!(prompt instanceof MeshPrompt own) || own.getMesh() == null) {
            throw new SegmentationException("there is no mesh that could be pushed",
                    "Give a mesh: mesh:FILE@x,y,z, or set surface to marching-cubes");
        }
        String uri = own.getMesh().getUri();
        TriangleMesh mesh = PromptMesh.checked(context.readMesh(uri), uri, context::message);
        PromptMesh.compare(mesh, uri, image.geometry(), context::message);
        return mesh;
    }

    private TriangleMesh pushed(TriangleMesh placed, InverseMap inverse) {
        InverseMap.Moved moved = inverse.moved(placed);
        double most = Arrays.stream(moved.residuals()).max().orElse(0);
        if (most > EXACT) {
            context.message(String.format(Locale.ROOT,
                    "The map cannot be inverted everywhere: %d of %d vertices of the surface are up to %.2g voxels of %.4g mm off.",
                    Arrays.stream(moved.residuals()).filter(r -> r > EXACT).count(), placed.vertexCount(), most, registration.settings().spacing()));
        }
        return moved.mesh();
    }

    /** Tells when the mask goes on where the model does not see. */
    private void tellOfEdge(Pulled pulled, ModelSettings settings) {
        Mask mask = Atlas.inside(pulled.values());
        Region bounds = mask.bounds();
        Geometry g = mask.geometry();
        if (!mask.isEmpty() && (bounds.x0() == 0 || bounds.y0() == 0 || bounds.z0() == 0 || bounds.x1() == g.sizeX() || bounds.y1() == g.sizeY()
                || bounds.z1() == g.sizeZ())) {
            context.message("The pulled mask reaches the edge of the "
                    + PromptMesh.text(Vector3D.of(settings.sizeX(), settings.sizeY(), settings.sizeZ()).multiply(settings.spacing()))
                    + " that the model sees at once: the structure may be larger.");
        }
    }

    @Override
    public void close() {
        registration.close();
    }
}
