package org.prosect.networks.golden;

import org.prosect.testing.operators.Runner;

final class SamOnnxRuntimeTest extends SamGolden {

    @Override
    protected Runner runner() {
        return new EngineRunner("onnxruntime");
    }
}
