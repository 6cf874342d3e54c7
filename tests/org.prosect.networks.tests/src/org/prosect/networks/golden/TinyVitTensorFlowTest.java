package org.prosect.networks.golden;

import org.prosect.testing.operators.Runner;

final class TinyVitTensorFlowTest extends TinyVitGolden {

    @Override
    protected Runner runner() {
        return new EngineRunner("tensorflow");
    }
}
