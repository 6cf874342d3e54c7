package org.prosect.ui.tool;

import java.util.List;
import java.util.Optional;

import org.prosect.imaging.Volume;
import org.prosect.study.model.Image;
import org.prosect.study.model.Prompt;
import org.prosect.study.model.PromptSet;
import org.prosect.study.model.Structure;
import org.prosect.ui.session.OpenStudy;

/** What a tool may do. Every change of the study is a command with a label, so that it can be taken back. */
public interface ToolContext {

    OpenStudy study();

    /** The image that is looked at. */
    Image image();

    /** Its voxels; empty while they are read. */
    Optional<Volume> volume();

    /** The structure whose prompts are given. */
    Structure structure();

    /** The prompts of the image and the structure; empty before the first one. */
    Optional<PromptSet> prompts();

    /** The prompts that are selected. */
    List<Prompt> selected();

    void select(List<Prompt> prompts);

    /** Adds a prompt to those of image and structure, as one command; the set is made with the first one. */
    void add(Prompt prompt, String label);

    /** Replaces a value of a prompt, as one command; changes of the same prompt in one drag are one command. */
    void move(Prompt prompt, Runnable change, String label);

    /** A number that the user sets for the tool, such as the radius of a brush in millimetres. */
    double setting(String id, double otherwise);

    /** Draws all slices again. */
    void redraw();
}
