package org.prosect.networks.golden;

import org.prosect.testing.operators.ReferenceInterpreter;
import org.prosect.testing.operators.Runner;

final class VfaReferenceTest extends VfaGolden {

    @Override
    protected Runner runner() {
        return new ReferenceInterpreter();
    }
}
