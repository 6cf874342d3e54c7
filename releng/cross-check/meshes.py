"""Writes meshes with VTK in all its variants, and compares what Prosect made of them (MeshCheck.java). See meshes.sh."""
import sys
from pathlib import Path

import numpy as np
import vtk
from vtk.util.numpy_support import vtk_to_numpy

READERS = {".ply": vtk.vtkPLYReader, ".stl": vtk.vtkSTLReader, ".obj": vtk.vtkOBJReader, ".vtk": vtk.vtkPolyDataReader, ".vtp": vtk.vtkXMLPolyDataReader}


def read(path):
    reader = READERS[path.suffix]()
    reader.SetFileName(str(path))
    if path.suffix == ".stl":
        reader.MergingOn()
    reader.Update()
    return reader.GetOutput()


def arrays(poly):
    triangles = vtk.vtkTriangleFilter()
    triangles.SetInputData(poly)
    triangles.PassVertsOff()
    triangles.PassLinesOff()
    triangles.Update()
    mesh = triangles.GetOutput()
    points = vtk_to_numpy(mesh.GetPoints().GetData()).astype(np.float32)
    return points, vtk_to_numpy(mesh.GetPolys().GetConnectivityArray()).reshape(-1, 3)


def packed(path):
    data = path.read_bytes()
    vertices, triangles = np.frombuffer(data, "<i4", 2, 4)
    return (np.frombuffer(data, "<f4", 3 * vertices, 24).reshape(-1, 3),
            np.frombuffer(data, "<i4", 3 * triangles, 24 + 12 * vertices).reshape(-1, 3))


def torus():
    shape = vtk.vtkParametricTorus()
    source = vtk.vtkParametricFunctionSource()
    source.SetParametricFunction(shape)
    source.SetUResolution(40)
    source.SetVResolution(30)
    source.GenerateTextureCoordinatesOn()
    source.Update()
    return source.GetOutput()


def stripped(poly):
    stripper = vtk.vtkStripper()
    stripper.SetInputData(poly)
    stripper.Update()
    return stripper.GetOutput()


def save(writer, poly, path, **settings):
    writer.SetInputData(poly)
    writer.SetFileName(str(path))
    for name, value in settings.items():
        getattr(writer, name)(*value)
    if not writer.Write():
        raise SystemExit(f"error: VTK cannot write {path}")


def write(folder, meshes):
    folder.mkdir(parents=True)
    named = {"torus": torus(), **{Path(m).stem: read(Path(m)) for m in meshes}}
    for name, poly in named.items():
        for kind in ("ASCII", "Binary"):
            to = (f"SetFileTypeTo{kind}", ())
            save(vtk.vtkSTLWriter(), poly, folder / f"{name}-{kind}.stl", **dict([to]))
            for order in ("Big", "Little"):
                save(vtk.vtkPLYWriter(), poly, folder / f"{name}-{kind}-{order}.ply", **dict([to]), **{f"SetDataByteOrderTo{order}Endian": ()})
            for version in (42, 51):
                for shape, data in (("polys", poly), ("strips", stripped(poly))):
                    save(vtk.vtkPolyDataWriter(), data, folder / f"{name}-{kind}-{version}-{shape}.vtk", **dict([to]), SetFileVersion=(version,))
        save(vtk.vtkOBJWriter(), poly, folder / f"{name}.obj")
        for mode in ("Ascii", "Binary", "Appended"):
            for order in ("Big", "Little"):
                for width in (32, 64):
                    for zlib in (False, True):
                        for encode in ((0, 1) if mode == "Appended" else (0,)):
                            writer = vtk.vtkXMLPolyDataWriter()
                            writer.SetEncodeAppendedData(encode)
                            compressor = writer.SetCompressorTypeToZLib if zlib else writer.SetCompressorTypeToNone
                            compressor()
                            data = stripped(poly) if width == 64 else poly
                            save(writer, data, folder / f"{name}-{mode}-{order}-{width}-{'zlib' if zlib else 'plain'}-{encode}.vtp",
                                 **{f"SetDataModeTo{mode}": (), f"SetByteOrderTo{order}Endian": (), f"SetHeaderTypeToUInt{width}": ()})


def same(a, b, places):
    if places:
        return np.array_equal(a[0][a[1]], b[0][b[1]])
    return np.array_equal(a[0].view(np.int32) if a[0].flags.c_contiguous else a[0].copy().view(np.int32), b[0].copy().view(np.int32)) \
        and np.array_equal(a[1], b[1])


def check(theirs, ours):
    compared = wrong = 0
    for file in sorted(theirs.iterdir()):
        as_read = packed(ours / (file.name + ".mesh"))
        answers = {"read": same(arrays(read(file)), as_read, file.suffix == ".stl")}
        for suffix in READERS:
            answers[suffix] = same(arrays(read(ours / (file.name + suffix))), as_read, suffix == ".stl")
        compared += len(answers)
        for what, fine in answers.items():
            if not fine:
                wrong += 1
                print(f"{file.name}: {'read otherwise than VTK' if what == 'read' else 'VTK reads otherwise what was written as ' + what}")
    print(f"{compared} comparisons with VTK {vtk.vtkVersion().GetVTKVersion()}, {wrong} differ")
    return 1 if wrong or not compared else 0


if __name__ == "__main__":
    if sys.argv[1] == "write":
        write(Path(sys.argv[2]), sys.argv[3:])
    else:
        sys.exit(check(Path(sys.argv[2]), Path(sys.argv[3])))
