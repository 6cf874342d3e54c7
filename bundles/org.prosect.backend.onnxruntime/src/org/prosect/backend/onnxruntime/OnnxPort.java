package org.prosect.backend.onnxruntime;

import java.util.ArrayList;
import java.util.List;

import org.prosect.nn.Shape;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.TensorInfo;

/**
 * An input or output of a model file.
 *
 * @param name its name
 * @param type what it holds; values are converted from and to float
 * @param sizes its sizes, −1 where any fits
 * @param axes the names of those axes; empty words where there is none
 */
record OnnxPort(String name, OnnxJavaType type, List<Long> sizes, List<String> axes) {

    OnnxPort {
        sizes = List.copyOf(sizes);
        axes = List.copyOf(axes);
    }

    static OnnxPort of(String name, TensorInfo info) {
        List<Long> sizes = new ArrayList<>();
        for (long size : info.getShape()) {
            sizes.add(size);
        }
        return new OnnxPort(name, info.type, sizes, List.of(info.getDimensionNames()));
    }

    boolean fits(Shape shape) {
        boolean fits = shape.rank() == sizes.size();
        for (int i = 0; fits && i < sizes.size(); i++) {
            fits = sizes.get(i) < 0 || sizes.get(i) == shape.size(i);
        }
        return fits;
    }

    /** The sizes as people write them: {@code 1×3×height×width}. */
    String shape() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < sizes.size(); i++) {
            String axis = sizes.get(i) >= 0 ? sizes.get(i).toString() : i < axes.size() && !axes.get(i).isBlank() ? axes.get(i) : "any";
            text.append(i == 0 ? "" : "×").append(axis);
        }
        return text.isEmpty() ? "scalar" : text.toString();
    }
}
