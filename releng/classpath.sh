# Sourced by the scripts in this folder's subfolders. Sets java (a JDK 25) and classpath (the bundles and test support as last built;
# PROSECT_CLASSPATH, when set, instead).
top=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)

java=
for candidate in "${JAVA_HOME:-/none}/bin/java" java /usr/lib/jvm/*/bin/java /Library/Java/JavaVirtualMachines/*/Contents/Home/bin/java \
    "$HOME"/.sdkman/candidates/java/*/bin/java; do
  if "$candidate" -version 2>&1 | head -1 | grep -q '"25'; then java=$candidate; break; fi
done
[ -n "$java" ] || { echo "error: no Java 25 found. Install a JDK 25 or set JAVA_HOME to it." >&2; exit 1; }

classpath=${PROSECT_CLASSPATH:-}
if [ -z "$classpath" ]; then
  for folder in "$top"/bundles/org.prosect.*/target/classes "$top"/tests/*/target/classes; do
    [ -d "$folder" ] && classpath=$classpath:$folder
  done
fi
[ -n "$classpath" ] || { echo "error: nothing is built yet. Run ./prosect list formats first, which builds." >&2; exit 1; }
