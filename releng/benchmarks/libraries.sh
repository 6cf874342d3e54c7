# Sourced by the scripts of this folder. fetch: reads lines of a SHA-256 and a path from standard input, gets what is missing from Maven's local
# repository or Maven Central into the user's cache folder, and appends all to the class path in libraries.
libraries=
fetch() {
  local jars=${XDG_CACHE_HOME:-$HOME/.cache}/prosect-benchmarks sum path jar
  mkdir -p "$jars"
  while read -r sum path; do
    jar=$jars/${path##*/}
    if ! [ -f "$jar" ]; then
      if [ -f "$HOME/.m2/repository/$path" ]; then
        cp "$HOME/.m2/repository/$path" "$jar.part"
      else
        echo "fetching ${path##*/}" >&2
        curl -fsSL -o "$jar.part" "https://repo1.maven.org/maven2/$path"
      fi
      echo "$sum  $jar.part" | sha256sum -c --quiet - || { rm -f "$jar.part"; echo "error: $path is not the file it should be." >&2; exit 1; }
      mv "$jar.part" "$jar"
    fi
    libraries=$libraries:$jar
  done
}

# what org.prosect.geometry stands on
fetch <<'JARS'
03bd56789db6575d45fa91a3d93f56c5ecf32d88b42582f76e57f44138e9b65d org/apache/commons/commons-geometry-core/1.0/commons-geometry-core-1.0.jar
2290d117a48ae9817dd9d76812c2031e0110f0581d156a96dbef9aab3f22d984 org/apache/commons/commons-geometry-euclidean/1.0/commons-geometry-euclidean-1.0.jar
8664f1183ed71d3ec7ad290a348060f101e828366c228aad64eb6d2fd80950ff org/apache/commons/commons-numbers-core/1.2/commons-numbers-core-1.2.jar
JARS
