package org.prosect.io.metaimage;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.prosect.core.format.ImageFormat;
import org.prosect.testing.FuzzSeeds;

final class MetaDetachedSeeds implements FuzzSeeds {

    @Override
    public ImageFormat format() {
        return new MetaImageFormat();
    }

    @Override
    public String suffix() {
        return ".mhd";
    }

    @Override
    public List<byte[]> files() {
        String header = "ObjectType = Image\n" + MetaSeeds.HEADER + "ElementDataFile = ";
        return List.of(
                (header.replace("2 3 2", "2 3 1") + "d1.raw\n").getBytes(StandardCharsets.US_ASCII),
                (header + "d%d.raw 1 2 1\n").getBytes(StandardCharsets.US_ASCII),
                (header + "LIST\nd2.raw\nd1.raw\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public Map<String, byte[]> companions() {
        return Map.of("d1.raw", new byte[12], "d2.raw", new byte[12]);
    }
}
