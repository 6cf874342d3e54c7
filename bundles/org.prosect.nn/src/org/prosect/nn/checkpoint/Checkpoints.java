package org.prosect.nn.checkpoint;

import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Opens files of weights. Formats are told by content, never by name. */
public final class Checkpoints {

    private Checkpoints() { }

    /**
     * Opens a checkpoint and checks the place of every tensor; values are not read yet.
     *
     * @param path a file, or the folder of a TensorFlow.js model
     * @throws CheckpointException when it is no checkpoint, damaged, or asks for something that a checkpoint must not ask for
     */
    public static Checkpoint open(Path path) throws CheckpointException {
        Path file = file(path);
        Arena arena = Arena.ofShared();
        boolean opened = false;
        try {
            FileBytes bytes = FileBytes.map(file, arena);
            CheckpointFormat format = format(bytes).orElseThrow(() -> unknown(bytes));
            TensorTable table = new TensorTable(bytes);
            Checkpoint checkpoint = new Checkpoint(file, format, table, read(format, bytes, table, arena), arena);
            opened = true;
            return checkpoint;
        } finally {
            if (!opened) {
                arena.close();
            }
        }
    }

    /** The format of a file; empty when it is none of these. Only its beginning is looked at, so it can still be damaged. */
    public static Optional<CheckpointFormat> recognise(Path path) throws CheckpointException {
        try (Arena arena = Arena.ofShared()) {
            return format(FileBytes.map(file(path), arena));
        }
    }

    private static Path file(Path path) {
        return Files.isDirectory(path) ? path.resolve("model.json") : path;
    }

    private static Optional<CheckpointFormat> format(FileBytes file) throws CheckpointException {
        if (file.size() == 0) {
            return Optional.empty();
        }
        if (TorchReader.isZip(file)) {
            return Optional.of(CheckpointFormat.TORCH_ZIP);
        }
        if (SafetensorsReader.recognises(file)) {
            return Optional.of(CheckpointFormat.SAFETENSORS);
        }
        if (TorchReader.isLegacy(file)) {
            return Optional.of(CheckpointFormat.TORCH_LEGACY);
        }
        if (TorchReader.isPickle(file)) {
            return Optional.of(CheckpointFormat.PICKLE);
        }
        if (TensorFlowJsReader.recognises(file)) {
            return Optional.of(CheckpointFormat.TENSORFLOW_JS);
        }
        return OnnxReader.recognises(file) ? Optional.of(CheckpointFormat.ONNX) : Optional.empty();
    }

    private static String read(CheckpointFormat format, FileBytes file, TensorTable table, Arena arena) throws CheckpointException {
        switch (format) {
            case TORCH_ZIP:
                return new TorchReader(file, table).readZip();
            case TORCH_LEGACY:
                return new TorchReader(file, table).readLegacy();
            case PICKLE:
                return new TorchReader(file, table).readPickle();
            case SAFETENSORS:
                SafetensorsReader.read(file, table);
                return "";
            case ONNX:
                new OnnxReader(file, table).read();
                return "";
            case TENSORFLOW_JS:
                new TensorFlowJsReader(file, table, arena).read();
                return "";
            default:
                throw new IllegalArgumentException(format.toString());
        }
    }

    private static CheckpointException unknown(FileBytes file) {
        if (file.size() == 0) {
            return file.damaged("it is empty");
        }
        if (file.has(0, "version https://git-lfs")) {
            return file.refused("it is a pointer of Git LFS, not the file itself", "Fetch the file: git lfs pull");
        }
        if (file.has(0, 0x89, 'H', 'D', 'F')) {
            return file.refused("it is a HDF5 file, which is not read", "Convert it to .safetensors or to TensorFlow.js");
        }
        if (file.has(257, "ustar")) {
            return file.refused("it is a tar archive, as PyTorch wrote before 0.1.10", "Load it in PyTorch and save it again, or unpack it");
        }
        return file.refused("its content is none of .safetensors, PyTorch, ONNX and TensorFlow.js", "Check that it is a checkpoint and complete");
    }
}
