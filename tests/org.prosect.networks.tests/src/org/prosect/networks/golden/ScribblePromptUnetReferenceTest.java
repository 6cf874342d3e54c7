package org.prosect.networks.golden;

import org.prosect.testing.operators.ReferenceInterpreter;
import org.prosect.testing.operators.Runner;

final class ScribblePromptUnetReferenceTest extends ScribblePromptUnetGolden {

    @Override
    protected Runner runner() {
        return new ReferenceInterpreter();
    }
}
