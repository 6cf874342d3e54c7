#!/usr/bin/env bash
# Times Prosect's kernels and those of scipy, scikit-image and VTK in turn on the same volumes, checks that they give the same, and
# prints the ratios. See README.md beside this file, or --help.
# Exit status: 0 when all results agree and every target is met, 1 when one is missed, 2 when results differ.
set -euo pipefail
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
. "$here/../classpath.sh"
. "$here/libraries.sh"

python=
for candidate in "${PYTHON:-python3}" /usr/bin/python3; do
  if "$candidate" -c 'import numpy, scipy, skimage' 2>/dev/null; then python=$candidate; break; fi
done
[ -n "$python" ] || { echo "error: no python3 with numpy, scipy and scikit-image. Install python3-scipy python3-skimage (and python3-vtk9)." >&2; exit 1; }

temporary=$(mktemp -d)
trap 'rm -rf "$temporary"' EXIT
# two cores for both sides, where the system can be told so
two=()
command -v taskset >/dev/null && [ "$(nproc)" -ge 2 ] && two=(taskset -c "$(taskset -cp $$ | sed 's/.*: //' | tr ',' '\n' \
  | awk -F- '{for (i = $1; i <= ($2 == "" ? $1 : $2); i++) print i}' | head -2 | paste -sd,)")
export OMP_NUM_THREADS=2 VTK_SMP_MAX_THREADS=2 VTK_SMP_BACKEND_IN_USE=STDThread PYTHONDONTWRITEBYTECODE=1
"${two[@]}" "$python" "$here/side_by_side.py" --java "$java" --classpath "$classpath$libraries" --checkout "$top" --folder "$temporary" "$@"
