package org.prosect.io.mesh;

import java.util.ArrayList;
import java.util.List;

import org.prosect.core.format.MeshFormat;
import org.prosect.testing.FuzzSeeds;

final class VtkSeeds implements FuzzSeeds {

    @Override
    public MeshFormat format() {
        return new VtkFormat();
    }

    @Override
    public String suffix() {
        return ".vtk";
    }

    @Override
    public List<byte[]> files() {
        List<byte[]> files = new ArrayList<>(MeshVariants.vtk().values());
        files.add(MeshTestFiles.written(format(), MeshTestFiles.TETRAHEDRON));
        return files;
    }
}
