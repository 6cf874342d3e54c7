package org.prosect.ui.study;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.edit.provider.IItemPropertyDescriptor;
import org.eclipse.emf.edit.provider.IItemPropertySource;
import org.eclipse.jface.viewers.ICellEditorValidator;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.ui.views.properties.ColorPropertyDescriptor;
import org.eclipse.ui.views.properties.ComboBoxPropertyDescriptor;
import org.eclipse.ui.views.properties.IPropertyDescriptor;
import org.eclipse.ui.views.properties.IPropertySource;
import org.eclipse.ui.views.properties.PropertyDescriptor;
import org.eclipse.ui.views.properties.TextPropertyDescriptor;
import org.prosect.study.model.StudyPackage;
import org.prosect.ui.Messages;
import org.prosect.ui.session.OpenStudy;

/**
 * The properties of one element, as the model's item providers list them; editing goes through the study's commands and can be undone. Stands in
 * for EMF's PropertySource, which is not on Maven Central.
 */
public final class StudyPropertySource implements IPropertySource {

    private final OpenStudy study;
    private final EObject element;
    private final Map<String, IItemPropertyDescriptor> items = new HashMap<>();
    private final Map<String, List<?>> choices = new HashMap<>();

    /** The properties of an element of a study. */
    public StudyPropertySource(OpenStudy study, EObject element) {
        this.study = study;
        this.element = element;
    }

    @Override
    public IPropertyDescriptor[] getPropertyDescriptors() {
        IItemPropertySource source = (IItemPropertySource) study.adapterFactory().adapt(element, IItemPropertySource.class);
        List<IPropertyDescriptor> result = new ArrayList<>();
        if (source != null) {
            for (IItemPropertyDescriptor item : source.getPropertyDescriptors(element)) {
                EStructuralFeature feature = (EStructuralFeature) item.getFeature(element);
                boolean empty = feature.isMany() && ((Collection<?>) element.eGet(feature)).isEmpty();
                if (!empty) {
                    items.put(feature.getName(), item);
                    result.add(descriptor(item, feature));
                }
            }
        }
        return result.toArray(IPropertyDescriptor[]::new);
    }

    private PropertyDescriptor descriptor(IItemPropertyDescriptor item, EStructuralFeature feature) {
        String id = feature.getName();
        String name = StudyFeatures.name(element, item);
        PropertyDescriptor descriptor;
        if (!StudyFeatures.isEditable(element, item)) {
            descriptor = new PropertyDescriptor(id, name);
        } else if (feature instanceof EReference) {
            List<Object> values = new ArrayList<>(item.getChoiceOfValues(element));
            values.remove(null);
            values.addFirst(null);
            descriptor = choice(id, name, feature, values);
        } else if (!FeatureValues.choices((EAttribute) feature).isEmpty()) {
            descriptor = choice(id, name, feature, FeatureValues.choices((EAttribute) feature));
        } else if (feature.getEType() == StudyPackage.Literals.COLOUR) {
            descriptor = new ColorPropertyDescriptor(id, name);
            descriptor.setLabelProvider(new ColourLabels());
            return descriptor;
        } else {
            descriptor = text(id, name, (EAttribute) feature);
        }
        descriptor.setLabelProvider(new LabelProvider() {
            @Override
            public String getText(Object value) {
                return FeatureValues.shown(feature, element.eGet(feature), study.adapterFactory());
            }
        });
        return descriptor;
    }

    private PropertyDescriptor choice(String id, String name, EStructuralFeature feature, List<?> values) {
        choices.put(id, values);
        String[] labels = values.stream().map(v -> v == null ? Messages.Value_none : FeatureValues.shown(feature, v, study.adapterFactory()))
                .toArray(String[]::new);
        return new ComboBoxPropertyDescriptor(id, name, labels);
    }

    private static PropertyDescriptor text(String id, String name, EAttribute feature) {
        TextPropertyDescriptor descriptor = new TextPropertyDescriptor(id, name);
        descriptor.setValidator((ICellEditorValidator) value -> {
            try {
                FeatureValues.parse(feature, value.toString());
                return null;
            } catch (RuntimeException e) {
                // every exception of a data type's parser means that the text is wrong; EMF wraps them in types of its own
                return NLS.bind(Messages.Value_wrong, value, name);
            }
        });
        return descriptor;
    }

    @Override
    public Object getPropertyValue(Object id) {
        EStructuralFeature feature = feature(id);
        Object value = element.eGet(feature);
        if (choices.containsKey(id)) {
            return choices.get(id).indexOf(value);
        }
        if (feature.getEType() == StudyPackage.Literals.COLOUR) {
            return rgb((String) value);
        }
        return feature.isMany() || feature instanceof EReference ? FeatureValues.shown(feature, value, study.adapterFactory())
                : FeatureValues.typed(feature, value);
    }

    @Override
    public void setPropertyValue(Object id, Object typed) {
        EStructuralFeature feature = feature(id);
        Object value;
        if (choices.containsKey(id)) {
            int index = (Integer) typed;
            if (index < 0) {
                return;
            }
            value = choices.get(id).get(index);
        } else if (typed instanceof RGB c) {
            value = String.format("#%02x%02x%02x", c.red, c.green, c.blue);
        } else {
            value = FeatureValues.parse((EAttribute) feature, (String) typed);
        }
        study.set(element, feature, value, NLS.bind(Messages.Command_change, StudyFeatures.name(element, items.get(id))));
    }

    @Override
    public boolean isPropertySet(Object id) {
        return false;
    }

    @Override
    public void resetPropertyValue(Object id) {
        study.set(element, feature(id), feature(id).getDefaultValue(), NLS.bind(Messages.Command_change, StudyFeatures.name(element, items.get(id))));
    }

    @Override
    public Object getEditableValue() {
        return element;
    }

    private EStructuralFeature feature(Object id) {
        return element.eClass().getEStructuralFeature((String) id);
    }

    private static RGB rgb(String colour) {
        int value = colour == null ? 0 : Integer.parseInt(colour.substring(1), 16);
        return new RGB(value >> 16, value >> 8 & 0xff, value & 0xff);
    }

    private static final class ColourLabels extends LabelProvider {
        @Override
        public String getText(Object value) {
            return value instanceof RGB c ? String.format("#%02x%02x%02x", c.red, c.green, c.blue) : "";
        }
    }
}
