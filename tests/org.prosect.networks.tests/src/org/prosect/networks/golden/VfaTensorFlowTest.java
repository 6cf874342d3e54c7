package org.prosect.networks.golden;

import org.prosect.testing.operators.Runner;

final class VfaTensorFlowTest extends VfaGolden {

    @Override
    protected Runner runner() {
        return new EngineRunner("tensorflow");
    }
}
