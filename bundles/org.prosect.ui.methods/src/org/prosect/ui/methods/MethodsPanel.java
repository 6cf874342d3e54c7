package org.prosect.ui.methods;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.prosect.core.compute.ComputeDevices;
import org.prosect.core.registry.MethodDescriptor;
import org.prosect.study.model.Prompt;
import org.prosect.study.model.PromptSet;
import org.prosect.ui.method.MethodChoice;
import org.prosect.ui.method.MethodState;
import org.prosect.ui.methods.run.Runs;
import org.prosect.ui.session.StudySession;
import org.prosect.ui.view.LaterOnce;
import org.prosect.ui.view.ViewState;

/** The method, its settings and the buttons that run it. Settings are remembered for each method. */
final class MethodsPanel extends Composite {

    /** Id of the prompts that a click gives. */
    private static final String CLICK = "point";

    /**
     * What the panel shows and changes.
     *
     * @param session the open study
     * @param view the image that is shown
     * @param methods the choice
     * @param runs what runs
     * @param devices where networks run
     */
    record Services(StudySession session, ViewState view, MethodState methods, Runs runs, ComputeDevices devices) { }

    private final Services services;
    private final ScrolledComposite scroll;
    private final Composite content;
    private final MethodTable table;
    private final Label description;
    private final Link citationLink;
    private final Label citation;
    private final Label prompts;
    private final ParameterForm form;
    private final ModelPart model;
    private final DevicePart device;
    private final RunBar bar;
    private boolean cited;

    MethodsPanel(Composite parent, Services services) {
        super(parent, SWT.NONE);
        this.services = services;
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(this);
        scroll = new ScrolledComposite(this, SWT.V_SCROLL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(scroll);
        content = new Composite(scroll, SWT.NONE);
        GridLayoutFactory.swtDefaults().applyTo(content);
        scroll.setContent(content);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        scroll.setShowFocusedControl(true);
        scroll.addListener(SWT.Resize, event -> fit());
        MethodState state = services.methods;
        table = new MethodTable(content, state.methods(), this::choose);
        description = Controls.wrapped(content, 1);
        citationLink = new Link(content, SWT.NONE);
        citationLink.setText(Messages.Methods_citation);
        GridDataFactory.fillDefaults().applyTo(citationLink);
        citation = Controls.wrapped(content, 1);
        citationLink.addListener(SWT.Selection, event -> {
            cited = !cited;
            refresh();
        });
        prompts = Controls.wrapped(content, 1);
        model = new ModelPart(content, services.runs.models(), id -> state.change(choice -> choice.withModel(id)));
        form = new ParameterForm(content, values -> state.change(choice -> choice.withParameters(values)));
        device = new DevicePart(content, services.devices, id -> state.change(choice -> choice.withDevice(id)));
        new Label(this, SWT.SEPARATOR | SWT.HORIZONTAL).setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
        bar = new RunBar(this, services.runs, state);
        listen();
        if (state.now().method().isEmpty()) {
            services.runs.preferences().method().flatMap(id -> state.methods().stream().filter(m -> m.id().equals(id)).findFirst())
                    // one that answers a click at once, without a model
                    .or(() -> state.methods().stream().filter(m -> m.architecture().isEmpty() && m.promptTypes().contains(CLICK)).findFirst())
                    .or(() -> state.methods().stream().findFirst()).ifPresent(this::choose);
        }
        refresh();
    }

    private void listen() {
        LaterOnce later = new LaterOnce(this, this::refresh);
        StudySession.Listener study = done -> {
            // whether it can run is said at once
            bar.show(services.methods.now());
            later.ask();
        };
        ViewState.Listener view = (before, now) -> {
            if (!before.image().equals(now.image()) || !before.structure().equals(now.structure())) {
                refresh();
            }
        };
        MethodState.Listener method = (before, now) -> {
            now.method().ifPresent(id -> services.runs.preferences().remember(id, now.parameters(), now.model()));
            refresh();
        };
        Runs.Listener running = now -> bar.show(services.methods.now());
        services.session.addListener(study);
        services.view.addListener(view);
        services.methods.addListener(method);
        services.runs.addListener(running);
        addDisposeListener(event -> {
            services.session.removeListener(study);
            services.view.removeListener(view);
            services.methods.removeListener(method);
            services.runs.removeListener(running);
        });
    }

    /** Prompts stay as they are; the settings are those that the method had last. */
    private void choose(MethodDescriptor chosen) {
        Map<String, String> declared = services.runs.preferences().parameters(chosen.id()).entrySet().stream()
                .filter(e -> chosen.parameters().stream().anyMatch(p -> p.id().equals(e.getKey()))).collect(Collectors.toMap(Map.Entry::getKey,
                        Map.Entry::getValue));
        services.methods.change(choice -> choice.withMethod(chosen.id(), declared, services.runs.preferences().model(chosen.id())));
    }

    private void refresh() {
        MethodChoice choice = services.methods.now();
        Optional<MethodDescriptor> method = services.methods.method();
        OptionalInt dimensions = services.view.now().image().filter(i -> i.getGeometry() != null)
                .map(i -> OptionalInt.of(i.getGeometry().dimensions())).orElse(OptionalInt.empty());
        table.show(method, dimensions);
        description.setText(method.map(MethodDescriptor::description).orElse(""));
        String source = method.map(MethodDescriptor::citation).orElse("");
        citation.setText(source);
        Controls.show(citationLink, !source.isEmpty());
        Controls.show(citation, !source.isEmpty() && cited);
        prompts.setText(prompts());
        form.show(method, choice.parameters());
        model.show(method, choice.model(), services.runs.prompts());
        device.show(method.filter(m -> !m.architecture().isEmpty()).isPresent(), choice.device());
        bar.show(choice);
        fit();
    }

    private void fit() {
        form.fit(scroll.getClientArea().width);
        content.layout(true, true);
        scroll.setMinHeight(content.computeSize(Math.max(1, scroll.getClientArea().width), SWT.DEFAULT).y);
    }

    /** How many prompts the method would use, how many it leaves out, and why. */
    private String prompts() {
        Optional<PromptSet> set = services.runs.prompts();
        List<Prompt> enabled = set.map(s -> s.getPrompts().stream().filter(Prompt::isEnabled).toList()).orElse(List.of());
        if (enabled.isEmpty()) {
            return Messages.Methods_noPrompts;
        }
        List<String> reasons = new ArrayList<>();
        enabled.forEach(prompt -> services.methods.rejection(prompt).ifPresent(reasons::add));
        return reasons.isEmpty() ? NLS.bind(Messages.Methods_prompts, enabled.size())
                : NLS.bind(Messages.Methods_promptsLeftOut, new Object[] {enabled.size(), reasons.size(),
                    reasons.stream().distinct().collect(Collectors.joining("; "))});
    }

    MethodTable table() {
        return table;
    }

    ParameterForm form() {
        return form;
    }

    RunBar bar() {
        return bar;
    }

    /** What is said of the prompts. */
    String promptsText() {
        return prompts.getText();
    }

    @Override
    public boolean setFocus() {
        return table.control().setFocus();
    }
}
