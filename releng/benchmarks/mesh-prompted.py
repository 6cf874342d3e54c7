#!/usr/bin/env python3
"""Times mesh-prompted segmentation in the built product: from the click to mesh and mask, after the first, and the most resident memory of the process.
Networks of the small configuration at 64 x 64 x 64 voxels and of the published one (128^3, four levels, full resolution), one and two passes, with
weights of one training step: times do not depend on them. `./prosect list formats` builds the product.

    releng/benchmarks/mesh-prompted.py [--clicks N] [--only 64|128]

Exit status 1 when a target is missed: 0.5 s and 4 s a click with one pass, 3 GB."""
import argparse
import csv
import pathlib
import statistics
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parents[2]
TARGETS = {"64": (0.5, ["size=64,64,64"]), "128": (4.0, ["configuration=paper"])}
GIGABYTES = 3


def prosect(*arguments):
    """Runs a command of the product; its output shows only when it fails."""
    done = subprocess.run([str(HERE / "prosect"), "--no-build", *map(str, arguments)], capture_output=True, text=True)
    if done.returncode:
        sys.exit("prosect " + " ".join(map(str, arguments)) + "\n" + done.stdout + done.stderr)


def measured(*arguments):
    """Runs a command of the product in a process of its own and returns the most memory that it or a child had, in gigabytes."""
    code = ("import resource,subprocess,sys; r=subprocess.run(sys.argv[1:],stdout=subprocess.DEVNULL,stderr=subprocess.PIPE); sys.stderr.buffer.write(r.stderr);"
            "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss if r.returncode==0 else -1)")
    out = subprocess.run([sys.executable, "-c", code, str(HERE / "prosect"), "--no-build", *map(str, arguments)], capture_output=True, text=True)
    peak = int(out.stdout)
    if peak < 0:
        sys.exit(out.stderr)
    return peak * 1024 / 1e9


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--clicks", type=int, default=9)
    options.add_argument("--only", choices=TARGETS)
    chosen = options.parse_args()
    missed = False
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        prosect("synth", "--kind", "shapes", "--count", 2, "--seed", 1, "--out", folder / "data")
        print(f"{'voxels':>7} {'passes':>6} {'first, s':>9} {'median, s':>9} {'best, s':>8} {'memory, GB':>10}")
        for side, (most, settings) in TARGETS.items():
            if chosen.only not in (None, side):
                continue
            model = folder / side
            prosect("train", "--method", "mesh-prompted", "--data", folder / "data", "--out", model, "--steps", 1, "--set", "validation=none",
                    "--set", "label=1", "--set", "spacing=2", *[word for setting in settings for word in ("--set", setting)])
            for passes in (1, 2):
                tables = folder / f"tables{side}-{passes}"
                memory = measured("benchmark", "--data", folder / "data", "--label", "1=organ", "--method", f"mesh-prompted@{model},passes={passes}",
                                  "--folds", 2, "--fold", 1, "--metric", "dice", "--shifts", ",".join(map(str, range(chosen.clicks + 1))), "--out", tables)
                with open(tables / "results.csv", newline="") as lines:
                    rows = list(csv.DictReader(lines))
                failures = [row["error"] for row in rows if row["error"]]
                if failures:
                    sys.exit("\n".join(failures))
                first, *others = [float(row["seconds"]) for row in rows]
                median = statistics.median(others)
                late = passes == 1 and median > most
                large = memory > GIGABYTES
                missed |= late or large
                print(f"{side + '³':>7} {passes:>6} {first:>9.2f} {median:>9.2f} {min(others):>8.2f} {memory:>10.2f}"
                      + ("  MISSED" if late or large else ""))
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
