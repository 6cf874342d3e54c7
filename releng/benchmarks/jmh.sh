#!/usr/bin/env bash
# Runs the JMH benchmarks of the kernels. See README.md beside this file.
#   releng/benchmarks/jmh.sh [JMH arguments]     -l lists the benchmarks, -h the arguments; default: all of them
# JMH comes from Maven Central on the first run, is checked, and is kept in the user's cache folder.
set -euo pipefail
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
. "$here/../classpath.sh"

. "$here/libraries.sh"

fetch <<'JARS'
dc0eaf2bbf0036a70b60798c785d6e03a9daf06b68b8edb0f1ba9eb3421baeb3 org/openjdk/jmh/jmh-core/1.37/jmh-core-1.37.jar
6a5604b5b804e0daca1145df1077609321687734a8b49387e49f10557c186c77 org/openjdk/jmh/jmh-generator-annprocess/1.37/jmh-generator-annprocess-1.37.jar
df26cc58f235f477db07f753ba5a3ab243ebe5789d9f89ecf68dd62ea9a66c28 net/sf/jopt-simple/jopt-simple/5.0.4/jopt-simple-5.0.4.jar
1e56d7b058d28b65abd256b8458e3885b674c1d588fa43cd7d1cbb9c7ef2b308 org/apache/commons/commons-math3/3.6.1/commons-math3-3.6.1.jar
JARS

classes=$(mktemp -d)
trap 'rm -rf "$classes"' EXIT
javac=javac
[ "$java" = java ] || javac=$(dirname -- "$java")/javac
find "$here/src" -name '*.java' >"$classes/sources"
"$javac" -proc:full -cp "$classpath$libraries" -d "$classes" @"$classes/sources"
"$java" -Djava.awt.headless=true -cp "$classes:$classpath$libraries" org.openjdk.jmh.Main "$@"
