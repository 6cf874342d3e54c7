"""Writes small NIfTI and NRRD files of every type, byte order, encoding and kind of place with nibabel and teem's unu.

Argument: the folder to make.
"""
import subprocess
import sys
from pathlib import Path

import nibabel
import numpy as np

SHAPE = (7, 5, 4)
OBLIQUE = np.array([[1.1, -0.4, 0.3, -31.5], [0.5, 1.9, -0.2, 12.25], [-0.2, 0.3, 2.4, 100.5], [0, 0, 0, 1]])
TYPES = ("int8", "uint8", "int16", "uint16", "int32", "uint32", "int64", "uint64", "float32", "float64")


def values(type_name):
    """Numbers over the whole range of a type, the same each time; 64-bit integers stay below 2^53, which the comparison can hold."""
    random = np.random.default_rng(1)
    dtype = np.dtype(type_name)
    if dtype.kind == "f":
        return (random.normal(size=SHAPE) * 1000).astype(dtype)
    info = np.iinfo(dtype)
    return random.integers(max(info.min, -2**53), min(info.max, 2**53), size=SHAPE, endpoint=True).astype(dtype)


def rotation():
    """A turn about an oblique axis, with spacings: what a qform can hold."""
    q, _ = np.linalg.qr(OBLIQUE[:3, :3])
    affine = np.eye(4)
    affine[:3, :3] = q @ np.diag([0.7, 1.3, 2.5])
    affine[:3, 3] = OBLIQUE[:3, 3]
    return affine


def nifti(folder):
    for cls, header_cls, version in ((nibabel.Nifti1Image, nibabel.Nifti1Header, 1), (nibabel.Nifti2Image, nibabel.Nifti2Header, 2)):
        for endian in "<>":
            for name in TYPES:
                header = header_cls(endianness=endian)
                header.set_data_dtype(name)
                nibabel.save(cls(values(name), OBLIQUE, header), folder / f"n{version}-{'big' if endian == '>' else 'little'}-{name}.nii.gz")
    right, left = rotation(), rotation()
    left[:3, 2] *= -1
    if np.linalg.det(right[:3, :3]) < 0:
        right, left = left, right
    for name, affine in (("right", right), ("left", left)):
        image = nibabel.Nifti1Image(values("int16"), affine)
        image.set_sform(None, 0)
        image.set_qform(affine, 1)
        nibabel.save(image, folder / f"qform-{name}.nii")
    image = nibabel.Nifti1Image(values("int16"), None)
    image.header["pixdim"][1:4] = (0.5, 0.75, 2)
    nibabel.save(image, folder / "no-place.nii")
    for unit in ("meter", "micron"):
        image = nibabel.Nifti1Image(values("int16"), np.diag([0.25, 0.5, 1, 1]))
        image.header.set_xyzt_units(unit)
        nibabel.save(image, folder / f"unit-{unit}.nii")
    for slope, inter in ((1, -1024), (2, 7), (-0.5, 0.25), (0.001, 3)):
        image = nibabel.Nifti1Image(values("int16"), OBLIQUE)
        image.header.set_slope_inter(slope, inter)
        file = folder / f"scaled-{slope}-{inter}.nii"
        nibabel.save(image, file)
        raw = bytearray(file.read_bytes())
        # nibabel divides by the slope on saving; the numbers as they are make the better test
        raw[112:120] = np.array([slope, inter], "<f4").tobytes()
        file.write_bytes(raw)
    nibabel.save(nibabel.Nifti1Image(np.stack([values("int16")] * 3, axis=-1), OBLIQUE), folder / "four-dimensions.nii.gz")
    nibabel.save(nibabel.Nifti1Image(values("uint8")[:, :, 0], OBLIQUE), folder / "two-dimensions.nii.gz")
    nibabel.save(nibabel.Nifti1Pair(values("uint8"), OBLIQUE), folder / "pair.img")


UNU_TYPES = {"int8": "signed char", "uint8": "uchar", "int16": "short", "uint16": "ushort", "int32": "int", "uint32": "uint", 
             "int64": "longlong", "uint64": "ulonglong",
             "float32": "float", "float64": "double"}


def nrrd(folder):
    for name in TYPES:
        (folder / "raw").write_bytes(values(name).tobytes(order="F"))
        for space in ("left-posterior-superior", "right-anterior-superior", "left-anterior-superior"):
            vectors = " ".join("(" + ",".join(repr(float(x)) for x in OBLIQUE[:3, k]) + ")" for k in range(3))
            origin = "(" + ",".join(repr(float(x)) for x in OBLIQUE[:3, 3]) + ")"
            (folder / "source.txt").write_text(f"NRRD0004\ntype: {UNU_TYPES[name]}\ndimension: 3\nspace: {space}\nsizes: 7 5 4\n"
                                               f"space directions: {vectors}\n"
                                               f"endian: little\nencoding: raw\nspace origin: {origin}\ndata file: raw\n\n")
            for encoding in ("raw", "gzip", "ascii", "hex"):
                for endian in ("little", "big"):
                    for suffix in ("nrrd", "nhdr"):
                        if suffix == "nhdr" and space != "left-posterior-superior":
                            continue
                        file = folder / f"{name}-{space[:9]}-{encoding}-{endian}.{suffix}"
                        subprocess.run(["teem-unu", "save", "-f", "nrrd", "-e", encoding, "-en", endian,
                                        "-i", str(folder / "source.txt"), "-o", str(file)], check=True)
    (folder / "raw").unlink()
    (folder / "source.txt").unlink()


target = Path(sys.argv[1])
(target / "nifti").mkdir(parents=True)
(target / "nrrd").mkdir()
nifti(target / "nifti")
nrrd(target / "nrrd")
