package org.prosect.ui.methods.run;

import java.util.concurrent.CountDownLatch;

import org.prosect.core.Progress;
import org.prosect.study.model.PromptSet;

/** Never answers, whatever one tells it, until the test ends. */
final class HangingMethod extends FakeMethod {

    final CountDownLatch end = new CountDownLatch(1);

    HangingMethod() {
        super(false);
    }

    @Override
    void work(PromptSet prompts, Progress progress) {
        boolean over = false;
        while (!over) {
            try {
                end.await();
                over = true;
            } catch (InterruptedException e) {
                // that is what hanging means
            }
        }
    }
}
