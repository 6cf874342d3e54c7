package org.prosect.io.metaimage;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.DeflaterOutputStream;

/** Makes MetaImage files as other programs may write them. */
final class MetaBytes {

    private MetaBytes() { }

    /** Header lines, the line ElementDataFile = LOCAL, and data. */
    static byte[] file(String header, byte[] data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(("ObjectType = Image\n" + header.strip() + "\nElementDataFile = LOCAL\n").getBytes(StandardCharsets.UTF_8));
        out.writeBytes(data);
        return out.toByteArray();
    }

    static byte[] zlib(byte[] bytes) {
        ByteArrayOutputStream result = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(result)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return result.toByteArray();
    }
}
