package org.prosect.backend.tensorflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.bytedeco.javacpp.Loader;
import org.tensorflow.internal.c_api.TF_Session;

/**
 * On Linux, TensorFlow and many drivers for OpenGL each hold an LLVM, of different versions, and drivers show theirs to the whole process. Where a
 * picture in space is drawn before TensorFlow is loaded, TensorFlow would call the driver's and crash; so it is told to look at its own symbols
 * first.
 */
final class OwnSymbols {

    /** Of the bundle that the library lies in. */
    private static final Class<?> NATIVE = TF_Session.class;
    private static final String FOLDER = "/org/tensorflow/internal/c_api/";
    private static final String FILE = "/libtensorflow_cc.so.2";
    /** RTLD_LAZY and RTLD_DEEPBIND of dlfcn.h. */
    private static final int LAZY_DEEP = 0x1 | 0x8;

    private OwnSymbols() { }

    /**
     * Loads TensorFlow in this way; what JavaCPP loads afterwards is the same library again.
     *
     * @throws UncheckedIOException when it cannot be unpacked
     * @throws IllegalStateException when there is none for this computer
     */
    static void prefer() {
        if (!System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("linux")) {
            return;
        }
        for (String variant : List.of("", "-gpu")) {
            String resource = FOLDER + Loader.getPlatform() + variant + FILE;
            if (NATIVE.getResource(resource) != null) {
                open(unpacked(resource));
                return;
            }
        }
        throw new IllegalStateException("this build holds no TensorFlow for " + Loader.getPlatform());
    }

    private static Path unpacked(String resource) {
        try {
            // beside the library that it needs
            Loader.cacheResource(NATIVE, resource.replace("_cc.", "_framework."));
            return Loader.cacheResource(NATIVE, resource).toPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A failure is not told: JavaCPP loads it again, and tells. */
    private static void open(Path library) {
        Linker linker = Linker.nativeLinker();
        MemorySegment address = linker.defaultLookup().find("dlopen").orElseThrow();
        MethodHandle open = linker.downcallHandle(address, FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.JAVA_INT));
        try (Arena arena = Arena.ofConfined()) {
            var _ = (MemorySegment) open.invokeExact(arena.allocateFrom(library.toString()), LAZY_DEEP);
        } catch (Throwable e) {
            throw new IllegalStateException("dlopen of " + library, e);
        }
    }
}
