package org.prosect.ui.slices;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.command.ChangeCommand;
import org.prosect.imaging.Volume;
import org.prosect.study.Studies;
import org.prosect.study.StructureColours;
import org.prosect.study.model.Image;
import org.prosect.study.model.Prompt;
import org.prosect.study.model.PromptSet;
import org.prosect.study.model.Structure;
import org.prosect.study.model.StudyFactory;
import org.prosect.ui.session.OpenStudy;
import org.prosect.ui.tool.CurrentStructure;
import org.prosect.ui.tool.ToolContext;

/** What tools may do with the image that is shown. */
final class StudyToolContext implements ToolContext {

    private final OpenStudy study;
    private final Image image;
    private final Scene scene;
    private final Consumer<List<Prompt>> selection;
    private final ToolSettings settings;
    private Optional<Structure> made = Optional.empty();
    private boolean dragging;
    private Optional<PromptDraft> draft = Optional.empty();

    /** @param selection takes what a tool selects */
    StudyToolContext(OpenStudy study, Image image, Scene scene, ToolSettings settings, Consumer<List<Prompt>> selection) {
        this.study = study;
        this.image = image;
        this.scene = scene;
        this.settings = settings;
        this.selection = selection;
    }

    @Override
    public OpenStudy study() {
        return study;
    }

    @Override
    public Image image() {
        return image;
    }

    @Override
    public Optional<Volume> volume() {
        return scene.volume();
    }

    /** The current one; a new one when there is none, added with its first prompt. */
    @Override
    public Structure structure() {
        Optional<Structure> there = CurrentStructure.of(study.study(), Optional.of(image), scene.view());
        if (there.isEmpty() && made.isEmpty()) {
            Structure structure = StudyFactory.eINSTANCE.createStructure();
            structure.setName(Messages.Structure_first);
            structure.setColour(StructureColours.next(study.study()));
            made = Optional.of(structure);
        }
        return there.orElseGet(made::get);
    }

    @Override
    public Optional<PromptSet> prompts() {
        Structure structure = structure();
        return image.getPromptSets().stream().filter(set -> set.getStructure() == structure).findFirst();
    }

    @Override
    public List<Prompt> selected() {
        return scene.selected();
    }

    @Override
    public void select(List<Prompt> prompts) {
        selection.accept(prompts);
    }

    @Override
    public void add(Prompt prompt, String label) {
        Structure structure = structure();
        if (prompt.getCreated() == null) {
            prompt.setCreated(Instant.now());
        }
        execute(prompt, label, () -> {
            if (structure.eContainer() == null) {
                study.study().getStructures().add(structure);
            }
            Studies.promptSet(image, structure).getPrompts().add(prompt);
        });
        select(List.of(prompt));
    }

    @Override
    public void move(Prompt prompt, Runnable change, String label) {
        if (!dragging) {
            execute(prompt, label, change);
            return;
        }
        if (draft.filter(d -> d.prompt() == prompt).isEmpty()) {
            finishDraft();
            draft = Optional.of(new PromptDraft(prompt, label));
        }
        change.run();
        scene.redraw();
    }

    /** From now on changes of a prompt become one command. */
    void beginDrag() {
        finishDraft();
        dragging = true;
    }

    /** Whether the mouse, or a key in its place, is down. */
    boolean isDragging() {
        return dragging;
    }

    /** Makes the command. */
    void endDrag() {
        dragging = false;
        finishDraft();
    }

    /** Forgets what the drag changed. */
    void cancelDrag() {
        dragging = false;
        draft.ifPresent(PromptDraft::restore);
        draft = Optional.empty();
    }

    private void finishDraft() {
        Optional<PromptDraft> ended = draft;
        draft = Optional.empty();
        // as they were before, so that the command begins where the user did
        ended.ifPresent(d -> d.restore().filter(change -> EcoreUtil.isAncestor(study.study(), d.prompt()))
                .ifPresent(change -> execute(d.prompt(), d.label(), change)));
    }

    private void execute(Prompt prompt, String label, Runnable change) {
        study.execute(new ChangeCommand(study.study()) {
            @Override
            protected void doExecute() {
                change.run();
            }

            @Override
            public Collection<?> getAffectedObjects() {
                return List.of(prompt);
            }
        }, label);
    }

    @Override
    public double setting(String id, double otherwise) {
        return settings.get(id, otherwise);
    }

    @Override
    public void redraw() {
        scene.redraw();
    }
}
