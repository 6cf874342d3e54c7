package org.prosect.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.prosect.testing.Goldens;

/** Against the official point losses and double precision evaluations of the formulas: goldens {@code mps/point_losses}. */
class GoldenPointLossesTest {

    private final Set<String> seen = new HashSet<>();

    @Test
    void everyLossIsThatOfTheGoldens() throws Exception {
        Goldens goldens = Goldens.read("mps/point_losses.safetensors");
        for (String c : goldens.cases()) {
            float[] x = goldens.get(c + "/in/X").floats();
            float[] y = goldens.get(c + "/in/Y").floats();
            float[] moved = goldens.get(c + "/in/X_moved").floats();
            expect(goldens, c, "chamfer_squared_sum", PointDistances.squaredChamfer(x, y));
            expect(goldens, c, "chamfer_l2_sum", 2 * PointDistances.chamfer(x, y));
            expect(goldens, c, "chamfer_l2_halved", PointDistances.chamfer(x, y));
            expect(goldens, c, "cited_code/calc_cd_like_hyperV2", HyperbolicChamfer.euclidean(x, y).value());
            expect(goldens, c, "cited_code/calc_cd_one_side_like_hyperV2", HyperbolicChamfer.euclideanOneSided(x, y).value());
            expect(goldens, c, "arcosh_1_plus_d2_raw_voxels", HyperbolicChamfer.euclidean(x, y).value());
            for (String name : goldens.names()) {
                if (name.startsWith(c + "/poincare_rho")) {
                    double radius = Double.parseDouble(name.substring(name.indexOf("rho") + 3));
                    expect(goldens, c, name.substring(c.length() + 1), HyperbolicChamfer.poincare(x, y, 128, radius).value());
                }
            }
            expect(goldens, c, "poincare_raw_voxels", HyperbolicChamfer.poincareUnscaled(x, y));
            expect(goldens, c, "p2p_loss", PointDistances.squaredPointToPoint(moved, x));
            expect(goldens, c, "p2p_mean_euclid", PointDistances.pointToPoint(moved, x));
            expect(goldens, c, "focal_loss", PointLosses.focal(moved, x));
            expect(goldens, c, "pw_focal_loss", PointLosses.pointwiseFocal(moved, x));
        }
        Set<String> wanted = new HashSet<>(goldens.names());
        wanted.removeIf(n -> n.contains("/in/"));
        assertEquals(wanted, seen, "every number of the file is compared");
        assertTrue(seen.size() >= 12);
    }

    private void expect(Goldens goldens, String c, String name, double actual) {
        if (goldens.has(c + "/" + name)) {
            double expected = goldens.get(c + "/" + name).scalar();
            assertEquals(expected, actual, 1e-5 * Math.abs(expected), c + " " + name);
            seen.add(c + "/" + name);
        }
    }
}
