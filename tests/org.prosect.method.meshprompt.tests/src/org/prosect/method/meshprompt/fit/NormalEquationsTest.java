package org.prosect.method.meshprompt.fit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;

import org.junit.jupiter.api.Test;

class NormalEquationsTest {

    @Test
    void findTheSolutionOfEquationsThatHaveOne() {
        double[] x = {3, -1, 0.5, 12};
        Random random = new Random(1);
        NormalEquations equations = new NormalEquations(4);
        for (int i = 0; i < 20; i++) {
            double[] row = new double[4];
            double value = 0;
            for (int k = 0; k < 4; k++) {
                row[k] = random.nextGaussian();
                value += row[k] * x[k];
            }
            equations.add(row, value, 0.1 + random.nextDouble());
        }
        assertArrayEquals(x, equations.solve(), 1e-10);
    }

    @Test
    void weighAPriorAgainstOneMeasurement() {
        NormalEquations equations = new NormalEquations(3);
        equations.add(new double[] {0, 1, 0}, 10, 4);
        equations.addPrior(new double[][] {{1}}, 0);
        equations.addPrior(new double[][] {{6, 2}, {2, 2}}, 1);
        // minimises 4 (x₁ − 10)² + 6 x₁² + 4 x₁ x₂ + 2 x₂²: x₂ = −x₁, so 8 x₁ = 40
        assertArrayEquals(new double[] {0, 5, -5}, equations.solve(), 1e-12);
    }

    @Test
    void sayThatAnUnknownIsNotDetermined() {
        NormalEquations equations = new NormalEquations(2);
        equations.add(new double[] {1, 0}, 1, 1);
        assertThrows(ArithmeticException.class, equations::solve);
    }
}
