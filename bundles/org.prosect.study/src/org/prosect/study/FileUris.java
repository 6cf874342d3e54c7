package org.prosect.study;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * File names as they stand in a study: URI references relative to its folder, with / on every system, such as {@code ../data/my%20ct.nii.gz}.
 * Letters of all scripts stand for themselves; blanks, %, : and what else URIs cannot hold is percent-encoded UTF-8. Where no relative name
 * exists, on another drive, a file URI. What people write by hand is read with forbearance: unencoded blanks, plain absolute paths.
 */
final class FileUris {

    private static final String PLAIN = "-._~/!$&'()*+,;=@";
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:.*", Pattern.DOTALL);

    private FileUris() { }

    /** Both absolute and normalised. */
    static String relativise(Path folder, Path file) {
        if (!folder.getRoot().equals(file.getRoot())) {
            return file.toUri().toString();
        }
        StringBuilder uri = new StringBuilder();
        for (Path name : folder.relativize(file)) {
            uri.append(uri.isEmpty() ? "" : "/").append(encode(name.toString()));
        }
        return uri.toString();
    }

    /**
     * The file a URI names; it need not exist.
     *
     * @throws StudyException when it names no file
     */
    static Path resolve(Path folder, String uri) throws StudyException {
        if (uri.isBlank()) {
            throw new StudyException("a file name is empty", "Say which file is meant");
        }
        try {
            if (SCHEME.matcher(uri).matches()) {
                if (!uri.toLowerCase(Locale.ROOT).startsWith("file:")) {
                    throw noFile(uri, "it is not on a file system", null);
                }
                return Path.of(new URI(uri)).normalize();
            }
            return folder.resolve(decode(uri)).normalize();
        } catch (URISyntaxException | CharacterCodingException | IllegalArgumentException | FileSystemNotFoundException e) {
            throw noFile(uri, e instanceof InvalidPathException invalid ? invalid.getReason() : String.valueOf(e.getMessage()), e);
        }
    }

    private static StudyException noFile(String uri, String why, Exception e) {
        return new StudyException("'" + uri + "' names no file: " + why, "Set it to a file name, relative to the study folder or absolute", e);
    }

    private static String encode(String name) {
        StringBuilder encoded = new StringBuilder();
        name.codePoints().forEach(c -> {
            boolean plain = Character.isUnicodeIdentifierPart(c) && !Character.isIdentifierIgnorable(c) || PLAIN.indexOf(c) >= 0;
            if (plain) {
                encoded.appendCodePoint(c);
            } else {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    encoded.append(String.format(Locale.ROOT, "%%%02X", b));
                }
            }
        });
        return encoded.toString();
    }

    private static String decode(String uri) throws CharacterCodingException {
        byte[] bytes = uri.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '%' && i + 2 < bytes.length && Character.digit(bytes[i + 1], 16) >= 0 && Character.digit(bytes[i + 2], 16) >= 0) {
                decoded.write(Character.digit(bytes[i + 1], 16) << 4 | Character.digit(bytes[i + 2], 16));
                i += 2;
            } else {
                decoded.write(bytes[i]);
            }
        }
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(decoded.toByteArray())).toString();
    }
}
