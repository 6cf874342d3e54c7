package org.prosect.core.method;

import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.compute.ChosenDevice;
import org.prosect.core.model.Model;
import org.prosect.core.parameter.Parameters;
import org.prosect.geometry.TriangleMesh;
import org.prosect.imaging.Volume;

/** What a host gives a method besides the image. */
public interface MethodContext {

    /** A checked value for every declared parameter. */
    Parameters parameters();

    /** Seed of all random numbers: equal seeds, prompts and parameters give equal masks. */
    long seed();

    /** Progress of {@link SegmentationMethod#open}. */
    Progress progress();

    /**
     * Reads the image a prompt names by its uri, onto the grid it was stored on.
     *
     * @param uri as it stands in the prompt: relative to the study folder, or absolute
     * @throws ProsectException when it is missing or cannot be read
     */
    Volume readImage(String uri) throws ProsectException;

    /**
     * Reads the mesh a prompt names by its uri, in the millimetres it was stored in.
     *
     * @throws ProsectException when it is missing or cannot be read
     */
    TriangleMesh readMesh(String uri) throws ProsectException;

    /** Tells the user something about the work, such as an image unlike those that a model was trained on. */
    void message(String text);

    /**
     * The trained weights to use, of the architecture the method declares.
     *
     * @throws ProsectException when the method declares none
     */
    Model model() throws ProsectException;

    /**
     * The device on which networks run: as the user chose, or the best that works. Engines are loaded at the first call, which may take seconds.
     *
     * @throws ProsectException when there is none that works
     */
    ChosenDevice device() throws ProsectException;
}
