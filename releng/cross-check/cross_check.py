"""Compares what Prosect reads (one JSON object a line, from CrossCheck.java) with what independent readers read. See run.sh."""
import json
import re
import subprocess
import sys
import zlib
from pathlib import Path

import nibabel
import numpy as np

FLIP = np.diag([-1.0, -1.0, 1.0, 1.0])


class Different(Exception):
    """The independent reader cannot tell, or reads by other rules; the text says why."""


def nifti(path):
    """nibabel; the affine by the rules of nifti1.h (nibabel's own fallback without sform and qform is that of SPM), millimetres LPS."""
    image = nibabel.load(path)
    header = image.header
    unit = {1: 1000.0, 3: 1e-3}.get(int(header["xyzt_units"]) & 7, 1.0)
    affine = image.affine.copy() if header["sform_code"] > 0 or header["qform_code"] > 0 else np.diag([*header["pixdim"][1:4].astype(float), 1.0])
    affine[:3] *= unit
    data = np.asanyarray(image.dataobj.get_unscaled())
    while data.ndim > 3:
        data = data[..., 0]
    data = data.reshape(data.shape + (1,) * (3 - data.ndim))
    slope, inter = image.dataobj.slope, image.dataobj.inter
    values = data.astype(np.float64) * slope + inter if (slope, inter) != (1, 0) else data
    return FLIP @ fill(affine, data.shape), values.transpose(2, 1, 0)


def fill(affine, shape):
    """A plane in a 3D header may lack its third column."""
    if shape[2] == 1 and not affine[:3, 2].any():
        normal = np.cross(affine[:3, 0], affine[:3, 1])
        affine[:3, 2] = normal / np.linalg.norm(normal)
    return affine


NRRD_TYPES = {"signed char": "i1", "unsigned char": "u1", "short": "i2", "unsigned short": "u2", "int": "i4", "unsigned int": "u4",
              "long long int": "i8", "unsigned long long int": "u8", "float": "f4", "double": "f8"}


def nrrd(path):
    """teem's unu, which rewrites the file raw and little endian with its own understanding of the header."""
    out = subprocess.run(["teem-unu", "save", "-f", "nrrd", "-e", "raw", "-en", "little", "-i", str(path)], capture_output=True, check=True).stdout
    head, data = out.split(b"\n\n", 1)
    fields = dict(line.split(": ", 1) for line in head.decode("utf-8").splitlines() if ": " in line and not line.startswith("#"))
    sizes = [int(s) for s in fields["sizes"].split()]
    array = np.frombuffer(data, "<" + NRRD_TYPES[fields["type"]]).reshape(sizes[::-1])
    affine = np.eye(4)
    if "space directions" in fields:
        vectors = [None if v == "none" else [float(x) for x in v.strip("()").split(",")]
                   for v in re.findall(r"none|\([^)]*\)", fields["space directions"])]
        if len(sizes) != 3 or None in vectors:
            raise Different("an axis that is not of space")
        affine[:3, :3] = np.array(vectors).T
        if "space origin" in fields:
            affine[:3, 3] = [float(x) for x in fields["space origin"].strip("()").split(",")]
        space = fields.get("space", "left-posterior-superior")
        affine = np.diag([-1.0 if space.startswith("right") else 1.0, -1.0 if "anterior" in space else 1.0, 1.0, 1.0]) @ affine
    elif "spacings" in fields:
        affine[:3, :3] = np.diag([float(s) for s in fields["spacings"].split()])
    return affine, array


META_TYPES = {"MET_CHAR": "i1", "MET_UCHAR": "u1", "MET_SHORT": "i2", "MET_USHORT": "u2", "MET_INT": "i4", "MET_UINT": "u4",
              "MET_FLOAT": "f4", "MET_DOUBLE": "f8"}


def metaimage(path):
    """SimpleITK where it is installed, else these lines."""
    try:
        import SimpleITK
        image = SimpleITK.ReadImage(str(path))
        affine = np.eye(4)
        affine[:3, :3] = np.array(image.GetDirection()).reshape(3, 3) @ np.diag(image.GetSpacing())
        affine[:3, 3] = image.GetOrigin()
        return affine, SimpleITK.GetArrayFromImage(image)
    except ImportError:
        pass
    raw = path.read_bytes()
    end = raw.index(b"\n", raw.index(b"ElementDataFile")) + 1
    fields = {k.strip(): v.strip() for k, v in (line.split("=", 1) for line in raw[:end].decode().splitlines())}
    data = raw[end:] if fields["ElementDataFile"] == "LOCAL" else (path.parent / fields["ElementDataFile"]).read_bytes()
    if fields.get("CompressedData") == "True":
        data = zlib.decompress(data)
    numbers = {k: [float(x) for x in fields[k].split()] for k in ("TransformMatrix", "Offset", "ElementSpacing", "DimSize")}
    order = ">" if fields.get("BinaryDataByteOrderMSB") == "True" else "<"
    shape = [int(s) for s in numbers["DimSize"]][::-1]
    affine = np.eye(4)
    affine[:3, :3] = np.array(numbers["TransformMatrix"]).reshape(3, 3).T @ np.diag(numbers["ElementSpacing"])
    affine[:3, 3] = numbers["Offset"]
    return affine, np.frombuffer(data, order + META_TYPES[fields["ElementType"]]).reshape(shape)


