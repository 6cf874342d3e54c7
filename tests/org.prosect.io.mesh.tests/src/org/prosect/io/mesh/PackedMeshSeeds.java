package org.prosect.io.mesh;

import java.util.ArrayList;
import java.util.List;

import org.prosect.core.format.MeshFormat;
import org.prosect.testing.FuzzSeeds;

final class PackedMeshSeeds implements FuzzSeeds {

    @Override
    public MeshFormat format() {
        return new PackedMeshFormat();
    }

    @Override
    public String suffix() {
        return ".mesh";
    }

    @Override
    public List<byte[]> files() {
        List<byte[]> files = new ArrayList<>(List.of());
        files.add(MeshTestFiles.written(format(), MeshTestFiles.TETRAHEDRON));
        return files;
    }
}
