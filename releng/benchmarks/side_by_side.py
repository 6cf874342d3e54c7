"""The other side of the comparison, and the clock: started by side-by-side.sh."""
import argparse
import gzip
import json
import os
import pathlib
import statistics
import struct
import subprocess
import sys
import time

import numpy as np
from scipy import ndimage

import peers

# operation, peer -> at least so many times faster
TARGETS = {('edt', 'scipy'): 12, ('components6', 'scipy'): 1.5, ('components26', 'scipy'): 1.5, ('surface', 'skimage'): 1.5,
           ('nsd-hd95', 'scipy-EDT way'): 15, ('thinning', 'skimage'): 1.5, ('gaussian', 'scipy'): 2}
# operation -> at most so many milliseconds
LIMITS = {'mesh-distance': 250}


class Case:
    """A volume in all the forms that the operations need, and its files. Arrays are indexed z, y, x; spacing likewise, in millimetres."""

    def __init__(self, folder, name, mask, field, spacing, seed):
        self.name, self.mask, self.field, self.spacing = name, mask, field.astype(np.float32), spacing
        # the other mask of a pair: moved by a voxel or two
        self.prediction = np.zeros_like(mask)
        self.prediction[tuple(slice(min(k, n - 1), None) for k, n in zip((1, 2, 2), mask.shape))] = \
            mask[tuple(slice(None, n - min(k, n - 1)) for k, n in zip((1, 2, 2), mask.shape))]
        # surfaces are compared off the edge of the image: Prosect closes them there, marching cubes elsewhere leaves them open
        inner = tuple(slice(1, -1) for _ in mask.shape)
        self.closed = np.zeros_like(mask)
        self.closed[inner] = mask[inner]
        self.closed_field = np.full(mask.shape, -1e-3, np.float32)
        self.closed_field[inner] = field[inner]
        rng = np.random.default_rng(seed)
        self.displacements = [3 * ndimage.zoom(rng.standard_normal((5, 5, 5)), [n / 5 for n in mask.shape], order=1).astype(np.float32)
                              for _ in range(3)]  # along x, y, z in voxels
        for part, array in dict(mask=mask, prediction=self.prediction, closed=self.closed, field=self.field,
                                displacement0=self.displacements[0], displacement1=self.displacements[1],
                                displacement2=self.displacements[2]).items():
            array.tofile(folder / f'{name}.{part}')
        self.closed_field.tofile(folder / f'{name}.closed-field')
        (folder / f'{name}.txt').write_text(' '.join(map(str, (*mask.shape[::-1], *spacing[::-1]))))


def random_case(folder, name, size, spacing, seed):
    field = ndimage.gaussian_filter(np.random.default_rng(seed).standard_normal((size,) * 3).astype(np.float32), 4)
    return Case(folder, name, (field > 0).astype(np.uint8), field, spacing, seed)


def label_case(folder, file, name):
    """All labels of a NIfTI file as one mask, which is also the field (minus a half, so that its level is 0)."""
    data = gzip.open(file).read()
    order = '<' if struct.unpack('<i', data[:4])[0] == 348 else '>'
    size = struct.unpack(order + '8h', data[40:56])[1:4]
    kind = {2: 'u1', 4: 'i2', 8: 'i4', 16: 'f4', 64: 'f8', 256: 'i1', 512: 'u2', 768: 'u4'}[struct.unpack(order + 'h', data[70:72])[0]]
    spacing = [round(float(s), 6) for s in struct.unpack(order + '8f', data[76:108])[1:4]]
    start = int(struct.unpack(order + 'f', data[108:112])[0])
    mask = (np.frombuffer(data, np.dtype(kind).newbyteorder(order), int(np.prod(size)), start).reshape(size[::-1]) != 0).astype(np.uint8)
    return Case(folder, name, mask, mask - np.float32(0.5), tuple(spacing[::-1]), 5)


