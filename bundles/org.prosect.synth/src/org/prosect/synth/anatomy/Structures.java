package org.prosect.synth.anatomy;

import java.util.Arrays;
import java.util.List;

import org.prosect.core.simulation.SimulatedSubject.Structure;

/** The labelled structures and their SNOMED CT codes. */
public final class Structures {

    public static final int LIVER = 1;
    public static final int SPLEEN = 2;
    public static final int RIGHT_KIDNEY = 3;
    public static final int LEFT_KIDNEY = 4;
    public static final int GALLBLADDER = 5;
    public static final int STOMACH = 6;
    public static final int PANCREAS = 7;
    public static final int AORTA = 8;
    public static final int VENA_CAVA = 9;
    public static final int HEART = 10;
    public static final int RIGHT_LUNG = 11;
    public static final int LEFT_LUNG = 12;
    public static final int VERTEBRAE = 13;
    public static final int BLADDER = 14;
    public static final int RIBS = 15;

    /** All of them. */
    public static final List<Structure> ALL = List.of(new Structure(LIVER, "liver", "10200004"), new Structure(SPLEEN, "spleen", "78961009"),
            new Structure(RIGHT_KIDNEY, "right kidney", "9846003"), new Structure(LEFT_KIDNEY, "left kidney", "18639004"),
            new Structure(GALLBLADDER, "gallbladder", "28231008"), new Structure(STOMACH, "stomach", "69695003"),
            new Structure(PANCREAS, "pancreas", "15776009"), new Structure(AORTA, "aorta", "15825003"),
            new Structure(VENA_CAVA, "inferior vena cava", "64131007"), new Structure(HEART, "heart", "80891009"),
            new Structure(RIGHT_LUNG, "right lung", "3341006"), new Structure(LEFT_LUNG, "left lung", "44029006"),
            new Structure(VERTEBRAE, "vertebrae", "51282000"), new Structure(BLADDER, "urinary bladder", "89837001"),
            new Structure(RIBS, "ribs", "113197003"));

    private Structures() { }

    /** For each label whether its structure is one solid piece: not the vertebrae and ribs, nor the lungs with their thin edges. */
    public static boolean[] inOnePiece() {
        boolean[] whole = new boolean[ALL.size() + 1];
        Arrays.fill(whole, true);
        for (int label : new int[] {0, VERTEBRAE, RIBS, RIGHT_LUNG, LEFT_LUNG}) {
            whole[label] = false;
        }
        return whole;
    }
}
