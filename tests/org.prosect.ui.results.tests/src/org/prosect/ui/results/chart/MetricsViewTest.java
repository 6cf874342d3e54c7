package org.prosect.ui.results.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.prosect.ui.testing.Waiting.until;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IWorkbenchPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prosect.study.model.MetricValue;
import org.prosect.study.model.Provenance;
import org.prosect.study.model.Result;
import org.prosect.study.model.StudyFactory;
import org.prosect.ui.session.OpenStudy;
import org.prosect.ui.session.StudySession;
import org.prosect.ui.testing.RunningWorkbench;

/** The view in the running workbench. */
class MetricsViewTest {

    private static Result result(String name, String method, double dice) {
        Result result = StudyFactory.eINSTANCE.createResult();
        result.setName(name);
        Provenance provenance = StudyFactory.eINSTANCE.createProvenance();
        provenance.setMethodId(method);
        result.setProvenance(provenance);
        MetricValue value = StudyFactory.eINSTANCE.createMetricValue();
        value.setMetricId("dice");
        value.setValue(dice);
        result.getMetrics().add(value);
        return result;
    }

    @Test
    void keptValuesAreBarsThatFollowTheStudyAndTheGrouping(@TempDir Path folder) throws Exception {
        RunningWorkbench workbench = new RunningWorkbench();
        IWorkbenchPage page = workbench.page();
        StudySession session = workbench.session();
        session.create(folder.resolve("case"));
        MetricsView view = (MetricsView) page.showView(MetricsView.ID);
        try {
            assertTrue(view.bars().isEmpty());
            OpenStudy study = workbench.open();
            study.change("Results", () -> study.study().getResults().addAll(List.of(result("a", "grow", 0.5), result("b", "grow", 0.7),
                    result("c", "snake", 0.9))));
            view.metric().select(view.metric().indexOf("dice"));
            view.grouping().select(Grouping.RESULT.ordinal());
            view.metric().notifyListeners(SWT.Selection, new Event());
            assertEquals(List.of("a", "b", "c"), view.bars().categories());
            view.grouping().select(Grouping.METHOD.ordinal());
            view.grouping().notifyListeners(SWT.Selection, new Event());
            assertArrayEquals(new double[] {0.6, 0.9}, view.bars().series().values().iterator().next(), 1e-12);
            page.setPartState(page.getReference(view), IWorkbenchPage.STATE_MAXIMIZED);
            until("more than 200 pixels of bars are painted", () -> blue(BarChart.buffered(view.chart().picture())) > 200);
            study.undo();
            assertTrue(view.bars().isEmpty());
        } finally {
            session.close();
            page.setPartState(page.getReference(view), IWorkbenchPage.STATE_RESTORED);
            page.hideView(view);
        }
    }

    /** Pixels of bars, whose blue the chart mixes with some of the ground. */
    private static int blue(BufferedImage picture) {
        int blue = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int rgb = picture.getRGB(x, y);
                blue += (rgb & 0xff) - (rgb >> 16 & 0xff) > 80 ? 1 : 0;
            }
        }
        return blue;
    }
}
