package org.prosect.synth.organ;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.LongFunction;

import org.prosect.core.simulation.SimulatedSubject.Structure;
import org.prosect.imaging.Point3;
import org.prosect.synth.anatomy.Body;
import org.prosect.synth.anatomy.Ear;
import org.prosect.synth.anatomy.Layer;
import org.prosect.synth.anatomy.Structures;
import org.prosect.synth.anatomy.Variation;
import org.prosect.synth.shape.Shape;

/**
 * The anatomy that all simulated subjects are deformed from: its organs with their surfaces, and what fills space, which differs in texture and
 * tissue values from seed to seed but not in the shape of the organs. Making one takes a second or two.
 */
public final class StandardAnatomy {

    /** First label of the lumbar vertebrae, after those of {@link Structures}. */
    public static final int FIRST_LUMBAR = 16;

    /** The choices that shape the organs that have meshes; they are settled in the standard body. */
    private static final Set<String> SHAPING = shaping();
    private static final String[] LUMBAR_CODES = {"66794005", "14293000", "36470004", "11994002", "49668003"};

    private final List<Organ> organs;
    private final LongFunction<List<Layer>> layers;
    private final Frame frame;

    /**
     * Measures of an anatomy.
     *
     * @param middle of the field of view
     * @param field of view along the three axes, millimetres
     * @param bends half the largest displacement of the coarse and of the fine bends of subjects, millimetres
     * @param grains wave lengths of these bends, millimetres
     */
    record Frame(Point3 middle, double[] field, double[] bends, double[] grains) { }

    private StandardAnatomy(List<Organ> organs, LongFunction<List<Layer>> layers, Frame frame) {
        this.organs = List.copyOf(organs);
        this.layers = layers;
        this.frame = frame;
    }

    /** The trunk of the body simulator, and a little more of the chest, so that the heart is whole. */
    public static StandardAnatomy body() {
        Body body = new Body(settled(0));
        List<Organ> organs = new ArrayList<>();
        int[] solid = {Structures.LIVER, Structures.SPLEEN, Structures.RIGHT_KIDNEY, Structures.LEFT_KIDNEY, Structures.GALLBLADDER,
                Structures.PANCREAS,
            Structures.AORTA, Structures.VENA_CAVA, Structures.HEART, Structures.BLADDER};
        for (int label : solid) {
            Structure s = Structures.ALL.get(label - 1);
            organs.add(new Organ(s.name().replace(' ', '-'), s.name(), s.code(), label, ShapeSurface.of(body.structure(label))));
        }
        for (int number = 1; number <= 5; number++) {
            organs.add(organ("vertebra-l" + number, "lumbar vertebra " + number, LUMBAR_CODES[number - 1], FIRST_LUMBAR + number - 1,
                    body.lumbarVertebra(number)));
        }
        return new StandardAnatomy(organs, seed -> new Body(settled(seed)).layers(),
                new Frame(new Point3(0, 8, 18), new double[] {348, 276, 444}, new double[] {6, 2.5}, new double[] {105, 42}));
    }

    /** The right inner ear, 25.6 mm on each side. */
    public static StandardAnatomy ear() {
        Ear ear = new Ear(new Variation(0));
        List<Organ> organs = List.of(organ("labyrinth", "labyrinth", "", 1, ear.labyrinth),
                organ("scala-tympani", "scala tympani", "", 2, ear.scalaTympani), organ("scala-vestibuli", "scala vestibuli", "", 3,
                        ear.scalaVestibuli),
                organ("modiolus", "modiolus", "", 4, ear.modiolus));
        return new StandardAnatomy(organs, seed -> new Ear(new Variation(seed)).layers(),
                new Frame(new Point3(0, 0, 0), new double[] {25.6, 25.6, 25.6}, new double[] {0.5, 0.14}, new double[] {9, 3}));
    }

    /** The structures that have a surface, in the order of their labels. */
    public List<Organ> organs() {
        return organs;
    }

    /**
     * The organ of an id.
     *
     * @throws IllegalArgumentException when there is none
     */
    public Organ organ(String id) {
        return organs.stream().filter(o -> o.id().equals(id)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no organ has the id " + id + ", there are " + organs.stream().map(Organ::id)
                        .toList()));
    }

    Frame frame() {
        return frame;
    }

    /** What a subject's body is made of, in the standard frame. */
    List<Layer> layers(long seed) {
        return layers.apply(seed);
    }

    private static Organ organ(String id, String name, String code, int label, Shape shape) {
        return new Organ(id, name, code, label, ShapeSurface.of(shape));
    }

    private static Variation settled(long seed) {
        return Variation.settling(SHAPING, seed);
    }

    private static Set<String> shaping() {
        List<String> names = new ArrayList<>(List.of("liver.size", "liver.left", "liver.tip", "liver.shape", "gallbladder.size",
                "gallbladder.tilt", "spleen.size",
                "spleen.shape", "pancreas.size", "pancreas", "heart.size", "trabeculae", "bladder.fill", "bladder", "vessels.width",
                        "trunk.visceralFat",
                "diaphragm.breath"));
        for (String side : List.of("rightKidney", "leftKidney")) {
            for (String choice : List.of("size", "x", "z", "back", "side", "turn", "shape")) {
                names.add(side + "." + choice);
            }
        }
        return Set.copyOf(names);
    }
}
