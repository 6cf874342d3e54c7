package org.prosect.ui.slices;

/** Numbers that the user sets for tools. */
@FunctionalInterface
interface ToolSettings {

    double get(String id, double otherwise);
}
