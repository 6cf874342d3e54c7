package org.prosect.io.mesh;

import java.util.ArrayList;
import java.util.List;

import org.prosect.core.format.MeshFormat;
import org.prosect.testing.FuzzSeeds;

final class ObjSeeds implements FuzzSeeds {

    @Override
    public MeshFormat format() {
        return new ObjFormat();
    }

    @Override
    public String suffix() {
        return ".obj";
    }

    @Override
    public List<byte[]> files() {
        List<byte[]> files = new ArrayList<>(MeshVariants.obj().values());
        files.add(MeshTestFiles.written(format(), MeshTestFiles.TETRAHEDRON));
        return files;
    }
}
