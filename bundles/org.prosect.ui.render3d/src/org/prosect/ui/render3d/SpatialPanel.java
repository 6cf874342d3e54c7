package org.prosect.ui.render3d;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.services.IServiceLocator;
import org.prosect.core.ProsectException;
import org.prosect.ui.ProblemDialog;
import org.prosect.ui.keys.BoundKeys;
import org.prosect.ui.keys.FocusContext;
import org.prosect.ui.render3d.gl.GlObjects;
import org.prosect.ui.render3d.kernel.Camera;
import org.prosect.ui.render3d.kernel.Frame;
import org.prosect.ui.render3d.kernel.Picker;
import org.prosect.ui.render3d.kernel.Quality;
import org.prosect.ui.session.StudySession;
import org.prosect.ui.view.PictureColours;
import org.prosect.ui.view.ViewSnapshot;
import org.prosect.ui.view.ViewState;
import org.prosect.ui.volume.VolumeStore;

/** The picture in space with its buttons and a line for what is to be said. */
final class SpatialPanel extends Composite {

    private static final Color LINK = new Color(0x56, 0xb4, 0xe9);
    /** A picture is drawn with care once nothing has moved for so long. */
    private static final int PAUSE_MILLIS = 250;
    private static final int FOLLOW_MILLIS = 500;

    private final ViewState state;
    private final FocusContext focusKeys;
    private final SpatialScene scene = new SpatialScene();
    private final SpatialLoader loader;
    private final RendererStart start;
    private final Composite body;
    private final Link words;
    private final Link notice;
    private final Runnable careful = this::drawCarefully;
    private String problem = "";
    private boolean carefulPending;
    private boolean following;

    private SpatialPanel(Composite parent, IServiceLocator services, GlMemory memory) {
        super(parent, SWT.NONE);
        state = services.getService(ViewState.class);
        focusKeys = new FocusContext(services, SpatialHandlers.KEYS);
        GridLayout grid = new GridLayout();
        grid.marginWidth = 0;
        grid.marginHeight = 0;
        grid.verticalSpacing = 0;
        setLayout(grid);
        BoundKeys keys = new BoundKeys(services, SpatialHandlers.KEYS);
        new SpatialToolbar(this, keys).create(this).setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        body = new Composite(this, SWT.NONE);
        body.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        body.setLayout(new StackLayout());
        words = words(body);
        notice = words(this);
        GridData hidden = new GridData(SWT.FILL, SWT.BOTTOM, true, false);
        hidden.exclude = true;
        notice.setLayoutData(hidden);
        notice.setVisible(false);
        loader = new SpatialLoader(getDisplay(), services.getService(StudySession.class), state, services.getService(VolumeStore.class),
                this::arrived, text -> {
            problem = text;
            say();
        });
        start = new RendererStart(body, memory, new RendererStart.Listener() {
            @Override
            public void started(Renderer3D renderer, int mostVoxels) {
                use(renderer, mostVoxels);
            }

            @Override
            public void failed(String why) {
                words.setText(why);
                show(Optional.empty());
            }

            @Override
            public void said(String text) {
                problem = text;
                say();
            }
        });
        ViewState.Listener listener = this::viewChanged;
        state.addListener(listener);
        addListener(SWT.Show, event -> changed());
        addDisposeListener(event -> {
            state.removeListener(listener);
            loader.stop();
            start.stop();
        });
        words.addListener(SWT.Selection, event -> retry());
        notice.addListener(SWT.Selection, event -> retry());
        words.setText(Messages.Picture_starting);
        show(Optional.empty());
        start.begin();
    }

    /** Light on dark in every theme, as the picture is. */
    private static Link words(Composite parent) {
        Link link = new Link(parent, SWT.WRAP);
        link.setData("org.eclipse.e4.ui.css.disabled", Boolean.TRUE);
        link.setBackground(PictureColours.GROUND);
        link.setForeground(PictureColours.TEXT);
        link.setLinkForeground(LINK);
        return link;
    }

    /** @param services of the part that it stands in */
    static SpatialPanel create(Composite parent, IServiceLocator services) {
        SpatialPanel panel = new SpatialPanel(parent, services, new GlMemory(InstanceScope.INSTANCE.getNode("org.prosect.ui.render3d")));
        SpatialHandlers.activate(panel, services);
        return panel;
    }

    SpatialScene scene() {
        return scene;
    }

    /** What lies on the graphics card. */
    GlObjects objects() {
        return start.objects();
    }

    Optional<Renderer3D> renderer() {
        return start.renderer();
    }

    /** Whether there is a picture that keys could change. */
    boolean isShown() {
        return !isDisposed() && start.renderer().filter(renderer -> renderer.control().isVisible()).isPresent();
    }

    /** What stands in place of the picture, and below it. */
    String words() {
        return words.getText();
    }

    String notice() {
        return notice.getText();
    }

    void retry() {
        words.setText(Messages.Picture_starting);
        show(Optional.empty());
        start.retry();
    }

