package org.prosect.nn.checkpoint;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.prosect.nn.checkpoint.Pickled.Dict;
import org.prosect.nn.checkpoint.Pickled.Global;
import org.prosect.nn.checkpoint.Pickled.Nothing;
import org.prosect.nn.checkpoint.Pickled.Storage;
import org.prosect.nn.checkpoint.Pickled.Tuple;

/**
 * Reads a Python pickle (protocols 0 to 5) as data. Nothing is looked up, called or instantiated: names outside {@link PickleGlobals} are
 * refused as soon as they come. Memory grows with the bytes of the pickle, never with numbers it declares.
 */
final class PickleReader {

    private static final long MAX_STEPS = 20_000_000;
    private static final int MAX_LINE = 4096;
    private static final int MAX_TEXT = 1 << 24;
    private static final int MAX_INTEGER_BYTES = 256;

    private final FileBytes file;
    private final PickleGlobals globals;
    private final PersistentIds persistent;
    private final long end;
    private long at;
    private final List<Object> stack = new ArrayList<>();
    private final Deque<Integer> marks = new ArrayDeque<>();
    private final Map<Long, Object> memo = new HashMap<>();

    /** Where a pickle says that something lies outside of it. */
    @FunctionalInterface
    interface PersistentIds {

        Storage find(Object id) throws CheckpointException;
    }

    /** Of the bytes from {@code from} to {@code end}. */
    PickleReader(FileBytes file, long from, long end, PersistentIds persistent) {
        this.file = file;
        this.at = from;
        this.end = end;
        this.persistent = persistent;
        globals = new PickleGlobals(file);
    }

    /** Where the next byte after the pickle is. */
    long position() {
        return at;
    }

    /** The one value of the pickle. */
    Object read() throws CheckpointException {
        for (long step = 0; step < MAX_STEPS; step++) {
            int opcode = u8();
            if (opcode == '.') {
                return pop();
            }
            if (!constant(opcode) && !container(opcode) && !memo(opcode)) {
                object(opcode);
            }
        }
        throw file.damaged("its pickle has more than " + MAX_STEPS + " steps");
    }