def write_mesh(folder, size):
    """A closed bumpy ball of 20 000 triangles in the middle of a grid of spacing 1, seen from outside counter-clockwise."""
    rings, segments = 101, 100
    polar = np.linspace(0, np.pi, rings + 1)[1:-1, None]
    round_ = np.linspace(0, 2 * np.pi, segments, endpoint=False)[None]
    radius = size * (0.36 + 0.05 * np.sin(5 * polar) * np.cos(7 * round_))
    ball = np.stack([radius * np.sin(polar) * np.cos(round_), radius * np.sin(polar) * np.sin(round_), radius * np.cos(polar) + 0 * round_], -1)
    vertices = np.concatenate([ball.reshape(-1, 3), [[0, 0, size * 0.36], [0, 0, -size * 0.36]]]) + (size - 1) / 2
    last = (rings - 2) * segments
    triangles = []
    for s in range(segments):
        t = (s + 1) % segments
        triangles.append((len(vertices) - 2, s, t))
        triangles.append((len(vertices) - 1, last + t, last + s))
        for r in range(0, last, segments):
            triangles += [(r + s, r + segments + s, r + segments + t), (r + s, r + segments + t, r + t)]
    vertices.astype(np.float32).tofile(folder / 'mesh.vertices')
    np.array(triangles, np.int32).tofile(folder / 'mesh.triangles')
    (folder / 'mesh.txt').write_text(f'{size} {size} {size} 1 1 1')


