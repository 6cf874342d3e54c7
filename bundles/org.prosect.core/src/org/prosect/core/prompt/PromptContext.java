package org.prosect.core.prompt;

import org.prosect.study.model.Image;
import org.prosect.study.model.Study;

/**
 * Where a prompt given as text belongs.
 *
 * @param study the study that receives images and meshes the prompt names
 * @param image the image the prompt lies on; its geometry is set
 * @param gallery the canonical meshes a prompt can name
 */
public record PromptContext(Study study, Image image, MeshGallery gallery) {

    /** A context without canonical meshes. */
    public PromptContext(Study study, Image image) {
        this(study, image, MeshGallery.EMPTY);
    }
}
