package org.prosect.core.parameter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.prosect.core.ProsectException;

class ParameterDescriptorTest {

    private static final double NO = Double.POSITIVE_INFINITY;

    static ParameterDescriptor of(ParameterType type, double min, double max, String... choices) {
        return new ParameterDescriptor("p", "P", type, "", min, max, List.of(choices), "mm", "Helps.");
    }

    @ParameterizedTest
    @CsvSource({"7,7", "' 10 ',10", "+3,3", "-5,-5", "007,7"})
    void integersAreReadAndBroughtToOneForm(String text, String normal) throws ProsectException {
        assertEquals(normal, of(ParameterType.INTEGER, -5, 10).check(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "2.5", "1e1", "seven", "NaN", "0x7", "-6", "11", "1,000"})
    void integersOutsideTheRangeOrOfAnotherFormAreRefused(String text) {
        ProsectException e = refused(of(ParameterType.INTEGER, -5, 10), text);
        assertEquals("parameter p cannot be '" + text + "'", e.what());
        assertEquals("Give a whole number from -5 to 10", e.remedy());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2147483648", "-2147483649", "99999999999999999999"})
    void integersOfMoreThan32BitsAreRefused(String text) {
        ProsectException e = refused(of(ParameterType.INTEGER, -NO, NO), text);
        assertTrue(e.remedy().contains("2147483647"), e::remedy);
    }

    @ParameterizedTest
    @CsvSource({"0,0.0", "0.25,0.25", "1e-3,0.001", "' 1 ',1.0"})
    void realsAreReadAndBroughtToOneForm(String text, String normal) throws ProsectException {
        assertEquals(normal, of(ParameterType.REAL, 0, 1).check(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-0.001", "1.0001", "NaN", "Infinity", "-Infinity", "1e999", "half", "0,5"})
    void realsOutsideTheRangeOrNoNumbersAreRefused(String text) {
        assertEquals("Give a number from 0 to 1", refused(of(ParameterType.REAL, 0, 1), text).remedy());
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "-Infinity", "1e999"})
    void realsWithoutARangeAreFiniteNumbers(String text) {
        assertEquals("Give a number", refused(of(ParameterType.REAL, -NO, NO), text).remedy());
    }

    @Test
    void rangeMayBeOpenToOneSide() throws ProsectException {
        assertEquals("1.0E300", of(ParameterType.REAL, 0.5, NO).check("1e300"));
        assertEquals("Give a number from 0.5", refused(of(ParameterType.REAL, 0.5, NO), "0.4").remedy());
        assertEquals("Give a whole number to 3", refused(of(ParameterType.INTEGER, -NO, 3), "4").remedy());
    }

    @Test
    void booleansAreTrueOrFalseInAnyCase() throws ProsectException {
        ParameterDescriptor d = of(ParameterType.BOOLEAN, -NO, NO);
        assertEquals("true", d.check(" TRUE "));
        assertEquals("false", d.check("False"));
        assertEquals("Give true or false", refused(d, "yes").remedy());
        refused(d, "");
        refused(d, "1");
    }

    @Test
    void choicesAreTakenAsTheyStand() throws ProsectException {
        ParameterDescriptor d = of(ParameterType.CHOICE, -NO, NO, "6", "18", "26");
        assertEquals("18", d.check(" 18 "));
        ProsectException e = refused(d, "8");
        assertEquals("parameter p cannot be '8'", e.what());
        assertEquals("Give one of 6, 18, 26", e.remedy());
        refused(d, "");
    }

    @Test
    void textsAndFilesAreKeptUnchanged() throws ProsectException {
        assertEquals("  two words ", of(ParameterType.TEXT, -NO, NO).check("  two words "));
        assertEquals("", of(ParameterType.TEXT, -NO, NO).check(""));
        assertEquals("/data/ prior.nii", of(ParameterType.FILE, -NO, NO).check("/data/ prior.nii"));
    }

    private static ProsectException refused(ParameterDescriptor d, String text) {
        return assertThrows(ProsectException.class, () -> d.check(text));
    }
}