class Ours:
    """The Java process."""

    def __init__(self, arguments):
        self.folder = pathlib.Path(arguments.folder)
        self.process = subprocess.Popen(
            [arguments.java, '-XX:ActiveProcessorCount=2', '-Xmx' + arguments.heap, '-Djava.awt.headless=true', '-cp', arguments.classpath,
             pathlib.Path(__file__).with_name('SideBySide.java'), arguments.checkout, self.folder],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def ask(self, request):
        self.process.stdin.write(request + '\n')
        self.process.stdin.flush()
        answer = self.process.stdout.readline().strip()
        if not answer:
            sys.exit(f'error: the Java side ended at the request "{request}"; its message is above')
        return answer

    def time(self, operation):
        return float(self.ask('run ' + operation))

    def result(self, kind, suffix=''):
        self.ask(f'save {self.folder / "result"}')
        return np.fromfile(self.folder / ('result' + suffix), kind)


def clock(work):
    start = time.perf_counter()
    result = work()
    return time.perf_counter() - start, result


def measure(ours, case, operation, peer, arguments):
    """Pairs of runs, ours first, and whether both gave the same."""
    work = peer.prepare(case)
    warm = time.perf_counter()
    for n in range(arguments.warm_up):
        ours.time(operation)
        if time.perf_counter() - warm > 20 and n > 1:
            break
    times = []
    for _ in range(min(arguments.repeat, peer.at_most)):
        own = ours.time(operation)
        theirs, result = clock(work)
        times.append((own, theirs))
    agreement, same = peer.compare(case, result, ours)
    own, theirs = (statistics.median(t[i] for t in times) for i in (0, 1))
    ratio = statistics.median(t[1] / t[0] for t in times)
    target = TARGETS.get((operation, peer.name))
    limit = LIMITS.get(operation)
    met = (target is None or ratio >= target) and (limit is None or own * 1000 < limit)
    return dict(operation=operation, data=peer.data or case.name, ours_ms=round(own * 1000, 2), peer=peer.name, peer_ms=round(theirs * 1000, 2),
                ratio=round(ratio, 2), target=f'>= {target}x' if target else f'< {limit} ms' if limit else '',
                met='' if target is None and limit is None else 'ok' if met else 'missed', agreement=agreement, same=bool(same), pairs=len(times))


def main():
    parser = argparse.ArgumentParser(prog='side-by-side.sh', description='Times Prosect and its peers in turn on the same volumes.')
    parser.add_argument('--repeat', type=int, default=5, metavar='N', help='pairs of runs whose median counts (default 5)')
    parser.add_argument('--warm-up', type=int, default=12, metavar='N', help='runs of ours before the first pair (default 12)')
    parser.add_argument('--size', type=int, default=256, metavar='N', help='voxels along each axis of the random masks (default 256)')
    parser.add_argument('--only', action='append', metavar='OP', help='only this operation (may be given again): ' + ', '.join(peers.OPERATIONS))
    parser.add_argument('--data', action='append', metavar='NAME', help='only this volume (may be given again): a name of the data column')
    parser.add_argument('--shared', default=os.environ.get('PROSECT_SHARED', ''), metavar='DIR',
                        help='folder with data/ct-torso-totalseg and others (default: ../shared beside the checkout; left out when absent)')
    parser.add_argument('--json', metavar='FILE', help='write the table as JSON too')
    parser.add_argument('--heap', default='4g', help='heap of the Java side (default 4g)')
    for hidden in ('java', 'classpath', 'checkout', 'folder'):
        parser.add_argument('--' + hidden, required=True, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.repeat < 1 or arguments.size < 16:
        parser.error('--repeat must be at least 1 and --size at least 16')
    for name in arguments.only or []:
        if name not in peers.OPERATIONS:
            parser.error(f'there is no operation {name}; there are ' + ', '.join(peers.OPERATIONS))
    folder = pathlib.Path(arguments.folder)
    shared = pathlib.Path(arguments.shared or pathlib.Path(arguments.checkout) / '../shared')
    makers = {}
    size = arguments.size
    makers[f'random{size}/1,1,2.5'] = lambda name: random_case(folder, 'random-a', size, (2.5, 1.0, 1.0), 7)
    makers[f'random{size}/0.7,0.9,3'] = lambda name: random_case(folder, 'random-b', size, (3.0, 0.9, 0.7), 3)
    for name in ('ct-torso-totalseg', 'ct-abdomen-dicom-totalseg'):
        file = shared / 'data' / name / 'labels.nii.gz'
        if file.exists():
            makers[name] = lambda name, file=file: label_case(folder, file, name)
        else:
            print(f'left out: {name}, which is not there', file=sys.stderr)
    for name in arguments.data or []:
        if name not in makers:
            parser.error(f'there is no volume {name}; there are ' + ', '.join(makers))
    write_mesh(folder, min(128, size))
    ours = Ours(arguments)
    rows = []
    line = '{operation:14s} {data:26s} {ours_ms:>9} {peer:16s} {peer_ms:>10} {ratio:>7} {target:>9} {met:6s} {agreement}'
    print(line.format(operation='operation', data='data', ours_ms='ours ms', peer='peer', peer_ms='peer ms', ratio='ratio', target='target',
                      met='', agreement='agreement'), flush=True)
    first = True
    for name, make in makers.items():
        if arguments.data and name not in arguments.data:
            continue
        case = make(name)
        ours.ask('load ' + case.name)
        case.name, case.folder = name, folder
        for operation, found in peers.OPERATIONS.items():
            if arguments.only and operation not in arguments.only or operation == 'mesh-distance' and not first:
                continue
            for peer in found:
                missing = peer.missing()
                if missing:
                    print(f'left out: {operation} of {peer.name}: {missing}', file=sys.stderr)
                    continue
                row = measure(ours, case, operation, peer, arguments)
                rows.append(row)
                print(line.format(**{**row, 'agreement': row['agreement'] + ('' if row['same'] else '  DIFFERS')}), flush=True)
        first = False
    ours.process.stdin.close()
    ours.process.wait()
    if arguments.json:
        table = dict(size=size, repeat=arguments.repeat, versions=peers.versions(), rows=rows)
        pathlib.Path(arguments.json).write_text(json.dumps(table, indent=1) + '\n')
    print('peers: ' + ', '.join(f'{k} {v}' for k, v in peers.versions().items()))
    return 2 if not all(r['same'] for r in rows) else 1 if any(r['met'] == 'missed' for r in rows) else 0


if __name__ == '__main__':
    sys.exit(main())
