package org.prosect.nn.checkpoint;

import java.util.Map;

/**
 * Initialisers of ONNX models: the tensors of the graph in ModelProto.graph.initializer (field numbers of onnx.proto, IR versions 1 to 13).
 * The nodes are not read.
 */
final class OnnxReader {

    private static final int STRING = 8;
    private static final Map<Long, StoredType> TYPES = Map.ofEntries(Map.entry(1L, StoredType.F32), Map.entry(2L, StoredType.U8),
            Map.entry(3L, StoredType.I8), Map.entry(4L, StoredType.U16), Map.entry(5L, StoredType.I16), Map.entry(6L, StoredType.I32),
            Map.entry(7L, StoredType.I64), Map.entry(9L, StoredType.BOOL), Map.entry(10L, StoredType.F16), Map.entry(11L, StoredType.F64),
            Map.entry(12L, StoredType.U32), Map.entry(13L, StoredType.U64), Map.entry(16L, StoredType.BF16));

    private final FileBytes file;
    private final TensorTable table;

    OnnxReader(FileBytes file, TensorTable table) {
        this.file = file;
        this.table = table;
    }

    /** Whether the file is one message with a version and a graph. */
    static boolean recognises(FileBytes file) {
        if (file.size() < 4 || file.has(0, 0x80)) {
            return false;
        }
        boolean version = false;
        boolean graph = false;
        try {
            for (Protobuf model = new Protobuf(file, 0, file.size()); model.next();) {
                version |= model.field() == 1 && model.wire() == Protobuf.VARINT && model.number() < 1000;
                graph |= model.field() == 7 && model.wire() == Protobuf.BYTES;
            }
        } catch (CheckpointException cut) {
            // what an exporter writes first tells a truncated model from other files
            return file.has(0, 0x08) && version && (graph || file.has(2, 0x12) || file.has(2, 0x3a));
        }
        return version && graph;
    }

    void read() throws CheckpointException {
        for (Protobuf model = new Protobuf(file, 0, file.size()); model.next();) {
            switch (model.field()) {
                case 1 -> table.note("ir_version", Long.toString(model.number()));
                case 2 -> table.note("producer_name", model.text());
                case 3 -> table.note("producer_version", model.text());
                case 7 -> readGraph(model.message());
                case 14 -> readProperty(model.message());
                default -> { }
            }
        }
    }

    private void readProperty(Protobuf property) throws CheckpointException {
        String key = "";
        String value = "";
        while (property.next()) {
            switch (property.field()) {
                case 1 -> key = property.text();
                case 2 -> value = property.text();
                default -> { }
            }
        }
        table.note(key, value);
    }

    private void readGraph(Protobuf graph) throws CheckpointException {
        while (graph.next()) {
            switch (graph.field()) {
                case 2 -> table.note("graph", graph.text());
                case 5 -> readTensor(graph.message());
                case 15 -> throw file.refused("it has sparse initialisers, which are not read", "Export the model with dense weights");
                default -> { }
            }
        }
    }

    private void readTensor(Protobuf fields) throws CheckpointException {
        OnnxTensor tensor = new OnnxTensor(file);
        tensor.read(fields);
        String shown = TensorTable.shown(tensor.name());
        if (!tensor.external().isEmpty()) {
            throw file.refused("the values of " + shown + " are in another file, " + TensorTable.shown(tensor.external())
                    + "; such files are not opened",
                    "Save the model with its values inside: onnx.save(model, file, save_as_external_data=False)");
        }
        if (tensor.type() == STRING) {
            table.note(tensor.name(), "texts");
            return;
        }
        StoredType type = TYPES.get(tensor.type());
        if (type == null) {
            throw file.refused("tensor " + shown + " is of the ONNX type " + tensor.type() + ", which is not read", "Convert it to float");
        }
        long count = table.shape(tensor.name(), tensor.sizes()).count();
        table.addDense(tensor.name(), type, tensor.sizes(), tensor.values(type, count));
    }
}
