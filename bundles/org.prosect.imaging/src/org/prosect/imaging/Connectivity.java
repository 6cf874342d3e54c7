package org.prosect.imaging;

/** Which voxels count as neighbours. */
public enum Connectivity {
    /** Voxels that share a face: 6 in a volume, 4 in a slice. */
    FACES(6),
    /** Voxels that share a face or an edge: 18 in a volume, 8 in a slice. */
    EDGES(18),
    /** Voxels that share a face, an edge or a corner: 26 in a volume, 8 in a slice. */
    CORNERS(26);

    private final int neighbours;

    Connectivity(int neighbours) {
        this.neighbours = neighbours;
    }

    /** 6, 18 or 26. */
    public int neighbours() {
        return neighbours;
    }

    /**
     * The connectivity of a number of neighbours.
     *
     * @throws IllegalArgumentException when the number is not 6, 18 or 26
     */
    public static Connectivity of(int neighbours) {
        for (Connectivity c : values()) {
            if (c.neighbours == neighbours) {
                return c;
            }
        }
        throw new IllegalArgumentException("a connectivity has 6, 18 or 26 neighbours, not " + neighbours);
    }
}
