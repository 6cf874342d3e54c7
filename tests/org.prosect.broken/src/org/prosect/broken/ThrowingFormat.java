package org.prosect.broken;

import java.nio.file.Path;

import org.prosect.core.Progress;
import org.prosect.core.format.ImageFormat;
import org.prosect.core.format.ImageHeader;
import org.prosect.imaging.Volume;

/** A format that can be made, and throws at whatever it is asked. */
public final class ThrowingFormat implements ImageFormat {

    @Override
    public boolean recognises(byte[] head) {
        throw new ArrayIndexOutOfBoundsException("index 512 of " + head.length);
    }

    @Override
    public ImageHeader readHeader(Path file) {
        throw new UnsatisfiedLinkError("no codec in java.library.path");
    }

    @Override
    public Volume read(Path file, Progress progress) {
        throw new IllegalStateException("half a header");
    }

    @Override
    public void write(Volume volume, Path file, Progress progress) {
        throw new StackOverflowError();
    }
}
