package org.prosect.core.compute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.prosect.core.ProsectException;
import org.prosect.core.registry.Contributions;
import org.prosect.core.registry.TestRegistry;
import org.prosect.nn.Network;

class ComputeDevicesTest {

    private final Contributions installed = new TestRegistry()
            .with("org.a", "computeBackends", backend("unlinked", 300, ScriptedBackend.Unlinked.class))
            .with("org.b", "computeBackends", backend("mixed", 200, ScriptedBackend.Mixed.class))
            .with("org.c", "computeBackends", backend("right", 100, ScriptedBackend.Right.class))
            .with("org.d", "computeBackends", "<backend id='gone' name='Gone' priority='50' class='org.nowhere.Backend'/>").contributions();
    private final ComputeDevices devices = new ComputeDevices(installed.backends());
    private final List<String> messages = new ArrayList<>();

    @Test
    void theSelfTestNetworkIsSoundAndItsResultIsAProbability() {
        Network network = SelfTest.network();
        assertEquals(36, network.outputs().get("y").shape().count());
        float[] rows = SelfTest.expected();
        for (int r = 0; r < 36; r += 3) {
            assertEquals(1, rows[r] + rows[r + 1] + rows[r + 2], 1e-5);
        }
    }

    @Test
    void theBestDeviceThatComputesRightIsChosenAndEachThatIsPassedOverIsNamed() throws ProsectException {
        ChosenDevice chosen = devices.choose(DeviceChoice.BEST, messages::add);
        assertEquals("mixed", chosen.descriptor().id());
        assertEquals("right", chosen.device().id());
        assertEquals(5, messages.size(), messages.toString());
        assertTrue(messages.get(0).contains("no tensorflow in java.library.path"), messages.get(0));
        assertTrue(messages.get(1).startsWith("mixed wrong is not used: its self-test gives"), messages.get(1));
        assertTrue(messages.get(2).contains("NaN"), messages.get(2));
        assertTrue(messages.get(3).contains("too little memory"), messages.get(3));
        assertTrue(messages.get(4).contains("driver error 700"), messages.get(4));
    }

    @Test
    void aNamedBackendAndDeviceAreTakenOrRefusedWithWhatThereIs() throws ProsectException {
        assertEquals("right", devices.choose(DeviceChoice.of("right", ""), messages::add).descriptor().id());
        assertEquals(List.of(), messages);
        ProsectException e = assertThrows(ProsectException.class, () -> devices.choose(DeviceChoice.of("", "cuda:7"), messages::add));
        assertTrue(e.what().startsWith("there is no working device cuda:7"), e.what());
        assertTrue(e.remedy().contains("mixed right") && e.remedy().contains("right right"), e.remedy());
        ProsectException f = assertThrows(ProsectException.class, () -> devices.choose(DeviceChoice.of("mixed", "wrong"), messages::add));
        assertTrue(f.what().contains("self-test"), f.what());
        ProsectException none = assertThrows(ProsectException.class, () -> new ComputeDevices(List.of()).choose(DeviceChoice.BEST, messages::add));
        assertTrue(none.remedy().contains("Install a bundle"), none.remedy());
    }

    @Test
    void reportsSayWhatWorksAndWhyNot() {
        List<DeviceReport> reports = devices.reports();
        assertEquals(8, reports.size());
        assertEquals(2, reports.stream().filter(DeviceReport::works).count());
        assertFalse(reports.getLast().works());
        assertTrue(reports.getLast().trouble().orElseThrow().contains("cannot be loaded"), reports.getLast().toString());
    }

    private static String backend(String id, int priority, Class<?> type) {
        return "<backend id='" + id + "' name='Backend " + id + "' priority='" + priority + "' class='" + type.getName() + "'/>";
    }
}
