"""The same operations in scipy, scikit-image and VTK, and how their results are compared with ours."""
import collections

import numpy as np
import scipy
import skimage
from scipy import ndimage
from skimage import measure, morphology

import surface_distance

try:
    import vtk
    from vtk.util import numpy_support
except ImportError:
    vtk = None


class Peer:
    """One operation of one package.

    prepare(case) gives a function without arguments that is timed; compare(case, its result, ours) gives a few words and whether both agree.
    at_most limits the pairs of slow peers; data names what is worked on where it is not the volume of the case.
    """

    def __init__(self, name, prepare, compare, needs_vtk=False, at_most=1000, data=''):
        self.name, self.prepare, self.compare, self.needs_vtk, self.at_most, self.data = name, prepare, compare, needs_vtk, at_most, data

    def missing(self):
        """Why it cannot run; empty when it can."""
        return 'VTK is not installed (python3-vtk9)' if self.needs_vtk and vtk is None else ''


def versions():
    found = dict(numpy=np.__version__, scipy=scipy.__version__, skimage=skimage.__version__)
    return found if vtk is None else dict(found, vtk=vtk.vtkVersion.GetVTKVersion())


def close(limit, kind=np.float32, interior=0):
    """Compares arrays; interior leaves voxels at the edge of the image out, where packages differ."""
    def compare(case, result, ours):
        theirs = np.asarray(result)
        own = ours.result(kind).reshape(theirs.shape)
        if interior:
            middle = tuple(slice(interior, -interior) if n > 2 * interior else slice(None) for n in theirs.shape)
            own, theirs = own[middle], theirs[middle]
        worst = float(np.max(np.abs(own.astype(np.float64) - theirs), initial=0))
        return f'largest difference {worst:.1e}', worst <= limit * max(1.0, float(np.max(np.abs(theirs), initial=0)))
    return compare


def equal(kind=np.uint8):
    def compare(case, result, ours):
        different = int(np.count_nonzero(ours.result(kind).reshape(result.shape) != result))
        return f'{different} voxels differ', different == 0
    return compare


# Euclidean distances

def compare_nearest(case, result, ours):
    """Of several equally near voxels any may be named: the distances to them are compared."""
    offsets = ours.result(np.int32)
    here = np.indices(case.mask.shape).reshape(3, -1)
    spacing = np.array(case.spacing)[:, None]
    own = np.sqrt((((np.array(np.unravel_index(offsets, case.mask.shape)) - here) * spacing) ** 2).sum(0))
    theirs = np.sqrt((((result.reshape(3, -1) - here) * spacing) ** 2).sum(0))
    worst = float(np.max(np.abs(own - theirs)))
    return f'largest difference {worst:.1e}', worst <= 1e-5 * max(1.0, float(theirs.max()))


def vtk_image(array, spacing):
    image = vtk.vtkImageData()
    image.SetDimensions(*array.shape[::-1])
    image.SetSpacing(*spacing[::-1])
    image.GetPointData().SetScalars(numpy_support.numpy_to_vtk(array.ravel(), deep=True))
    return image


def vtk_array(image, shape):
    return numpy_support.vtk_to_numpy(image.GetPointData().GetScalars()).reshape(shape)


def vtk_filter(make, image):
    """Runs a new filter each time, so that nothing is kept from the run before."""
    def run():
        step = make()
        step.SetInputData(image)
        step.Update()
        return step.GetOutput()
    return run


# components

def compare_components(case, result, ours):
    labels, count = result
    own = ours.result(np.int32)
    sizes = [np.sort(np.bincount(labels.ravel())[1:]), np.sort(np.bincount(own)[1:])]
    return f'{own.max(initial=0)} and {count} components', own.max(initial=0) == count and np.array_equal(*sizes)


# surfaces

def area(vertices, triangles):
    a, b, c = (vertices[triangles[:, k]].astype(np.float64) for k in range(3))
    return 0.5 * np.linalg.norm(np.cross(b - a, c - a), axis=1).sum()


def compare_area(theirs, ours):
    own = area(ours.result(np.float32).reshape(-1, 3), ours.result(np.int32, '.triangles').reshape(-1, 3))
    difference = abs(own - theirs) / max(theirs, 1e-9)
    return f'area differs by {100 * difference:.2f} %', difference <= 0.02


def vtk_surface(array, spacing, level):
    def make():
        step = vtk.vtkFlyingEdges3D()
        step.SetValue(0, level)
        step.ComputeNormalsOff()
        step.ComputeGradientsOff()
        step.ComputeScalarsOff()
        return step
    return vtk_filter(make, vtk_image(array, spacing))


def compare_vtk_area(case, result, ours):
    return compare_area(area(numpy_support.vtk_to_numpy(result.GetPoints().GetData()),
                             numpy_support.vtk_to_numpy(result.GetPolys().GetConnectivityArray()).reshape(-1, 3)), ours)


# smoothing, resampling and morphology

def vtk_gaussian(case):
    def make():
        step = vtk.vtkImageGaussianSmooth()
        step.SetStandardDeviations(2, 2, 2)
        step.SetRadiusFactors(4, 4, 4)
        return step
    run = vtk_filter(make, vtk_image(case.field, case.spacing))
    return lambda: vtk_array(run(), case.field.shape)


def compare_gradient(case, result, ours):
    own = [ours.result(np.float32, suffix) for suffix in ('', '.1', '.2')]
    worst = max(float(np.max(np.abs(a - b.ravel()))) for a, b in zip(own, result[::-1]))
    return f'largest difference {worst:.1e}', worst <= 1e-5


