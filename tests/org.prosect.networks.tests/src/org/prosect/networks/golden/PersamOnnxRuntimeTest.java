package org.prosect.networks.golden;

import org.prosect.testing.operators.Runner;

final class PersamOnnxRuntimeTest extends PersamGolden {

    @Override
    protected Runner runner() {
        return new EngineRunner("onnxruntime");
    }
}
