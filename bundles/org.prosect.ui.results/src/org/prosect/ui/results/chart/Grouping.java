package org.prosect.ui.results.chart;

/** What stands along the horizontal axis. */
enum Grouping {

    RESULT,
    /** Structures, with a bar for each method. */
    STRUCTURE,
    /** Methods, with a bar for each structure. */
    METHOD
}
