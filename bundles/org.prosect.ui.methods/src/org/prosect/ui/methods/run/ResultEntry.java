package org.prosect.ui.methods.run;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.osgi.util.NLS;
import org.prosect.core.method.MethodRunner;
import org.prosect.core.study.StudyResults;
import org.prosect.study.Studies;
import org.prosect.study.model.MeshPrompt;
import org.prosect.study.model.Prompt;
import org.prosect.study.model.PromptSet;
import org.prosect.study.model.Result;
import org.prosect.study.model.ResultState;
import org.prosect.study.model.Structure;
import org.prosect.study.model.Study;
import org.prosect.study.model.StudyFactory;
import org.prosect.study.model.SurfaceMesh;

/** Brings what a method made into the study as one change. For the thread that owns the study. */
final class ResultEntry {

    private final RunRequest request;
    private final MethodRunner.Outcome outcome;
    private final StoredAnswer files;

    ResultEntry(RunRequest request, MethodRunner.Outcome outcome, StoredAnswer files) {
        this.request = request;
        this.outcome = outcome;
        this.files = files;
    }

    /** Whether image and prompts are still in the study. */
    boolean isWanted() {
        Study study = request.study().study();
        return EcoreUtil.isAncestor(study, request.image()) && request.set().filter(set -> !EcoreUtil.isAncestor(study, set)).isEmpty();
    }

    /** Makes the change. */
    void enter() {
        request.study().change(NLS.bind(Messages.Run_change, request.structure(), request.method().name()), this::edit);
    }

    private void edit() {
        Study study = request.study().study();
        PromptSet set = request.set().orElseGet(() -> Studies.promptSet(request.image(), Studies.structure(study, request.structure())));
        List<Prompt> used = outcome.prompts().stream().map(request.copy()::recorded).toList();
        Optional<Result> replaced = request.live() ? proposed(set) : Optional.empty();
        Result fresh = StudyResults.describe(request.study().folder(), set, files.mask(), outcome.provenance(), used);
        Optional<SurfaceMesh> mesh = files.mesh().map(stored -> mesh(stored, set, used));
        mesh.ifPresent(study.getMeshes()::add);
        if (replaced.isEmpty()) {
            study.getResults().add(fresh);
            fresh.setImage(request.image());
            fresh.setPromptSet(set);
            fresh.setMesh(mesh.orElse(null));
            return;
        }
        Result kept = replaced.get();
        SurfaceMesh old = kept.getMesh();
        kept.setMaskUri(fresh.getMaskUri());
        kept.setMaskSha256(fresh.getMaskSha256());
        kept.setProvenance(fresh.getProvenance());
        kept.getMetrics().clear();
        kept.setMesh(mesh.orElse(null));
        if (old != null && old.getResults().isEmpty() && old.getMeshPrompts().isEmpty()) {
            study.getMeshes().remove(old);
        }
    }

    /** What the same method proposed last for the same prompts. */
    private Optional<Result> proposed(PromptSet set) {
        return set.getResults().stream().filter(r -> r.getState() == ResultState.PROPOSED && r.getProvenance() != null
                && request.method().id().equals(r.getProvenance().getMethodId())).reduce((first, second) -> second);
    }

    private SurfaceMesh mesh(StoredAnswer.StoredMesh stored, PromptSet set, List<Prompt> used) {
        Structure structure = set.getStructure();
        SurfaceMesh mesh = StudyFactory.eINSTANCE.createSurfaceMesh();
        mesh.setName(Studies.uniqueName(request.structure() + ", " + request.method().id(),
                request.study().study().getMeshes().stream().map(SurfaceMesh::getName).toList()));
        mesh.setUri(stored.file().uri());
        mesh.setSha256(stored.file().sha256());
        mesh.setVertexCount(stored.vertices());
        mesh.setSpace("patient");
        mesh.setStructure(structure);
        List<SurfaceMesh> prompts = used.stream().filter(MeshPrompt.class::isInstance).map(p -> ((MeshPrompt) p).getMesh()).distinct().toList();
        if (prompts.size() == 1 && prompts.getFirst() != null && prompts.getFirst().getVertexCount() == stored.vertices()) {
            // methods that move a mesh keep its vertices
            mesh.setCorrespondenceId(prompts.getFirst().getCorrespondenceId());
        }
        return mesh;
    }
}
