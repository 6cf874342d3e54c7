#!/usr/bin/env bash
# Feeds damaged files to the image readers for as long as asked. A reader may read such a file or refuse it with a clear error;
# anything else is printed with the number that makes the same file again, and the file is kept in releng/fuzz/target.
#   releng/fuzz/run.sh [SECONDS] [CLASS...]     default: 60 seconds over all readers
# CLASS: an org.prosect.testing.FuzzSeeds (the tests of a format have them), or an ImageFormat, of which the seeds are what it
# and Java's ImageIO write.
# Exit status: 0 when every reader behaved, 1 otherwise.
set -euo pipefail
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
. "$here/../classpath.sh"
# little memory, so that a reader that takes too much is caught
exec "$java" -Xmx512m -Djava.awt.headless=true -cp "$classpath" "$here/Fuzz.java" "$top" "$here/target" "${@:-60}"