def png(path):
    """Pillow. Nothing is said about the place, and colour has no one grey value."""
    from PIL import Image
    image = Image.open(path)
    if image.mode in ("RGB", "RGBA", "P", "LA"):
        pixels = np.asarray(image.convert("RGB"))
        if (pixels[..., 0] == pixels[..., 1]).all() and (pixels[..., 0] == pixels[..., 2]).all():
            return None, pixels[None, :, :, 0]
        raise Different("a colour picture")
    return None, np.asarray(image)[None].astype(np.int32)


def tiff(path):
    """Pillow (libtiff); pages are slices."""
    from PIL import Image, ImageSequence
    pages = [np.asarray(page) for page in ImageSequence.Iterator(Image.open(path))]
    if pages[0].ndim != 2:
        raise Different("a colour picture")
    return None, np.stack(pages)


READERS = {".nii": nifti, ".nii.gz": nifti, ".hdr": nifti, ".img": nifti, ".nrrd": nrrd, ".nhdr": nrrd, ".mha": metaimage, ".mhd": metaimage,
           ".png": png, ".tif": tiff, ".tiff": tiff}


def corner_distance(size, a, b):
    """The largest distance in mm between where two affine matrices put a corner of the image."""
    corners = np.array([[x * (size[0] - 1), y * (size[1] - 1), z * (size[2] - 1), 1] for x in (0, 1) for y in (0, 1) for z in (0, 1)], float).T
    return float(np.linalg.norm((a @ corners - b @ corners)[:3], axis=0).max())


def compare(answer, path):
    """Millimetres of difference (None where there is no place), or raises AssertionError."""
    if "error" in answer:
        raise AssertionError("Prosect refuses it: " + answer["error"])
    suffix = next(s for s in sorted(READERS, key=len, reverse=True) if path.name.lower().endswith(s))
    affine, values = READERS[suffix](path)
    assert list(values.shape[::-1]) == answer["size"], f"size {answer['size']}, should be {list(values.shape[::-1])}"
    expected = values.astype(np.float32).astype(np.float64) if answer["type"] == "float32" else values.astype(np.float64)
    expected[np.isnan(expected)] = np.nan
    crc = zlib.crc32(np.ascontiguousarray(expected).astype("<f8").tobytes())
    assert crc == answer["crc"], f"voxels differ: sum {answer['sum']}, should be {expected.sum()}"
    if affine is None:
        return None
    ours = np.eye(4)
    ours[:3, :3] = np.array(answer["direction"]).reshape(3, 3) @ np.diag(answer["spacing"])
    ours[:3, 3] = answer["origin"]
    distance = corner_distance(answer["size"], ours, affine)
    assert distance < 1e-3 * min(answer["spacing"]), f"corners are off by {distance:.4g} mm"
    return distance


def main():
    folder, answers = Path(sys.argv[1]), [json.loads(line) for line in open(sys.argv[2], encoding="utf-8")]
    counts, worst = {}, 0.0
    for answer in answers:
        path = Path(answer["path"])
        kind = "".join(path.suffixes[-2:] if path.suffix == ".gz" else path.suffixes[-1:]).lower()
        note = "; ".join(answer.get("warnings", []))
        try:
            distance = compare(answer, path)
            worst = max(worst, distance or 0.0)
            verdict, said = "agrees", "no place" if distance is None else f"{distance:.1e} mm"
        except Different as e:
            verdict, said = "not compared", str(e)
        except (AssertionError, OSError, ValueError, KeyError, subprocess.CalledProcessError) as e:
            verdict, said = "DIFFERS", f"{type(e).__name__} {e}"
        counts.setdefault(kind, {}).setdefault(verdict, 0)
        counts[kind][verdict] += 1
        size = "×".join(str(s) for s in answer.get("size", []))
        print(f"{verdict:12} {path.relative_to(folder)!s:66} {size:13} {answer.get('type', ''):8} {said:10} {note}")
    print()
    for kind in sorted(counts):
        print(f"{kind:8}", ", ".join(f"{n} {verdict}" for verdict, n in sorted(counts[kind].items())))
    total = {v: sum(c.get(v, 0) for c in counts.values()) for v in ("agrees", "not compared", "DIFFERS")}
    print(f"all      {len(answers)} files: {total['agrees']} agree voxel by voxel, "
          f"{total['not compared']} not compared, {total['DIFFERS']} differ; corners within {worst:.1e} mm")
    sys.exit(1 if total["DIFFERS"] or not answers else 0)


main()
