package org.prosect.io.mesh;

import java.util.ArrayList;
import java.util.List;

import org.prosect.core.format.MeshFormat;
import org.prosect.testing.FuzzSeeds;

final class PlySeeds implements FuzzSeeds {

    @Override
    public MeshFormat format() {
        return new PlyFormat();
    }

    @Override
    public String suffix() {
        return ".ply";
    }

    @Override
    public List<byte[]> files() {
        List<byte[]> files = new ArrayList<>(MeshVariants.ply().values());
        files.add(MeshTestFiles.written(format(), MeshTestFiles.TETRAHEDRON));
        return files;
    }
}
