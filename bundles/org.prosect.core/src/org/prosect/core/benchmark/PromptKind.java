package org.prosect.core.benchmark;

/** What a reference mask can give to a method, what says most about a structure first. */
public enum PromptKind {

    /** A surface mesh of another subject at the centre of the structure. */
    MESH("mesh"),
    /** One positive click on the deepest voxel. */
    POINT("point"),
    /** The bounding box with a margin. */
    BOX("box");

    private final String id;

    PromptKind(String id) {
        this.id = id;
    }

    /** Id of the prompt type. */
    public String id() {
        return id;
    }
}