def resize(case):
    factors = [max(1, n * 3 // 4) / n for n in case.field.shape]
    return lambda: ndimage.zoom(case.field, factors, order=1, mode='nearest', grid_mode=True)


def warp(case):
    places = np.indices(case.field.shape, np.float32) + np.stack(case.displacements[::-1])
    return lambda: ndimage.map_coordinates(case.field, places, order=1, mode='nearest')


def skeleton(case):
    if hasattr(morphology, 'skeletonize_3d'):
        return lambda: (morphology.skeletonize_3d(case.mask) > 0).astype(np.uint8)
    return lambda: (morphology.skeletonize(case.mask, method='lee') > 0).astype(np.uint8)


# metrics

def compare_metrics(case, result, ours):
    own = ours.result(np.float32)
    return (f'NSD {own[0]:.6f} and {result[0]:.6f}, HD95 {own[1]:.4f} and {result[1]:.4f} mm',
            abs(own[0] - result[0]) <= 1e-5 and abs(own[1] - result[1]) <= 1e-5 * max(1.0, result[1]))


# meshes

def vtk_mesh_distance(case):
    vertices = np.fromfile(case.folder / 'mesh.vertices', np.float32).reshape(-1, 3)
    triangles = np.fromfile(case.folder / 'mesh.triangles', np.int32).reshape(-1, 3)
    size = int((case.folder / 'mesh.txt').read_text().split()[0])
    points = vtk.vtkPoints()
    points.SetData(numpy_support.numpy_to_vtk(vertices, deep=True))
    cells = vtk.vtkCellArray()
    cells.SetCells(len(triangles), numpy_support.numpy_to_vtkIdTypeArray(
        np.insert(triangles.astype(np.int64), 0, 3, axis=1).ravel(), deep=True))
    mesh = vtk.vtkPolyData()
    mesh.SetPoints(points)
    mesh.SetPolys(cells)
    z, y, x = np.indices((size,) * 3).reshape(3, -1)
    places = numpy_support.numpy_to_vtk(np.stack([x, y, z], 1).astype(np.float64), deep=True)

    def run():
        distance = vtk.vtkImplicitPolyDataDistance()
        distance.SetInput(mesh)
        values = vtk.vtkDoubleArray()
        distance.FunctionValue(places, values)
        return numpy_support.vtk_to_numpy(values)
    return run


def compare_mesh_distance(case, result, ours):
    """VTK counts the inside as negative; where the nearest point lies on an edge its sign may be wrong, so that lengths are compared."""
    own = ours.result(np.float32)
    worst = float(np.max(np.abs(np.abs(own) - np.abs(result))))
    signs = float(np.mean(np.sign(own) != -np.sign(result)))
    return f'largest difference {worst:.1e}, {100 * signs:.3f} % of the signs differ', worst <= 1e-3 and signs <= 1e-3


OPERATIONS = collections.OrderedDict([
    ('edt', [Peer('scipy', lambda c: lambda: ndimage.distance_transform_edt(c.mask, sampling=c.spacing), close(1e-6))]),
    ('nearest', [Peer('scipy', lambda c: (lambda background=1 - c.mask: ndimage.distance_transform_edt(
        background, sampling=c.spacing, return_distances=False, return_indices=True)), compare_nearest, at_most=3)]),
    ('components6', [Peer('scipy', lambda c: lambda: ndimage.label(c.mask), compare_components)]),
    ('components26', [Peer('scipy', lambda c: lambda: ndimage.label(c.mask, np.ones((3, 3, 3))), compare_components),
                      Peer('skimage', lambda c: lambda: measure.label(c.mask, connectivity=3, return_num=True), compare_components)]),
    ('holes', [Peer('scipy', lambda c: lambda: ndimage.binary_fill_holes(c.mask).astype(np.uint8), equal(), at_most=3)]),
    ('surface', [Peer('skimage', lambda c: lambda: measure.marching_cubes(c.closed, 0.5, spacing=c.spacing),
                      lambda c, r, ours: compare_area(area(r[0], r[1]), ours)),
                 Peer('vtk', lambda c: vtk_surface(c.closed, c.spacing, 0.5), compare_vtk_area, needs_vtk=True)]),
    ('surface-field', [Peer('skimage', lambda c: lambda: measure.marching_cubes(c.closed_field, 0, spacing=c.spacing),
                            lambda c, r, ours: compare_area(area(r[0], r[1]), ours)),
                       Peer('vtk', lambda c: vtk_surface(c.closed_field, c.spacing, 0), compare_vtk_area, needs_vtk=True)]),
    ('thinning', [Peer('skimage', skeleton, equal())]),
    ('gaussian', [Peer('scipy', lambda c: lambda: ndimage.gaussian_filter(c.field, 2), close(1e-5)),
                  Peer('vtk', vtk_gaussian, close(1e-5, interior=8), needs_vtk=True, at_most=3)]),
    ('gradient', [Peer('numpy', lambda c: lambda: np.gradient(c.field, *c.spacing), compare_gradient)]),
    ('resize', [Peer('scipy', resize, close(1e-5))]),
    ('warp', [Peer('scipy', warp, close(1e-4), at_most=3)]),
    ('ball', [Peer('scipy', lambda c: (lambda background=c.mask == 0: (ndimage.distance_transform_edt(background, sampling=c.spacing)
                                                                    <= 5 * (1 + 5e-7)).astype(np.uint8)), equal(), at_most=3)]),
    ('box', [Peer('scipy', lambda c: lambda: ndimage.grey_dilation(c.mask, size=(5, 5, 5)), equal())]),
    ('nsd-hd95', [Peer('scipy-EDT way', surface_distance.prepare, compare_metrics)]),
    ('mesh-distance', [Peer('vtk', vtk_mesh_distance, compare_mesh_distance, needs_vtk=True, at_most=1, data='20 000 triangles')]),
])
