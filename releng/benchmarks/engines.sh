#!/usr/bin/env bash
# Times Prosect's backends and libtorch in turn on the same networks, checks that they give the same, and prints times, memory and
# ratios. See README.md beside this file, or --help.
# Exit status: 0 when all results agree and every target is met, 1 when one is missed, 2 when results differ.
set -euo pipefail
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
. "$here/../classpath.sh"
. "$here/libraries.sh"

[ "$(uname -sm)" = "Linux x86_64" ] || { echo "error: this benchmark is for Linux on x86-64: it reads /proc, and fetches natives for it." >&2; exit 1; }

# the engines as the product has them, and libtorch 2.7.1 through DJL
fetch <<'JARS'
5763417e6c6d3e8fb3a29f19e1918c1eebc04fe35dc1ee3432d399980ec4e90a org/tensorflow/tensorflow-core-api/1.1.0/tensorflow-core-api-1.1.0.jar
81b0e11290ba3b2e134901395ef59f1ae616f8ab7931f0d5c3eeb89c1b97c4e6 org/tensorflow/tensorflow-core-native/1.1.0/tensorflow-core-native-1.1.0-linux-x86_64.jar
f3da31deabc521b1ed464fb0062ee808dc7148ae53dea084bebb4fbfe1fcefe6 org/tensorflow/tensorflow-core-native/1.1.0/tensorflow-core-native-1.1.0.jar
8fcbd45650aa8a106f08f5e3d3e074112444919a20cf3c851652b19fbaea8e8f org/tensorflow/ndarray/1.0.0/ndarray-1.0.0.jar
2e3cc3c5d75f06d63dfaea839c4f1abc973fb72d518186016571c7467cdf8434 org/bytedeco/javacpp/1.5.11/javacpp-1.5.11.jar
c0c12bc792a02034176122d822237cce8f36d55d1c6a402533464caa4180fcb2 org/bytedeco/javacpp/1.5.11/javacpp-1.5.11-linux-x86_64.jar
1b78b4a76a71512debfdff8f8fc5aef6bfd459f65758fecf7aff245e6e6301e4 com/google/protobuf/protobuf-java/3.21.9/protobuf-java-3.21.9.jar
5933bbc0c6c4d89afc04bf7c11011de23a947509c1352e5bf5936e62a84e4d10 com/microsoft/onnxruntime/onnxruntime/1.29.0/onnxruntime-1.29.0.jar
7d324f69d869bdb460d27d0f7a052ed0bc5514dab88014d89a4e0129ad9960ce ai/djl/api/0.34.0/api-0.34.0.jar
638f7c77b9527744c46f1cf922f76bbe289c49d339f01d4bb9329c45e9fb66c3 ai/djl/pytorch/pytorch-engine/0.34.0/pytorch-engine-0.34.0.jar
aee68c1fbd8539a6491fe97716999de49f358d2c11264709719a020c9b8bc332 ai/djl/pytorch/pytorch-jni/2.7.1-0.34.0/pytorch-jni-2.7.1-0.34.0.jar
1769928feaaa2389b4aa68390e7787ce1707290258b167d016a200fced4b8c39 ai/djl/pytorch/pytorch-native-cpu/2.7.1/pytorch-native-cpu-2.7.1-linux-x86_64.jar
94855942d4992f112946d3de1c334e709237b8126d8130bf07807c018a4a2120 com/google/code/gson/gson/2.13.1/gson-2.13.1.jar
b3a9408e7c51e08ef0e3bfcc08f443f6ec0f6191ba8cd7c18d53d2b22e5bdbc0 net/java/dev/jna/jna/5.17.0/jna-5.17.0.jar
293d80f54b536b74095dcd7ea3cf0a29bbfc3402519281332495f4420d370d16 org/apache/commons/commons-compress/1.27.1/commons-compress-1.27.1.jar
7b751d952061954d5abfed7181c1f645d336091b679891591d63329c622eb832 org/slf4j/slf4j-api/2.0.17/slf4j-api-2.0.17.jar
3716f83649ec66161a2edefd4f49df34d1dd1c51cdcf941996c6987260f0a829 org/slf4j/slf4j-nop/2.0.17/slf4j-nop-2.0.17.jar
JARS

temporary=$(mktemp -d)
trap 'rm -rf "$temporary"' EXIT
javac=javac
[ "$java" = java ] || javac=$(dirname -- "$java")/javac
"$javac" -proc:none -cp "$classpath$libraries" -d "$temporary/classes" "$here"/engines/*.java

# two cores and two threads for all engines
two=()
command -v taskset >/dev/null && [ "$(nproc)" -ge 2 ] && two=(taskset -c "$(taskset -cp $$ | sed 's/.*: //' | tr ',' '\n' \
  | awk -F- '{for (i = $1; i <= ($2 == "" ? $1 : $2); i++) print i}' | head -2 | paste -sd,)")
# what the product's launcher sets for TensorFlow; DJL is to unpack libtorch beside the jars, and to tell nobody that it was used
export OMP_NUM_THREADS=2 MKL_NUM_THREADS=2 TF_CPP_MIN_LOG_LEVEL=2 TF_ENABLE_ONEDNN_OPTS=1 OPT_OUT_TRACKING=true DJL_OFFLINE=true \
  DJL_CACHE_DIR="${XDG_CACHE_HOME:-$HOME/.cache}/prosect-benchmarks/djl"
export CLASSPATH="$temporary/classes:$classpath$libraries"
"${two[@]}" "$java" -Xmx512m org.prosect.benchmarks.engines.Engines --folder "$temporary" "$@"
