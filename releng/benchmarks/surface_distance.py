"""NSD and HD95 the way of google-deepmind's surface-distance: codes of 2x2x2 voxels on the cropped masks, two distance transforms by scipy.

The table is that of google-deepmind/surface-distance, Copyright 2018 Google Inc., Apache License 2.0, reduced to the magnitudes of the normals and to
the codes below 128. The steps are written anew. It is kinder to that package than the package itself, which sorts tuples in Python; here numpy sorts.
"""
import numpy as np
from scipy import ndimage

# up to four normals (z, y, x) of each code in eighths of a voxel face; a code and its complement have the same surface
NORMALS = '''
000000000000 111000000000 111000000000 220220000000 111000000000 202202000000 111111000000 400222111000
111000000000 111111000000 202202000000 400222111000 220220000000 400222111000 400222111000 400400000000
111000000000 022022000000 111111000000 040222111000 111111000000 004222111000 111111111000 111222222111
111111000000 022022111000 202202111000 111333022202 111220220000 333022111220 400111222111 400111222000
111000000000 111111000000 022022000000 040111222000 111111000000 111202202000 022022111000 333022111202
111111000000 111111111000 004222111000 222222111111 111220220000 400222111111 022333111220 400222111000
220220000000 040222111000 040111222000 040040000000 220220111000 333202111220 111040222111 040222111000
111220220000 040222111111 333220111202 040222111000 220220220220 220220111000 111220220000 220220000000
111000000000 111111000000 111111000000 111220220000 022022000000 004222111000 022022111000 333022111220
111111000000 111111111000 111202202000 400222111111 040222111000 222222111111 202333022111 400222111000
202202000000 004222111000 111202202000 202333220111 004222111000 004004000000 111111222004 111222004000
202202111000 004222111111 202202202202 111202202000 202333220111 004222111000 111202202000 202202000000
111111000000 111111111000 111022022000 040111222111 022022111000 004222111111 022022022022 022022111000
111111111000 111111111111 004222111111 111111111000 040222111111 111111111000 022022111000 111111000000
400222111000 222111222111 333022111202 040222111000 333220022111 111222004000 111022022000 022022000000
400222111111 111111111000 202202111000 111111000000 220220111000 111111000000 111111000000 111000000000
'''
KERNEL = np.array([[[128, 64], [32, 16]], [[8, 4], [2, 1]]])


def surface_areas(spacing):
    """Square millimetres of each of the 256 codes; spacing along z, y, x."""
    normals = np.array([int(digit) for digit in ''.join(NORMALS.split())]).reshape(128, 4, 3) / 8
    z, y, x = spacing
    areas = np.linalg.norm(normals * (y * x, z * x, z * y), axis=2).sum(1)
    return np.concatenate([areas, areas[::-1]])


def prepare(case, tolerance=2.0, percentile=95):
    areas = surface_areas(case.spacing)
    reference, prediction = case.mask != 0, case.prediction != 0
    return lambda: measure(reference, prediction, case.spacing, areas, tolerance, percentile)


def measure(reference, prediction, spacing, areas, tolerance, percentile):
    box = ndimage.find_objects((reference | prediction).astype(np.uint8))[0]
    codes = []
    for mask in (reference, prediction):
        cropped = np.zeros([s.stop - s.start + 1 for s in box], np.uint8)
        cropped[:-1, :-1, :-1] = mask[box]
        codes.append(ndimage.correlate(cropped, KERNEL.astype(np.uint8), mode='constant', cval=0))
    borders = [(code != 0) & (code != 255) for code in codes]
    maps = [ndimage.distance_transform_edt(~border, sampling=spacing) for border in borders]
    within = total = worst = 0.0
    for one in (0, 1):
        distances = maps[1 - one][borders[one]]
        weights = areas[codes[one][borders[one]]]
        order = np.argsort(distances, kind='stable')
        distances, weights = distances[order], weights[order]
        share = np.cumsum(weights) / weights.sum()
        worst = max(worst, distances[min(np.searchsorted(share, percentile / 100), len(distances) - 1)])
        within += weights[distances <= tolerance].sum()
        total += weights.sum()
    return within / total, worst
