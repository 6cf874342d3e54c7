package org.prosect.core.method;

import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.compute.ChosenDevice;
import org.prosect.core.model.Model;
import org.prosect.core.parameter.Parameters;
import org.prosect.core.registry.MethodDescriptor;
import org.prosect.geometry.TriangleMesh;
import org.prosect.imaging.Volume;
import org.prosect.study.model.ParameterValue;
import org.prosect.study.model.Provenance;
import org.prosect.study.model.StudyFactory;

/** What one opened method works with, and the record of it. */
final class MethodEnvironment implements MethodContext {

    private final MethodDescriptor method;
    private final Parameters parameters;
    private final MethodSettings settings;
    private final MethodHost host;
    private final Progress progress;
    private ChosenDevice device;

    MethodEnvironment(MethodDescriptor method, Parameters parameters, MethodSettings settings, MethodHost host, Progress progress) {
        this.method = method;
        this.parameters = parameters;
        this.settings = settings;
        this.host = host;
        this.progress = progress;
    }

    MethodHost host() {
        return host;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public long seed() {
        return settings.seed();
    }

    @Override
    public Progress progress() {
        return progress;
    }

    @Override
    public Volume readImage(String uri) throws ProsectException {
        return host.images().read(uri);
    }

    @Override
    public TriangleMesh readMesh(String uri) throws ProsectException {
        return host.meshes().read(uri);
    }

    @Override
    public void message(String text) {
        host.messages().accept(text);
    }

    @Override
    public Model model() throws ProsectException {
        return settings.model().orElseThrow(() -> new SegmentationException("method " + method.id() + " was given no model",
                method.architecture().isEmpty() ? "Update or remove bundle " + method.code().bundle() + ", which declares no architecture"
                        : "Choose a trained model of architecture " + method.architecture()));
    }

    @Override
    public synchronized ChosenDevice device() throws ProsectException {
        if (device == null) {
            device = host.devices().choose(settings.device(), host.messages());
        }
        return device;
    }

    /** Method, parameters, seed, model and device; the run itself is not in it yet. */
    synchronized Provenance provenance() {
        Provenance provenance = StudyFactory.eINSTANCE.createProvenance();
        provenance.setMethodId(method.id());
        provenance.setMethodVersion(method.code().version());
        provenance.setSeed(settings.seed());
        settings.model().ifPresent(m -> {
            provenance.setModelId(m.id());
            provenance.setModelSha256(m.sha256());
        });
        if (device != null) {
            provenance.setBackend(device.descriptor().id());
            provenance.setDevice(device.device().id());
        }
        parameters.asMap().forEach((name, value) -> {
            ParameterValue entry = StudyFactory.eINSTANCE.createParameterValue();
            entry.setName(name);
            entry.setValue(value);
            provenance.getParameters().add(entry);
        });
        return provenance;
    }
}
