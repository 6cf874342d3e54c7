package org.prosect.networks.golden;

import org.prosect.testing.operators.Runner;

final class VfaOnnxRuntimeTest extends VfaGolden {

    @Override
    protected Runner runner() {
        return new EngineRunner("onnxruntime");
    }
}
