package org.prosect.nn.checkpoint;

import static org.prosect.nn.checkpoint.Refusals.assertRefused;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pickles that would run something are refused by name, by whatever instruction and in whatever file they come. */
class PickleRefusalTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"os, system", "posix, system", "nt, system", "builtins, eval", "builtins, exec", "builtins, getattr", "builtins, __import__",
            "builtins, open",
        "__builtin__, eval", "subprocess, Popen", "socket, create_connection", "functools, partial", "operator, attrgetter", "pickle, loads",
        "runpy, _run_code",
        "torch, load", "torch.serialization, load", "torch.hub, load", "torch._utils, _import_dotted_name", "torch.jit, load", "numpy, load",
        "shutil, rmtree",
        "numpy.testing._private.utils, runstring", "collections, OrderedDict.fromkeys", "collections.OrderedDict, __class__",
        "torch, FloatStorage.from_file",
        "_codecs, decode", "webbrowser, open", "monai.networks.nets.unet, UNet"})
    void aNameThatWeightsDoNotNeedIsRefused(String module, String name) throws IOException {
        String says = "asks to run " + module + "." + name;
        for (byte[] pickle : attacks(module, name)) {
            assertRefused(folder, pickle, says);
            assertRefused(folder, PickleBytes.zip(pickle, new byte[4]), says);
            assertRefused(folder, PickleBytes.legacy(pickle, 1), says);
            assertRefused(folder, PickleBytes.legacy(pickle, PickleBytes.of(2).op('}').end(), 1), says);
        }
    }

    /** The same call by GLOBAL, by STACK_GLOBAL, by INST, by OBJ, and hidden in a dictionary and in an argument of a harmless name. */
    private static List<byte[]> attacks(String module, String name) {
        List<byte[]> attacks = new ArrayList<>();
        attacks.add(PickleBytes.of(2).global(module, name).op('(').text("id").op('t', 'R').end());
        attacks.add(PickleBytes.of(4).text(module).text(name).op(0x93).text("id").op(0x85, 'R').end());
        attacks.add(PickleBytes.of(2).op('(').text("id").ascii("i" + module + "\n" + name + "\n").end());
        attacks.add(PickleBytes.of(2).op('(').global(module, name).text("id").op('o').end());
        attacks.add(PickleBytes.of(2).op('}').text("w").global(module, name).text("id").op(0x85, 0x81, 's').end());
        attacks.add(PickleBytes.of(2).global("torch._utils", "_rebuild_parameter").global(module, name).op(0x85, 'R').end());
        return attacks;
    }

    @Test
    void protocolZeroIsRefusedToo() throws IOException {
        assertRefused(folder, "cos\nsystem\n(S'id'\ntR.".getBytes(java.nio.charset.StandardCharsets.US_ASCII), "asks to run os.system");
        assertRefused(folder, "(cposix\nsystem\nS'id'\no.".getBytes(java.nio.charset.StandardCharsets.US_ASCII), "asks to run posix.system");
    }

    @Test
    void namesAreShownWithoutTheirControlCharacters() throws IOException {
        assertRefused(folder, PickleBytes.of(4).text("o\u001b[2Js").text("sys\rtem").op(0x93, '.').end(), "asks to run o?[2Js.sys?tem");
    }

    @Test
    void harmlessNamesCannotBeUsedForSomethingElse() throws IOException {
        assertRefused(folder, PickleBytes.of(2).global("torch", "FloatStorage").text("/etc/passwd").op(0x85, 'R').end(),
                "torch.FloatStorage in a way");
        assertRefused(folder, PickleBytes.of(2).global("torch._utils", "_rebuild_tensor_v2").op(')', 'R').end(), "in a way that no checkpoint does");
        assertRefused(folder, PickleBytes.of(2).text("w").op('}', 'b').end(), "changes the inside");
    }

    @Test
    void torchScriptAndWholeModulesGetARemedyOfTheirOwn() throws IOException {
        assertRefused(folder, PickleBytes.of(2).global("__torch__.net", "Net").op(')', 0x81).end(), "TorchScript");
        byte[] module = PickleBytes.of(2).op('(').text("module").text("Net").text("source").op('t', 'Q').end();
        assertRefused(folder, PickleBytes.zip(module, new byte[4]), "whole Python module");
    }

    @Test
    void brokenPicklesAreRefused() throws IOException {
        assertRefused(folder, PickleBytes.of(2).op('R').end(), "nothing where a value belongs");
        assertRefused(folder, PickleBytes.of(2).op('(', '0').end(), "nothing where a value belongs");
        assertRefused(folder, PickleBytes.of(2).op('t').end(), "no beginning");
        assertRefused(folder, PickleBytes.of(2).op('h', 9).end(), "never stored");
        assertRefused(folder, PickleBytes.of(2).op(0x82, 1).end(), "0x82");
        assertRefused(folder, PickleBytes.of(2).op('P', 'x', '\n').end(), "0x50");
        assertRefused(folder, PickleBytes.of(2).op('(', 'K', 1, 'd').end(), "key without a value");
        assertRefused(folder, PickleBytes.of(2).op('K', 1, 'K', 2, 'a').end(), "no list");
        assertRefused(folder, PickleBytes.of(2).op('X').i32(-1).end(), "text of 4294967295 bytes");
        assertRefused(folder, PickleBytes.of(2).op('X').i32(1000).end(), "before 1000 bytes");
        assertRefused(folder, PickleBytes.of(4).op(0x8d).i64(1L << 40).end(), "text of");
        assertRefused(folder, PickleBytes.of(4).op(0x8e).i64(Long.MAX_VALUE).end(), "before 9223372036854775807 bytes");
        assertRefused(folder, PickleBytes.of(4).op(0x8e).i64(-1).end(), "before -1 bytes");
        assertRefused(folder, PickleBytes.of(4).op(0x95).i64(1L << 50).end(), "frame");
        assertRefused(folder, PickleBytes.of(2).op(0x8b).i32(1 << 30).end(), "whole number of");
        assertRefused(folder, PickleBytes.of(2).op('I', '1', 'x', '\n').end(), "a number '1x'");
    }

    @Test
    void picklesThatUnfoldWithoutEndAreRefused() throws IOException {
        PickleBytes laughs = PickleBytes.of(2).op('}', 'q', 0);
        for (int i = 0; i < 60; i++) {
            // a list of the last one, twice
            laughs.op(']', '(', 'h', 0, 'h', 0, 'e', 'q', 0);
        }
        assertRefused(folder, laughs.end(), "unfolds to more than");
        assertRefused(folder, PickleBytes.of(2).op('}', 'q', 0).text("me").op('h', 0, 's').end(), "nests deeper");
        PickleBytes deep = PickleBytes.of(2);
        for (int i = 0; i < 100_000; i++) {
            deep.op(']');
        }
        for (int i = 0; i < 99_999; i++) {
            deep.op('a');
        }
        assertRefused(folder, deep.end(), "nests deeper");
    }
}
