package org.prosect.method.meshprompt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.method.MethodContext;
import org.prosect.core.method.Segmentation;
import org.prosect.core.method.SegmentationException;
import org.prosect.core.method.SegmentationSession;
import org.prosect.geometry.MeshVoxelizer;
import org.prosect.geometry.TriangleMesh;
import org.prosect.imaging.DisplacementField;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Point3;
import org.prosect.imaging.Region;
import org.prosect.imaging.Volume;
import org.prosect.study.model.MeshPrompt;
import org.prosect.study.model.PromptSet;

/**
 * What all methods of this bundle share: each prompt's mesh is read, checked, turned, put at the click, deformed and filled. The mask holds what lies
 * in any of the meshes; the mesh all of them one after the other, vertices in the order of the files. The displacement is there for a single prompt.
 */
final class MeshPromptSession implements SegmentationSession {

    private final Volume image;
    private final String modality;
    private final Notices notices;
    private final MeshDeformation deformation;
    private final MethodContext context;

    /** For a method without training. */
    MeshPromptSession(Volume image, MeshDeformation deformation, MethodContext context) {
        this(image, "", deformation, context);
    }

    /**
     * On one image.
     *
     * @param modality of the images the method was trained on; empty when any or unknown
     */
    MeshPromptSession(Volume image, String modality, MeshDeformation deformation, MethodContext context) {
        this.image = image;
        this.modality = modality;
        this.notices = new Notices(image, context::message);
        this.deformation = deformation;
        this.context = context;
    }

    @Override
    public Segmentation segment(PromptSet prompts, Progress progress) throws ProsectException {
        List<MeshPrompt> all = prompts.getPrompts().stream().filter(MeshPrompt.class::isInstance).map(MeshPrompt.class::cast).toList();
        if (all.isEmpty()) {
            throw new SegmentationException("there is no mesh", "Give a mesh and the centre of the structure: mesh:FILE@x,y,z");
        }
        notices.ofModality(prompts, modality);
        List<TriangleMesh> meshes = new ArrayList<>();
        Optional<DisplacementField> displacement = Optional.empty();
        Mask mask = Mask.empty(image.geometry());
        for (int i = 0; i < all.size(); i++) {
            Progress part = progress.part((double) i / all.size(), (i + 1.0) / all.size());
            MeshDeformation.Result result = deformed(all.get(i), part);
            part.report(0.9, "Filling the surface");
            part.check();
            add(MeshVoxelizer.voxelize(result.mesh(), image.geometry()), mask);
            meshes.add(result.mesh());
            displacement = all.size() == 1 ? result.displacement() : Optional.empty();
        }
        progress.check();
        if (mask.isEmpty()) {
            context.message("No voxel centre of the image lies inside the mesh.");
        }
        progress.report(1, "");
        return new Segmentation(mask, Optional.empty(), Optional.of(joined(meshes)), displacement, Region.of(mask.geometry()));
    }

    private MeshDeformation.Result deformed(MeshPrompt prompt, Progress progress) throws ProsectException {
        if (prompt.getMesh() == null || prompt.getCentre() == null) {
            throw new SegmentationException("a mesh prompt has no " + (prompt.getMesh() == null ? "mesh" : "centre"), "Give both: mesh:FILE@x,y,z");
        }
        String uri = prompt.getMesh().getUri();
        progress.report(0, "Reading " + uri);
        TriangleMesh mesh = Pose.turned(PromptMesh.checked(context.readMesh(uri), uri, context::message), context.parameters());
        progress.check();
        PromptMesh.compare(mesh, uri, image.geometry(), context::message);
        Point3 centre = prompt.getCentre();
        notices.ofBackground(mesh.movedTo(centre), centre);
        progress.check();
        MeshDeformation.Result result = deformation.deform(mesh, centre, progress.part(0.1, 0.9));
        notices.ofCut(result.mesh(), uri);
        return result;
    }

    private static void add(Mask part, Mask whole) {
        for (int i = 0; i < whole.voxels().length; i++) {
            whole.voxels()[i] |= part.voxels()[i];
        }
    }

    private static TriangleMesh joined(List<TriangleMesh> meshes) {
        float[] vertices = new float[meshes.stream().mapToInt(m -> m.vertices().length).sum()];
        int[] triangles = new int[meshes.stream().mapToInt(m -> m.triangles().length).sum()];
        int v = 0;
        int t = 0;
        for (TriangleMesh mesh : meshes) {
            System.arraycopy(mesh.vertices(), 0, vertices, v, mesh.vertices().length);
            for (int corner : mesh.triangles()) {
                triangles[t++] = v / 3 + corner;
            }
            v += mesh.vertices().length;
        }
        return TriangleMesh.of(vertices, triangles);
    }

    @Override
    public void close() {
        deformation.close();
    }
}
