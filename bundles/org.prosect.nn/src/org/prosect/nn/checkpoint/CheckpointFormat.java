package org.prosect.nn.checkpoint;

/** The kinds of file that weights come in. */
public enum CheckpointFormat {

    SAFETENSORS("safetensors"),
    /** What {@code torch.save} has written since PyTorch 1.6. */
    TORCH_ZIP("PyTorch (zip)"),
    /** What {@code torch.save} wrote before PyTorch 1.6. */
    TORCH_LEGACY("PyTorch (legacy)"),
    /** A bare pickle, of which plain containers and NumPy arrays are read. */
    PICKLE("Python pickle"),
    ONNX("ONNX"),
    TENSORFLOW_JS("TensorFlow.js");

    private final String label;

    CheckpointFormat(String label) {
        this.label = label;
    }

    /** For people. */
    public String label() {
        return label;
    }
}
