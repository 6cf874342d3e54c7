#!/usr/bin/env bash
# Exchanges meshes with VTK: what Prosect writes is read by VTK, and what VTK writes in every variant is read by Prosect. Coordinates
# must be the same to the last bit, and triangles the same in their order (STL: the same places, triangle by triangle).
#   releng/cross-check/meshes.sh [MESH.ply...]   default: a torus, and the meshes of ../shared/data beside the checkout
# Needs Debian's python3-vtk9. Exit status: 0 when all agree, 1 otherwise.
set -euo pipefail
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
. "$here/../classpath.sh"

python=
for candidate in "${PYTHON:-python3}" /usr/bin/python3; do
  if "$candidate" -c 'import vtk' 2>/dev/null; then python=$candidate; break; fi
done
[ -n "$python" ] || { echo "error: no python3 with vtk. Install python3-vtk9." >&2; exit 1; }

temporary=$(mktemp -d)
trap 'rm -rf "$temporary"' EXIT
meshes=("$@")
if [ ${#meshes[@]} = 0 ]; then
  for mesh in "$top"/../shared/data/mesh-*/*.ply; do
    [ -f "$mesh" ] && meshes+=("$mesh")
  done
fi
"$python" "$here/meshes.py" write "$temporary/vtk" "${meshes[@]}"
"$java" -cp "$classpath" "$here/MeshCheck.java" "$temporary/vtk" "$temporary/prosect"
"$python" "$here/meshes.py" check "$temporary/vtk" "$temporary/prosect"
