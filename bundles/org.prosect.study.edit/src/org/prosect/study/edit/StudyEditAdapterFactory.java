package org.prosect.study.edit;

import org.eclipse.emf.common.notify.Adapter;
import org.eclipse.emf.common.notify.Notifier;
import org.eclipse.emf.common.notify.impl.AdapterImpl;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.provider.IItemLabelProvider;
import org.prosect.study.model.provider.StudyItemProviderAdapterFactory;

/**
 * The generated item providers with labels for people: "Point inside at 12.0, -4.5, 103.0 mm" where the generator gives "Point Prompt true". This
 * is the factory registered for the study model. It hands out no icons; a user interface has its own.
 */
public class StudyEditAdapterFactory extends StudyItemProviderAdapterFactory {

    private final Label label = new Label();

    @Override
    public Adapter adapt(Notifier target, Object type) {
        // the generated provider is attached in any case: it tells viewers when a label changes
        Adapter generated = super.adapt(target, type);
        return type == IItemLabelProvider.class && generated != null ? label : generated;
    }

    private static final class Label extends AdapterImpl implements IItemLabelProvider {

        @Override
        public String getText(Object object) {
            return StudyLabels.of((EObject) object);
        }

        @Override
        public Object getImage(Object object) {
            return null;
        }
    }
}
