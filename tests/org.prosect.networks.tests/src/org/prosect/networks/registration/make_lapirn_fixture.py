"""Makes lapirn.safetensors: LapIRN of random weights on two random images, computed with NumPy and SciPy alone, in the authors' unit coordinates.
Run it in this folder: python3 make_lapirn_fixture.py"""
import json
import struct

import numpy as np
from scipy.ndimage import correlate, gaussian_filter, map_coordinates

WIDTH, BLOCKS, RANGE, SIZES = 3, 2, 0.4, (16, 24, 8)
random = np.random.default_rng(5)
tensors = {}


def weight(name, *sizes):
    tensors[name + ".weight"] = (random.standard_normal(sizes) * 0.25).astype(np.float32)
    return tensors[name + ".weight"].astype(np.float64)


def conv(x, w, stride=1):
    full = np.stack([sum(correlate(x[i], w[o, i], mode="constant") for i in range(len(x))) for o in range(len(w))])
    return full[:, ::stride, ::stride, ::stride]


def leaky(x):
    return np.where(x > 0, x, 0.2 * x)


def half(x):
    ones = np.ones((3, 3, 3))
    counts = correlate(np.ones(x.shape[1:]), ones, mode="constant")
    return np.stack([correlate(c, ones, mode="constant") / counts for c in x])[:, ::2, ::2, ::2]


def doubled(x):
    places = np.meshgrid(*[(np.arange(2 * n) + 0.5) / 2 - 0.5 for n in x.shape[1:]], indexing="ij")
    return np.stack([map_coordinates(c, places, order=1, mode="nearest") for c in x])


def sample(x, flow):
    places = []
    for axis, n in enumerate(x.shape[1:]):
        unit = np.linspace(-1, 1, n).reshape([-1 if a == axis else 1 for a in range(3)]) + flow[2 - axis]
        places.append((unit + 1) / 2 * (n - 1))
    return np.stack([map_coordinates(c, places, order=1, mode="nearest") for c in x])


def up(x, w):
    c, d, h, v = x.shape
    return np.einsum("idhv,iopqr->odphqvr", x, w).reshape(w.shape[1], 2 * d, 2 * h, 2 * v)


def level(prefix, moving, fixed, coarser):
    if coarser is None:
        stretched = 0
        x = np.concatenate([moving, fixed])
    else:
        stretched = doubled(coarser[0])
        x = np.concatenate([sample(moving, stretched), fixed, stretched])
    fine = conv(leaky(conv(x, weight(prefix + "input_encoder_lvl1.0", WIDTH, len(x), 3, 3, 3))), weight(prefix + "input_encoder_lvl1.2", WIDTH, WIDTH, 3, 3, 3))
    e = conv(fine, weight(prefix + "down_conv", WIDTH, WIDTH, 3, 3, 3), 2)
    if coarser is not None:
        e = e + coarser[1]
    for i in range(BLOCKS):
        layer = f"{prefix}resblock_group_lvl1.{2 * i}."
        inner = conv(leaky(e), weight(layer + "conv1", WIDTH, WIDTH, 3, 3, 3))
        e = leaky(conv(leaky(inner), weight(layer + "conv2", WIDTH, WIDTH, 3, 3, 3)) + e)
    e = up(e, weight(prefix + "up", WIDTH, WIDTH, 2, 2, 2))
    out = leaky(conv(np.concatenate([e, fine]), weight(prefix + "output_lvl1.0", WIDTH, 2 * WIDTH, 3, 3, 3)))
    out = conv(out, weight(prefix + "output_lvl1.2", 3, WIDTH, 3, 3, 3))
    return RANGE * out / (1 + np.abs(out)) + stretched, e


def write(path):
    header, data = {}, b""
    for name, value in tensors.items():
        raw = np.ascontiguousarray(value, np.float32).tobytes()
        header[name] = {"dtype": "F32", "shape": list(value.shape), "data_offsets": [len(data), len(data) + len(raw)]}
        data += raw
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    with open(path, "wb") as file:
        file.write(struct.pack("<Q", len(text)) + text + data)


images = [gaussian_filter(random.standard_normal(SIZES), 1)[None] * 3 for _ in range(2)]
moving, fixed = [x.astype(np.float32).astype(np.float64) for x in images]
quarter = level("model_lvl2.model_lvl1.", half(half(moving)), half(half(fixed)), None)
middle = level("model_lvl2.", half(moving), half(fixed), quarter)
flow, _ = level("", moving, fixed, middle)
voxels = np.stack([flow[2 - axis] * (n - 1) / 2 for axis, n in enumerate(SIZES)])
tensors.update(moving=moving[None], fixed=fixed[None], flow=voxels[None])
write("lapirn.safetensors")
print("largest step", np.abs(voxels).max(), "voxels")
