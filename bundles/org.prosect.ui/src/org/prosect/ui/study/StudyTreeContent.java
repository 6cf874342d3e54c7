package org.prosect.ui.study;

import org.eclipse.emf.common.notify.AdapterFactory;
import org.eclipse.emf.edit.provider.IChangeNotifier;
import org.eclipse.emf.edit.provider.INotifyChangedListener;
import org.eclipse.emf.edit.provider.ITreeItemContentProvider;
import org.eclipse.emf.edit.provider.IViewerNotification;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.StructuredViewer;
import org.prosect.ui.session.OpenStudy;

/**
 * The elements of an {@link OpenStudy} as a tree, as the model's item providers give it; follows the model. Stands in for EMF's
 * AdapterFactoryContentProvider, which is not on Maven Central.
 */
final class StudyTreeContent implements ITreeContentProvider {

    private static final Object[] NOTHING = {};

    private final StructuredViewer viewer;
    private final AdapterFactory adapterFactory;
    private final INotifyChangedListener listener = notification -> refresh(notification);

    StudyTreeContent(StructuredViewer viewer, OpenStudy study) {
        this.viewer = viewer;
        this.adapterFactory = study.adapterFactory();
        study.adapterFactory().addListener(listener);
    }

    @Override
    public Object[] getElements(Object input) {
        return input instanceof OpenStudy study ? new Object[] {study.study()} : NOTHING;
    }

    @Override
    public Object[] getChildren(Object element) {
        ITreeItemContentProvider provider = provider(element);
        return provider == null ? NOTHING : provider.getChildren(element).toArray();
    }

    @Override
    public boolean hasChildren(Object element) {
        ITreeItemContentProvider provider = provider(element);
        return provider != null && provider.hasChildren(element);
    }

    @Override
    public Object getParent(Object element) {
        ITreeItemContentProvider provider = provider(element);
        return provider == null ? null : provider.getParent(element);
    }

    @Override
    public void dispose() {
        if (adapterFactory instanceof IChangeNotifier notifier) {
            notifier.removeListener(listener);
        }
    }

    private ITreeItemContentProvider provider(Object element) {
        return (ITreeItemContentProvider) adapterFactory.adapt(element, ITreeItemContentProvider.class);
    }

    private void refresh(org.eclipse.emf.common.notify.Notification notification) {
        if (viewer.getControl().isDisposed()) {
            return;
        }
        // labels show facts of other elements too (the names of image and structure), so that a changed label may stand anywhere
        Object changed = notification instanceof IViewerNotification n && n.isContentRefresh() ? n.getElement() : null;
        if (changed != null) {
            viewer.refresh(changed, true);
        } else {
            viewer.refresh(true);
        }
    }
}
