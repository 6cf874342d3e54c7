package org.prosect.study.history;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.prosect.study.history.Change.Kept;
import org.prosect.study.history.Change.KeptAttribute;
import org.prosect.study.history.Change.KeptReference;
import org.prosect.study.history.Change.ListStep;
import org.prosect.study.history.Change.Node;
import org.prosect.study.history.Change.Splice;
import org.prosect.study.history.Change.Step;
import org.prosect.study.history.Change.ValueStep;
import org.prosect.study.history.Change.Values;

/**
 * Changes as bytes: big-endian numbers; texts in UTF-8 behind their length, -1 for null; lists behind their count. What is read is untrusted: no
 * count is believed that the bytes left cannot hold.
 */
final class ChangeCodec {

    private static final byte VALUE = 0;
    private static final byte LIST = 1;

    private ChangeCodec() { }

    /** Reads one thing. */
    private interface Reader<T> {

        T read(ByteBuffer in);
    }

    /** Writes one thing. */
    private interface Writer<T> {

        void write(DataOutputStream out, T value) throws IOException;
    }

    static byte[] encode(Change change) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeLong(change.serial());
            out.writeLong(change.when().toEpochMilli());
            text(out, change.label());
            list(out, change.added(), ChangeCodec::node);
            list(out, change.removed(), ChangeCodec::node);
            list(out, change.steps(), ChangeCodec::step);
            list(out, change.masks(), ChangeCodec::mask);
        } catch (IOException e) {
            throw new UncheckedIOException("memory refuses to be written", e);
        }
        return bytes.toByteArray();
    }

    /** @throws RuntimeException for bytes that are no change */
    static Change decode(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        Change change = new Change(in.getLong(), Instant.ofEpochMilli(in.getLong()), text(in), list(in, ChangeCodec::node),
                list(in, ChangeCodec::node), list(in, ChangeCodec::step), list(in, ChangeCodec::mask));
        if (in.hasRemaining() || change.label() == null) {
            throw new IllegalArgumentException("a change does not end where it should");
        }
        return change;
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        if (text == null) {
            out.writeInt(-1);
            return;
        }
        // UTF-16 code units that are no character, as a name can have them in memory, would come back as something else
        byte[] bytes = isUtf8(text) ? text.getBytes(StandardCharsets.UTF_8) : text.getBytes(StandardCharsets.UTF_16BE);
        out.writeInt(bytes.length << 1 | (isUtf8(text) ? 0 : 1));
        out.write(bytes);
    }

    private static boolean isUtf8(String text) {
        return text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    private static String text(ByteBuffer in) {
        int head = in.getInt();
        if (head == -1) {
            return null;
        }
        return new String(bytes(in, head >>> 1), (head & 1) == 0 ? StandardCharsets.UTF_8 : StandardCharsets.UTF_16BE);
    }

    private static String someText(ByteBuffer in) {
        String text = text(in);
        if (text == null) {
            throw new IllegalArgumentException("a text is missing");
        }
        return text;
    }

    private static byte[] bytes(ByteBuffer in, int length) {
        if (length < 0 || length > in.remaining()) {
            throw new IllegalArgumentException(length + " bytes are announced and " + in.remaining() + " are there");
        }
        byte[] bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }

    private static <T> void list(DataOutputStream out, List<T> list, Writer<? super T> writer) throws IOException {
        out.writeInt(list.size());
        for (T element : list) {
            writer.write(out, element);
        }
    }

    private static <T> List<T> list(ByteBuffer in, Reader<T> reader) {
        int count = in.getInt();
        // no element takes less than four bytes
        if (count < 0 || count > in.remaining() / 4) {
            throw new IllegalArgumentException(count + " elements are announced and " + in.remaining() + " bytes are there");
        }
        List<T> list = new ArrayList<>(Math.min(count, 1000));
        for (int i = 0; i < count; i++) {
            list.add(reader.read(in));
        }
        return Collections.unmodifiableList(list);
    }

    private static void node(DataOutputStream out, Node node) throws IOException {
        text(out, node.id());
        text(out, node.namespace());
        text(out, node.type());
        list(out, node.values(), (o, values) -> {
            text(o, values.feature());
            list(o, values.texts(), ChangeCodec::text);
        });
        list(out, node.kept().attributes(), (o, attribute) -> {
            text(o, attribute.namespace());
            text(o, attribute.name());
            text(o, attribute.value());
        });
        list(out, node.kept().elements(), ChangeCodec::text);
        list(out, node.kept().references(), (o, reference) -> {
            text(o, reference.feature());
            text(o, reference.holder());
            text(o, reference.id());
        });
    }

    private static Node node(ByteBuffer in) {
        return new Node(someText(in), someText(in), someText(in),
                list(in, i -> new Values(someText(i), list(i, ChangeCodec::text))),
                new Kept(list(in, i -> new KeptAttribute(someText(i), someText(i), someText(i))), list(in, ChangeCodec::someText),
                        list(in, i -> new KeptReference(someText(i), someText(i), someText(i)))));
    }

    private static void step(DataOutputStream out, Step step) throws IOException {
        switch (step) {
            case ValueStep value -> {
                out.writeInt(VALUE);
                text(out, value.owner());
                text(out, value.feature());
                list(out, value.before(), ChangeCodec::text);
                list(out, value.after(), ChangeCodec::text);
            }
            case ListStep list -> {
                out.writeInt(LIST);
                text(out, list.owner());
                text(out, list.feature());
                out.writeInt(list.size());
                list(out, list.splices(), (o, splice) -> {
                    o.writeInt(splice.at());
                    list(o, splice.before(), ChangeCodec::text);
                    list(o, splice.after(), ChangeCodec::text);
                });
            }
        }
    }

    private static Step step(ByteBuffer in) {
        int kind = in.getInt();
        return switch (kind) {
            case VALUE -> new ValueStep(someText(in), someText(in), list(in, ChangeCodec::text), list(in, ChangeCodec::text));
            case LIST -> new ListStep(someText(in), someText(in), in.getInt(), list(in,
                    i -> new Splice(i.getInt(), list(i, ChangeCodec::text), list(i, ChangeCodec::text))));
            default -> throw new IllegalArgumentException("there is no step of kind " + kind);
        };
    }

    private static void mask(DataOutputStream out, MaskDelta mask) throws IOException {
        text(out, mask.uri());
        out.writeLong(mask.before());
        out.writeLong(mask.after());
        out.writeInt(mask.size());
        out.write(mask.runs());
    }

    private static MaskDelta mask(ByteBuffer in) {
        return new MaskDelta(someText(in), in.getLong(), in.getLong(), bytes(in, in.getInt()));
    }
}
