package org.prosect.io.nrrd;

import java.util.List;
import java.util.Map;

import org.prosect.core.format.ImageFormat;
import org.prosect.testing.FuzzSeeds;

final class NrrdDetachedSeeds implements FuzzSeeds {

    @Override
    public ImageFormat format() {
        return new NrrdFormat();
    }

    @Override
    public String suffix() {
        return ".nhdr";
    }

    @Override
    public List<byte[]> files() {
        String two = "type: short\ndimension: 3\nsizes: 2 3 4\nendian: big\nencoding: raw\n";
        return List.of(
                NrrdBytes.file(NrrdSeeds.SHORTS + NrrdSeeds.PLACE + "encoding: raw\nbyte skip: 0\ndata file: d1.raw", new byte[0]),
                NrrdBytes.file(two + "data file: d%d.raw 1 2 1", new byte[0]),
                NrrdBytes.file(two + "data file: LIST\nd2.raw\nd1.raw", new byte[0]));
    }

    @Override
    public Map<String, byte[]> companions() {
        return Map.of("d1.raw", NrrdSeeds.DATA, "d2.raw", NrrdSeeds.DATA);
    }
}
