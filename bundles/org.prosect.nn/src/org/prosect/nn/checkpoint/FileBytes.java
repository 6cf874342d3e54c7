package org.prosect.nn.checkpoint;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A whole file, of any length, mapped into memory for as long as its arena lives; every read is checked against its end. */
final class FileBytes {

    static final String DAMAGED = "Fetch or copy the file again; it is incomplete or damaged";

    private static final ValueLayout.OfShort SHORT = ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final Path path;
    private final MemorySegment all;

    private FileBytes(Path path, MemorySegment all) {
        this.path = path;
        this.all = all;
    }

    static FileBytes map(Path path, Arena arena) throws CheckpointException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            long size = channel.size();
            return new FileBytes(path, size == 0 ? MemorySegment.NULL : channel.map(FileChannel.MapMode.READ_ONLY, 0, size, arena));
        } catch (NoSuchFileException e) {
            throw new CheckpointException(path, "there is no such file", "Check the name", e);
        } catch (IOException e) {
            throw new CheckpointException(path, "it cannot be read (" + e.getMessage() + ")", "Check that it is a file and may be read", e);
        }
    }

    Path path() {
        return path;
    }

    long size() {
        return all.byteSize();
    }

    int u8(long at) throws CheckpointException {
        require(at, 1);
        return all.get(ValueLayout.JAVA_BYTE, at) & 0xff;
    }

    int u16(long at) throws CheckpointException {
        require(at, 2);
        return all.get(SHORT, at) & 0xffff;
    }

    int i32(long at) throws CheckpointException {
        require(at, 4);
        return all.get(INT, at);
    }

    long u32(long at) throws CheckpointException {
        return i32(at) & 0xffffffffL;
    }

    long i64(long at) throws CheckpointException {
        require(at, 8);
        return all.get(LONG, at);
    }

    /** A view of some bytes. */
    MemorySegment slice(long at, long length) throws CheckpointException {
        require(at, length);
        return all.asSlice(at, length);
    }

    /** A copy of some bytes. */
    byte[] copy(long at, int length) throws CheckpointException {
        return slice(at, length).toArray(ValueLayout.JAVA_BYTE);
    }

    /** Text, which must be UTF-8. */
    String text(long at, int length) throws CheckpointException {
        try {
            return StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(slice(at, length).asByteBuffer()).toString();
        } catch (CharacterCodingException e) {
            throw new CheckpointException(path, "the text at byte " + at + " is not UTF-8", DAMAGED, e);
        }
    }

    /** Whether the file has these bytes at a place. */
    boolean has(long at, int... expected) {
        if (at < 0 || at > size() - expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if ((all.get(ValueLayout.JAVA_BYTE, at + i) & 0xff) != expected[i]) {
                return false;
            }
        }
        return true;
    }

    boolean has(long at, String ascii) {
        return has(at, ascii.chars().toArray());
    }

    /** What a damaged file is refused with. */
    CheckpointException damaged(String what) {
        return new CheckpointException(path, what, DAMAGED);
    }

    CheckpointException refused(String what, String remedy) {
        return new CheckpointException(path, what, remedy);
    }

    private void require(long at, long length) throws CheckpointException {
        if (at < 0 || length < 0 || at > size() - length) {
            throw damaged(length < 0 ? "a length of " + length + " at byte " + at
                    : "it ends at byte " + size() + ", before " + length + " bytes that should be at byte " + Long.toUnsignedString(at));
        }
    }
}
