package org.prosect.networks.golden;

import org.prosect.testing.operators.Runner;

final class NiceTransTensorFlowTest extends NiceTransGolden {

    @Override
    protected Runner runner() {
        return new EngineRunner("tensorflow");
    }
}
