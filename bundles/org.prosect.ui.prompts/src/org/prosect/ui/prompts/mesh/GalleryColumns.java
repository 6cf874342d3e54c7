package org.prosect.ui.prompts.mesh;

import java.awt.image.BufferedImage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jface.viewers.CellLabelProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageDataProvider;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.widgets.Display;
import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.gallery.Gallery;
import org.prosect.core.gallery.GalleryEntry;
import org.prosect.ui.prompts.Messages;

/** The columns of the gallery: picture and name, licence. Pictures are drawn in the background, one after the other, and arrive one by one. */
final class GalleryColumns {

    private static final int SIZE = 72;
    private static final int SHARP = 2 * SIZE;

    private final TableViewer viewer;
    private final Display display;
    private final Map<GalleryEntry, Image> pictures = new HashMap<>();
    private final Image blank;
    private volatile boolean closed;

    private GalleryColumns(TableViewer viewer) {
        this.viewer = viewer;
        this.display = viewer.getControl().getDisplay();
        // rows are as high as the first picture, which must not come later
        blank = new Image(display, data(new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_ARGB)));
    }

    static void install(TableViewer viewer, Gallery gallery) {
        GalleryColumns columns = new GalleryColumns(viewer);
        columns.column(Messages.Gallery_structure, 260, new ColumnLabelProvider() {
            @Override
            public String getText(Object element) {
                return ((GalleryEntry) element).card().name();
            }

            @Override
            public Image getImage(Object element) {
                return columns.pictures.getOrDefault(element, columns.blank);
            }
        });
        columns.column(Messages.Gallery_licence, 220, new CellLabelProvider() {
            @Override
            public void update(ViewerCell cell) {
                String licence = ((GalleryEntry) cell.getElement()).card().licence();
                cell.setText(licence.isEmpty() ? Messages.Gallery_noLicence : licence);
            }
        });
        viewer.getControl().addDisposeListener(event -> columns.dispose());
        List<GalleryEntry> entries = gallery.entries();
        CompletableFuture.runAsync(() -> columns.draw(gallery, entries));
    }

    private void column(String title, int width, CellLabelProvider labels) {
        TableViewerColumn column = new TableViewerColumn(viewer, SWT.NONE);
        column.getColumn().setText(title);
        column.getColumn().setWidth(width);
        column.setLabelProvider(labels);
    }

    /** In the background. */
    private void draw(Gallery gallery, List<GalleryEntry> entries) {
        for (GalleryEntry entry : entries) {
            Optional<ImageData[]> picture = draw(gallery, entry);
            if (closed || display.isDisposed()) {
                return;
            }
            picture.ifPresent(data -> display.asyncExec(() -> show(entry, data)));
        }
    }

    private Optional<ImageData[]> draw(Gallery gallery, GalleryEntry entry) {
        Progress progress = new Progress() {
            @Override
            public void report(double fraction, String what) {
                // nobody looks
            }

            @Override
            public boolean isCancelled() {
                return closed;
            }
        };
        try {
            return Optional.of(new ImageData[] {data(gallery.thumbnail(entry, SIZE, progress)), data(gallery.thumbnail(entry, SHARP, progress))});
        } catch (ProsectException e) {
            // choosing the mesh says what is wrong with it
            return Optional.empty();
        } catch (CancellationException e) {
            return Optional.empty();
        }
    }

    private void show(GalleryEntry entry, ImageData[] data) {
        if (!closed) {
            ImageDataProvider sharp = zoom -> zoom == 100 ? data[0] : data[1].scaledTo(SIZE * zoom / 100, SIZE * zoom / 100);
            pictures.put(entry, new Image(display, sharp));
            viewer.update(entry, null);
        }
    }

    private void dispose() {
        closed = true;
        blank.dispose();
        pictures.values().forEach(Image::dispose);
    }

    /** With transparency. */
    static ImageData data(BufferedImage picture) {
        ImageData data = new ImageData(picture.getWidth(), picture.getHeight(), 24, new PaletteData(0xff0000, 0xff00, 0xff));
        data.alphaData = new byte[data.width * data.height];
        for (int y = 0; y < data.height; y++) {
            for (int x = 0; x < data.width; x++) {
                int argb = picture.getRGB(x, y);
                data.setPixel(x, y, argb & 0xffffff);
                data.alphaData[y * data.width + x] = (byte) (argb >>> 24);
            }
        }
        return data;
    }
}