    private void use(Renderer3D renderer, int mostVoxels) {
        new SpatialInput(renderer.control(), this).install();
        focusKeys.add(renderer.control());
        renderer.control().addListener(SWT.Resize, event -> changed());
        renderer.control().getAccessible().addAccessibleListener(Names.of(Messages.Picture_name));
        loader.start(mostVoxels);
    }

    private void arrived(SpatialContent content) {
        boolean another = !content.volume().equals(scene.content().volume());
        scene.setContent(content);
        if (start.renderer().isPresent()) {
            words.setText(content.words());
            show(content.grid().isPresent() && content.words().isEmpty() ? start.renderer() : Optional.empty());
        }
        say();
        if (another) {
            changed();
        } else {
            followed();
        }
    }

    private void show(Optional<Renderer3D> renderer) {
        StackLayout stack = (StackLayout) body.getLayout();
        stack.topControl = renderer.isPresent() ? renderer.get().control() : words;
        body.layout();
    }

    private void say() {
        String reduced = scene.content().volume().map(PreparedVolume::texture).filter(texture -> texture.isReduced())
                .map(texture -> NLS.bind(Messages.Picture_reduced, new Object[] {texture.size(0), texture.size(1), texture.size(2)})).orElse("");
        String text = problem.isEmpty() ? reduced : problem;
        if (!notice.isDisposed() && !text.equals(notice.getText())) {
            notice.setText(text);
            notice.setVisible(!text.isEmpty());
            ((GridData) notice.getLayoutData()).exclude = text.isEmpty();
            layout();
        }
    }

    private void viewChanged(ViewSnapshot before, ViewSnapshot now) {
        if (!before.crosshair().equals(now.crosshair()) || !before.window().equals(now.window())) {
            followed();
        }
    }

    /** The slices go first: while one scrolls through them or gives prompts, this picture follows now and then. */
    private void followed() {
        if (isDisposed()) {
            return;
        }
        if (!following) {
            following = true;
            getDisplay().timerExec(FOLLOW_MILLIS, () -> {
                following = false;
                draw(Quality.MOVING);
            });
        }
        carefulPending = true;
        getDisplay().timerExec(FOLLOW_MILLIS + PAUSE_MILLIS, careful);
    }

    /** Draws soon: roughly now, and with care when nothing moves any more. */
    private void changed() {
        if (isDisposed()) {
            return;
        }
        draw(Quality.MOVING);
        carefulPending = true;
        getDisplay().timerExec(PAUSE_MILLIS, careful);
    }

    private void drawCarefully() {
        carefulPending = false;
        draw(Quality.STILL);
    }

    /** Whether the picture is still a rough one. */
    boolean isCarefulPending() {
        return carefulPending;
    }

    private void draw(Quality quality) {
        if (isShown()) {
            start.renderer().orElseThrow().show(frame(quality));
        }
    }

    private Frame frame(Quality quality) {
        Point pixels = start.renderer().orElseThrow().pixels();
        return scene.frame(state.now(), pixels, getShell().getZoom() / 100.0, quality);
    }

    void look(Camera camera) {
        scene.setCamera(camera);
        changed();
    }

    void reset() {
        scene.reset();
        changed();
    }

    void set(SpatialSettings settings) {
        scene.setSettings(settings);
        changed();
    }

    /** Puts the crosshair on what is seen at a place of the control; nothing happens where nothing is seen. */
    void pick(int x, int y) {
        if (start.renderer().isPresent() && scene.content().grid().isPresent()) {
            double scale = (double) start.renderer().get().pixels().y / Math.max(1, start.renderer().get().control().getSize().y);
            Picker.pick(frame(Quality.STILL), (x + 0.5) * scale - 0.5, (y + 0.5) * scale - 0.5)
                    .filter(place -> scene.content().grid().get().contains(place))
                    .ifPresent(place -> state.change(view -> view.withCrosshair(place)));
        }
    }

    void askAndSave() {
        FileDialog dialog = new FileDialog(getShell(), SWT.SAVE);
        dialog.setFilterExtensions(new String[] {"*.png"});
        dialog.setFileName(Messages.Screenshot_file);
        dialog.setOverwrite(true);
        String file = dialog.open();
        if (file != null) {
            save(Path.of(file));
        }
    }

    /** Writes what is seen, drawn with care, as PNG; complete when it is there. */
    CompletableFuture<Path> save(Path file) {
        if (start.renderer().isEmpty()) {
            return CompletableFuture.failedFuture(new ProsectException(Messages.Screenshot_nothing, Messages.Screenshot_nothing_remedy));
        }
        CompletableFuture<Path> saved = new CompletableFuture<>();
        start.renderer().get().picture(frame(Quality.STILL)).whenComplete((pixels, thrown) -> {
            try {
                if (thrown != null) {
                    throw new ProsectException(String.valueOf(thrown.getMessage()), Messages.Screenshot_nothing_remedy, thrown);
                }
                Pictures.write(pixels, file);
                saved.complete(file);
            } catch (ProsectException e) {
                ProblemDialog.show(isDisposed() ? null : getShell(), e);
                saved.completeExceptionally(e);
            }
        });
        return saved;
    }

    @Override
    public boolean setFocus() {
        return start.renderer().map(renderer -> renderer.control().setFocus()).orElseGet(super::setFocus);
    }
}
