package org.prosect.ui.methods.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.function.LongConsumer;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.swt.widgets.Display;
import org.prosect.study.model.Prompt;
import org.prosect.study.model.PromptSet;
import org.prosect.ui.method.MethodChoice;
import org.prosect.ui.method.MethodState;
import org.prosect.ui.session.OpenStudy;
import org.prosect.ui.session.StudySession;
import org.prosect.ui.view.ViewState;

/**
 * Asks for a run after each change of the prompts, or of how the method is set. Undo asks for none while it can be redone: a run would be a change of
 * its own, and what was taken back would be gone for good.
 */
final class LiveUpdate {

    /** So that a row of quick changes is one run. */
    static final int PAUSE_MILLIS = 150;

    private final Display display;
    private final StudySession session;
    private final ViewState view;
    private final MethodState methods;
    private final LongConsumer run;
    private final Map<PromptSet, List<Object>> seen = new WeakHashMap<>();
    private final StudySession.Listener studyListener = done -> studyChanged();
    private final MethodState.Listener methodListener = this::methodChanged;
    private final Runnable check = this::check;
    private Optional<OpenStudy> study = Optional.empty();
    private boolean reset;
    private long changed;

    /** @param run runs the method; is given when the change was made, System.nanoTime */
    LiveUpdate(Display display, StudySession session, ViewState view, MethodState methods, LongConsumer run) {
        this.display = display;
        this.session = session;
        this.view = view;
        this.methods = methods;
        this.run = run;
        session.addListener(studyListener);
        methods.addListener(methodListener);
        studyChanged();
    }

    void dispose() {
        session.removeListener(studyListener);
        methods.removeListener(methodListener);
        if (!display.isDisposed()) {
            display.timerExec(-1, check);
        }
    }

    private void studyChanged() {
        if (!session.current().equals(study)) {
            study = session.current();
            seen.clear();
            study.ifPresent(s -> s.study().getPromptSets().forEach(set -> seen.put(set, content(set))));
            return;
        }
        if (methods.now().live()) {
            later();
        }
    }

    private void methodChanged(MethodChoice before, MethodChoice now) {
        if (now.live()) {
            reset = true;
            later();
        }
    }

    private void later() {
        changed = System.nanoTime();
        display.timerExec(PAUSE_MILLIS, check);
    }

    private void check() {
        Optional<PromptSet> set = target();
        if (!methods.now().live() || set.isEmpty() || study.flatMap(OpenStudy::redoable).isPresent()) {
            return;
        }
        List<Object> content = content(set.get());
        boolean differs = reset || !content.equals(seen.getOrDefault(set.get(), List.of()));
        reset = false;
        seen.put(set.get(), content);
        if (differs && !content.isEmpty()) {
            run.accept(changed);
        }
    }

    private Optional<PromptSet> target() {
        try {
            return RunTarget.of(session, view.now()).set();
        } catch (org.prosect.core.ProsectException e) {
            // nothing is shown: nothing to run
            return Optional.empty();
        }
    }

    /** The values of the prompts that the method uses. */
    private List<Object> content(PromptSet set) {
        List<Object> content = new ArrayList<>();
        for (Prompt prompt : set.getPrompts()) {
            if (prompt.isEnabled() && methods.rejection(prompt).isEmpty()) {
                content.add(prompt.eClass());
                for (EStructuralFeature feature : prompt.eClass().getEAllStructuralFeatures()) {
                    Object value = prompt.eGet(feature);
                    content.add(value instanceof List<?> list ? List.copyOf(list) : Optional.ofNullable(value));
                }
            }
        }
        return content;
    }
}
