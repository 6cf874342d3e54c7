package org.prosect.testing.operators;

import static org.prosect.testing.operators.OperatorCases.sizes;

import java.util.List;

/** Resizing and sampling at the places of a grid. */
final class SamplingCases {

    private SamplingCases() { }

    static void addTo(OperatorCases list) {
        for (String corners : List.of("align_corners", "half_pixel", "asymmetric")) {
            for (String mode : List.of("linear", "nearest")) {
                if (mode.equals("nearest") && !corners.equals("asymmetric")) {
                    continue;
                }
                String name = "Resize " + mode + " " + corners;
                list.add(name + " 1D", sizes(1, 2, 7), (n, x) -> n.resize(x, mode, corners, false, 11));
                list.add(name + " 2D larger", sizes(2, 3, 5, 7), (n, x) -> n.resize(x, mode, corners, false, 9, 13));
                list.add(name + " 2D doubled", sizes(1, 3, 5, 7), (n, x) -> n.resize(x, mode, corners, false, 10, 14));
                list.add(name + " 2D smaller", sizes(1, 2, 9, 8), (n, x) -> n.resize(x, mode, corners, false, 4, 3));
                list.add(name + " 2D to and from one", sizes(1, 2, 1, 7), (n, x) -> n.resize(x, mode, corners, false, 4, 1));
                list.add(name + " 3D larger", sizes(2, 2, 3, 4, 5), (n, x) -> n.resize(x, mode, corners, false, 7, 4, 8));
                list.add(name + " 3D doubled", sizes(1, 3, 3, 2, 5), (n, x) -> n.resize(x, mode, corners, false, 6, 4, 10));
                list.add(name + " 3D smaller", sizes(1, 2, 5, 6, 7), (n, x) -> n.resize(x, mode, corners, false, 2, 3, 3));
            }
        }
        list.add("Resize antialias 2D smaller", sizes(2, 3, 13, 11), (n, x) -> n.resize(x, "linear", "half_pixel", true, 5, 4));
        list.add("Resize antialias 2D one way each", sizes(1, 3, 13, 5), (n, x) -> n.resize(x, "linear", "half_pixel", true, 5, 9));
        list.add("Resize antialias 2D larger", sizes(1, 1, 4, 5), (n, x) -> n.resize(x, "linear", "half_pixel", true, 9, 7));
        list.add("Resize antialias 3D smaller", sizes(1, 2, 9, 8, 7), (n, x) -> n.resize(x, "linear", "half_pixel", true, 4, 3, 5));
        for (String mode : List.of("linear", "nearest")) {
            for (String padding : List.of("zeros", "border")) {
                for (boolean corners : new boolean[] {true, false}) {
                    String name = "GridSample " + mode + " " + padding + (corners ? " corners" : " pixels");
                    list.add(name + " 2D", sizes(2, 3, 5, 7), (n, x) ->
                            n.gridSample(x, n.scale(n.input("grid", 2, 4, 6, 2), 0.7), mode, padding, corners));
                    list.add(name + " 3D", sizes(2, 2, 4, 5, 3), (n, x) ->
                            n.gridSample(x, n.scale(n.input("grid", 2, 3, 5, 4, 3), 0.7), mode, padding, corners));
                }
            }
        }
    }
}
