package org.prosect.io.mesh;

import java.util.ArrayList;
import java.util.List;

import org.prosect.core.format.MeshFormat;
import org.prosect.testing.FuzzSeeds;

final class StlSeeds implements FuzzSeeds {

    @Override
    public MeshFormat format() {
        return new StlFormat();
    }

    @Override
    public String suffix() {
        return ".stl";
    }

    @Override
    public List<byte[]> files() {
        List<byte[]> files = new ArrayList<>(List.of(
                MeshTestFiles.ascii("solid\nfacet normal 0 0 1\nouter loop\nvertex 0 0 0\nvertex 1 0 0\nvertex 0 1e0 0\nendloop\n"
                + "endfacet\nendsolid\n")));
        files.add(MeshTestFiles.written(format(), MeshTestFiles.TETRAHEDRON));
        return files;
    }
}
