package org.prosect.networks.golden;

import org.prosect.testing.operators.Runner;

final class NiceTransOnnxRuntimeTest extends NiceTransGolden {

    @Override
    protected Runner runner() {
        return new EngineRunner("onnxruntime");
    }
}
