package org.prosect.networks.golden;

import org.prosect.testing.operators.Runner;

final class TinyVitOnnxRuntimeTest extends TinyVitGolden {

    @Override
    protected Runner runner() {
        return new EngineRunner("onnxruntime");
    }
}
