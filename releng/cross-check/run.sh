#!/usr/bin/env bash
# Reads images with Prosect and with independent readers, and compares places and voxels.
#   releng/cross-check/run.sh [FOLDER]   every image under a folder; default: ../shared/data beside the checkout
#   releng/cross-check/run.sh --made     files of every type, byte order, encoding and kind of place that nibabel and unu write,
#                                        and each of them as Prosect writes it to NIfTI, NRRD and MetaImage
# Independent readers (Debian packages): python3-nibabel for NIfTI, teem-apps for NRRD, python3-pil for TIFF and PNG,
# SimpleITK for MetaImage where it is installed, else the few lines of numpy in cross_check.py.
# Exit status: 0 when all agree, 1 otherwise.
set -euo pipefail
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
. "$here/../classpath.sh"

python=
for candidate in "${PYTHON:-python3}" /usr/bin/python3; do
  if "$candidate" -c 'import numpy, nibabel' 2>/dev/null; then python=$candidate; break; fi
done
[ -n "$python" ] || { echo "error: no python3 with numpy and nibabel. Install python3-nibabel, teem-apps, python3-pil." >&2; exit 1; }

temporary=$(mktemp -d)
trap 'rm -rf "$temporary"' EXIT

check() {  # folder, and a folder to convert its images into (optional)
  "$java" -cp "$classpath" "$here/CrossCheck.java" "$top" "$@" >"$temporary/answers"
  "$python" "$here/cross_check.py" "$1" "$temporary/answers"
}

if [ "${1:-}" = --made ]; then
  "$python" "$here/make_samples.py" "$temporary/made"
  status=0
  check "$temporary/made" "$temporary/converted" || status=1
  check "$temporary/converted" || status=1
  exit $status
fi
folder=${1:-$top/../shared/data}
[ -d "$folder" ] || { echo "error: there is no folder $folder. Name one that holds images." >&2; exit 1; }
check "$folder"
