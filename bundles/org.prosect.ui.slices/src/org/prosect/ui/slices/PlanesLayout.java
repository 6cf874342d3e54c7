package org.prosect.ui.slices;

import java.util.List;
import java.util.Optional;

import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Layout;
import org.prosect.ui.view.SliceDirection;
import org.prosect.ui.view.ViewLayout;

/**
 * Lays planes out: one, a row, or a grid with the three-dimensional picture; without one the leading plane is large and the others stand beside
 * it.
 */
final class PlanesLayout extends Layout {

    private static final int SPACE = 3;

    private final List<SliceCanvas> planes;
    private final Optional<Control> spatial;
    private List<SliceDirection> shown = List.of(SliceDirection.values());
    private ViewLayout layout = ViewLayout.GRID;
    private SliceDirection leading = SliceDirection.AXIAL;

    PlanesLayout(List<SliceCanvas> planes, Optional<Control> spatial) {
        this.planes = planes;
        this.spatial = spatial;
    }

    /**
     * Chooses what is shown.
     *
     * @param directions that the image has
     * @return whether that is another layout than before
     */
    boolean set(List<SliceDirection> directions, ViewLayout wanted, SliceDirection large) {
        ViewLayout nextLayout = directions.size() == 1 ? ViewLayout.SINGLE : wanted;
        SliceDirection nextLeading = directions.contains(large) ? large : directions.getFirst();
        boolean changed = !shown.equals(directions) || layout != nextLayout || leading != nextLeading;
        shown = directions;
        layout = nextLayout;
        leading = nextLeading;
        return changed;
    }

    @Override
    protected Point computeSize(Composite composite, int widthHint, int heightHint, boolean flushCache) {
        return new Point(Math.max(widthHint, 300), Math.max(heightHint, 300));
    }

    @Override
    protected void layout(Composite composite, boolean flushCache) {
        Rectangle all = composite.getClientArea();
        List<SliceCanvas> visible = planes.stream().filter(p -> shown.contains(p.direction()))
                .filter(p -> layout != ViewLayout.SINGLE || p.direction() == leading).toList();
        planes.forEach(p -> p.setVisible(visible.contains(p)));
        boolean withSpatial = layout == ViewLayout.GRID && spatial.isPresent();
        spatial.ifPresent(control -> control.setVisible(withSpatial));
        int halfWidth = (all.width - SPACE) / 2;
        int halfHeight = (all.height - SPACE) / 2;
        switch (layout) {
            case SINGLE -> visible.getFirst().setBounds(all);
            case ROW -> {
                int width = (all.width - SPACE * (visible.size() - 1)) / visible.size();
                for (int i = 0; i < visible.size(); i++) {
                    visible.get(i).setBounds(all.x + i * (width + SPACE), all.y, width, all.height);
                }
            }
            case GRID -> {
                if (withSpatial) {
                    for (int i = 0; i < visible.size(); i++) {
                        place(visible.get(i), all, i, halfWidth, halfHeight);
                    }
                    place(spatial.get(), all, visible.size(), halfWidth, halfHeight);
                } else {
                    large(all, visible, halfHeight);
                }
            }
        }
    }

    private void large(Rectangle all, List<SliceCanvas> visible, int halfHeight) {
        int width = (all.width - SPACE) * 3 / 5;
        int row = 0;
        for (SliceCanvas plane : visible) {
            if (plane.direction() == leading) {
                plane.setBounds(all.x, all.y, width, all.height);
            } else {
                plane.setBounds(all.x + width + SPACE, all.y + row++ * (halfHeight + SPACE), all.width - width - SPACE, halfHeight);
            }
        }
    }

    private static void place(Control control, Rectangle all, int cell, int width, int height) {
        control.setBounds(all.x + cell % 2 * (width + SPACE), all.y + cell / 2 * (height + SPACE), width, height);
    }
}
