package org.prosect.networks.golden;

import org.prosect.testing.operators.Runner;

final class ScribblePromptUnetOnnxRuntimeTest extends ScribblePromptUnetGolden {

    @Override
    protected Runner runner() {
        return new EngineRunner("onnxruntime");
    }
}
