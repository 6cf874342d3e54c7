package org.prosect.io.mesh;

import java.util.ArrayList;
import java.util.List;

import org.prosect.core.format.MeshFormat;
import org.prosect.testing.FuzzSeeds;

final class VtpSeeds implements FuzzSeeds {

    @Override
    public MeshFormat format() {
        return new VtpFormat();
    }

    @Override
    public String suffix() {
        return ".vtp";
    }

    @Override
    public List<byte[]> files() {
        List<byte[]> files = new ArrayList<>(MeshVariants.vtp().values());
        files.add(MeshTestFiles.written(format(), MeshTestFiles.TETRAHEDRON));
        return files;
    }
}
