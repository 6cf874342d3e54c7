package org.prosect.io.nrrd;

import java.nio.ByteOrder;
import java.util.List;

import org.prosect.core.format.ImageFormat;
import org.prosect.testing.FuzzSeeds;

final class NrrdSeeds implements FuzzSeeds {

    static final String SHORTS = "type: short\ndimension: 3\nsizes: 2 3 2\nendian: big\n";
    static final String PLACE = "space: right-anterior-superior\nspace directions: (1,0,0) (0,1,0) (0,0,1.5)\n"
            + "space origin: (-10,20,30.5)\nkinds: domain domain domain\n";
    static final byte[] DATA = NrrdBytes.shorts(ByteOrder.BIG_ENDIAN, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);

    @Override
    public ImageFormat format() {
        return new NrrdFormat();
    }

    @Override
    public String suffix() {
        return ".nrrd";
    }

    @Override
    public List<byte[]> files() {
        return List.of(
                NrrdBytes.file(SHORTS + PLACE + "encoding: raw", DATA),
                NrrdBytes.file(SHORTS + PLACE + "encoding: raw\nbyte skip: -1", DATA),
                NrrdBytes.file(SHORTS + "spacings: 1 1 2\nthicknesses: 1 1 2\nencoding: gzip", NrrdBytes.gzip(DATA)),
                NrrdBytes.file(SHORTS + "line skip: 1\nencoding: text", NrrdBytes.ascii("skip\n0 1 2 3 4 5 6 7 8 9 10 11")),
                NrrdBytes.file("type: double\ndimension: 4\nsizes: 3 1 2 2\nkinds: vector domain domain list\nendian: little\nencoding: raw",
                        new byte[96]),
                NrrdBytes.file("type: uint64\ndimension: 2\nsizes: 2 3\nendian: little\nencoding: hex",
                        NrrdBytes.ascii("0123456789abcdef".repeat(6))));
    }
}