    private boolean constant(int opcode) throws CheckpointException {
        switch (opcode) {
            case 'N' -> push(Nothing.NONE);
            case 0x88 -> push(true);
            case 0x89 -> push(false);
            case 'J' -> push((long) file.i32(skip(4)));
            case 'K' -> push((long) u8());
            case 'M' -> push((long) file.u16(skip(2)));
            case 0x8a -> push(integer(u8()));
            case 0x8b -> push(integer(file.u32(skip(4))));
            case 'G' -> push(Double.longBitsToDouble(Long.reverseBytes(file.i64(skip(8)))));
            case 'I' -> push(switch (line()) {
                case "00" -> false;
                case "01" -> true;
                case String digits -> decimal(digits);
            });
            case 'L' -> push(decimal(line().replaceFirst("L$", "")));
            case 'F' -> push(real(line()));
            case 'S' -> push(line().replaceFirst("^(['\"])(.*)\\1$", "$2"));
            case 'V' -> push(line());
            case 'T' -> push(latin(file.u32(skip(4))));
            case 'U' -> push(latin(u8()));
            case 'X' -> push(text(file.u32(skip(4))));
            case 0x8c -> push(text(u8()));
            case 0x8d -> push(text(file.i64(skip(8))));
            case 'B' -> push(bytes(file.u32(skip(4))));
            case 'C' -> push(bytes(u8()));
            case 0x8e, 0x96 -> push(bytes(file.i64(skip(8))));
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean container(int opcode) throws CheckpointException {
        switch (opcode) {
            case '(' -> marks.push(stack.size());
            case '0' -> pop();
            case '1' -> popMark();
            case '2' -> push(top());
            case ']', 0x8f -> push(new ArrayList<>());
            case 'l' -> push(popMark());
            case 'a' -> {
                Object item = pop();
                list(top()).add(item);
            }
            case 'e', 0x90 -> {
                List<Object> items = popMark();
                list(top()).addAll(items);
            }
            case ')' -> push(new Tuple(List.of()));
            case 't', 0x91 -> push(new Tuple(popMark()));
            case 0x85, 0x86, 0x87 -> {
                Object[] items = new Object[opcode - 0x84];
                for (int i = items.length - 1; i >= 0; i--) {
                    items[i] = pop();
                }
                push(new Tuple(List.of(items)));
            }
            case '}' -> push(Dict.empty());
            case 'd' -> {
                List<Object> items = popMark();
                push(fill(Dict.empty(), items));
            }
            case 's' -> {
                Object value = pop();
                Object key = pop();
                dict(top()).put(key, value);
            }
            case 'u' -> {
                List<Object> items = popMark();
                fill(dict(top()), items);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean memo(int opcode) throws CheckpointException {
        switch (opcode) {
            case 'p' -> memo.put(index(), top());
            case 'q' -> memo.put((long) u8(), top());
            case 'r' -> memo.put(file.u32(skip(4)), top());
            case 0x94 -> memo.put((long) memo.size(), top());
            case 'g' -> push(remembered(index()));
            case 'h' -> push(remembered(u8()));
            case 'j' -> push(remembered(file.u32(skip(4))));
            default -> {
                return false;
            }
        }
        return true;
    }

    private void object(int opcode) throws CheckpointException {
        switch (opcode) {
            case 0x80 -> {
                int protocol = u8();
                if (protocol > 5) {
                    throw file.damaged("its pickle is of protocol " + protocol + ", the newest is 5");
                }
            }
            case 0x95 -> {
                long length = file.i64(skip(8));
                if (length < 0 || length > end - at) {
                    throw file.damaged("its pickle has a frame of " + length + " bytes with " + (end - at) + " left");
                }
            }
            case 'c' -> {
                String module = line();
                push(globals.check(module, line()));
            }
            case 0x93 -> {
                Object name = pop();
                push(pop() instanceof String module && name instanceof String s ? globals.check(module, s) : wrong("a name that is no text"));
            }
            case 'i' -> {
                String module = line();
                throw globals.refused(new Global(module, line()));
            }
            case 'o' -> throw globals.refused(popMark() instanceof List<Object> group && !group.isEmpty() && group.getFirst() instanceof Global g
                    ? g : new Global("something", "without a name"));
            case 'R', 0x81 -> {
                Object arguments = pop();
                push(globals.call(global(pop()), arguments));
            }
            case 0x92 -> {
                pop();
                Object arguments = pop();
                push(globals.call(global(pop()), arguments));
            }
            case 'b' -> {
                Object state = pop();
                globals.build(top(), state);
            }
            case 'Q' -> push(persistent.find(pop()));
            default -> throw file.damaged(String.format("its pickle has the instruction 0x%02x at byte %d, which no checkpoint needs", opcode,
                    at - 1));
        }
    }

    private void push(Object value) {
        stack.add(value);
    }

    private Object pop() throws CheckpointException {
        top();
        return stack.removeLast();
    }

    private Object top() throws CheckpointException {
        return stack.size() <= (marks.isEmpty() ? 0 : marks.peek()) ? wrong("nothing where a value belongs") : stack.getLast();
    }

    private List<Object> popMark() throws CheckpointException {
        if (marks.isEmpty()) {
            wrong("the end of a group that has no beginning");
        }
        List<Object> group = stack.subList(marks.pop(), stack.size());
        List<Object> items = new ArrayList<>(group);
        group.clear();
        return items;
    }

    @SuppressWarnings("unchecked")
    private List<Object> list(Object value) throws CheckpointException {
        return (List<Object>) (value instanceof List ? value : wrong("something put into what is no list"));
    }

    private Dict dict(Object value) throws CheckpointException {
        return (Dict) (value instanceof Dict ? value : wrong("something put into what is no dictionary"));
    }

    private Global global(Object value) throws CheckpointException {
        return (Global) (value instanceof Global ? value : wrong("a call of something that has no name"));
    }

    private Dict fill(Dict dict, List<Object> items) throws CheckpointException {
        if (items.size() % 2 != 0) {
            wrong("a key without a value");
        }
        for (int i = 0; i < items.size(); i += 2) {
            dict.put(items.get(i), items.get(i + 1));
        }
        return dict;
    }

    private Object remembered(long index) throws CheckpointException {
        Object value = memo.get(index);
        return value == null ? wrong("a reference to number " + index + ", which it never stored") : value;
    }

    private long index() throws CheckpointException {
        return decimal(line()) instanceof Long index ? index : (Long) wrong("an index that is too large");
    }

    private Object decimal(String digits) throws CheckpointException {
        if (!digits.matches("-?[0-9]{1,600}")) {
            wrong("a number " + TensorTable.shown(digits));
        }
        return narrow(new BigInteger(digits));
    }

    private Object real(String text) throws CheckpointException {
        try {
            return Double.valueOf(text.replace("inf", "Infinity").replace("nan", "NaN"));
        } catch (NumberFormatException e) {
            return wrong("a number " + TensorTable.shown(text));
        }
    }

    private Object integer(long length) throws CheckpointException {
        if (length > MAX_INTEGER_BYTES) {
            wrong("a whole number of " + length + " bytes");
        }
        byte[] reversed = new byte[(int) length];
        long from = skip(length);
        for (int i = 0; i < length; i++) {
            reversed[(int) length - 1 - i] = (byte) file.u8(from + i);
        }
        return length == 0 ? (Object) 0L : narrow(new BigInteger(reversed));
    }

    private static Object narrow(BigInteger value) {
        return value.bitLength() < 64 ? (Object) value.longValue() : value;
    }

    private String text(long length) throws CheckpointException {
        return file.text(skip(checkText(length)), (int) length);
    }

    private String latin(long length) throws CheckpointException {
        return new String(file.copy(skip(checkText(length)), (int) length), StandardCharsets.ISO_8859_1);
    }

    private long checkText(long length) throws CheckpointException {
        if (length < 0 || length > MAX_TEXT) {
            wrong("a text of " + length + " bytes");
        }
        return length;
    }

    private Object bytes(long length) throws CheckpointException {
        return file.slice(skip(length), length);
    }

    private String line() throws CheckpointException {
        StringBuilder line = new StringBuilder();
        for (int c = u8(); c != '\n'; c = u8()) {
            line.append((char) c);
            if (line.length() > MAX_LINE) {
                wrong("a line of more than " + MAX_LINE + " characters");
            }
        }
        return line.toString();
    }

    private int u8() throws CheckpointException {
        return file.u8(skip(1));
    }

    /** The place of the next bytes, behind which reading goes on. */
    private long skip(long length) throws CheckpointException {
        if (length < 0 || length > end - at) {
            throw file.damaged("its pickle ends at byte " + end + ", before " + length + " bytes that should be at byte " + at);
        }
        long here = at;
        at += length;
        return here;
    }

    private Object wrong(String what) throws CheckpointException {
        throw file.damaged("its pickle has " + what + " (byte " + at + ")");
    }
}
