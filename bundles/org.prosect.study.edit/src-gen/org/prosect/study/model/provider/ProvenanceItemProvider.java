/**
 */
package org.prosect.study.model.provider;


import java.util.Collection;
import java.util.List;

import org.eclipse.emf.common.notify.AdapterFactory;
import org.eclipse.emf.common.notify.Notification;

import org.eclipse.emf.common.util.ResourceLocator;

import org.eclipse.emf.ecore.EStructuralFeature;

import org.eclipse.emf.edit.provider.ComposeableAdapterFactory;
import org.eclipse.emf.edit.provider.IEditingDomainItemProvider;
import org.eclipse.emf.edit.provider.IItemLabelProvider;
import org.eclipse.emf.edit.provider.IItemPropertyDescriptor;
import org.eclipse.emf.edit.provider.IItemPropertySource;
import org.eclipse.emf.edit.provider.IStructuredItemContentProvider;
import org.eclipse.emf.edit.provider.ITreeItemContentProvider;
import org.eclipse.emf.edit.provider.ItemPropertyDescriptor;
import org.eclipse.emf.edit.provider.ItemProviderAdapter;
import org.eclipse.emf.edit.provider.ViewerNotification;

import org.prosect.study.model.Provenance;
import org.prosect.study.model.StudyFactory;
import org.prosect.study.model.StudyPackage;

/**
 * This is the item provider adapter for a {@link org.prosect.study.model.Provenance} object.
 * <!-- begin-user-doc -->
 * <!-- end-user-doc -->
 * @generated
 */
public class ProvenanceItemProvider 
	extends ItemProviderAdapter
	implements
		IEditingDomainItemProvider,
		IStructuredItemContentProvider,
		ITreeItemContentProvider,
		IItemLabelProvider,
		IItemPropertySource {
	/**
	 * This constructs an instance from a factory and a notifier.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	public ProvenanceItemProvider(AdapterFactory adapterFactory) {
		super(adapterFactory);
	}

	/**
	 * This returns the property descriptors for the adapted class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public List<IItemPropertyDescriptor> getPropertyDescriptors(Object object) {
		if (itemPropertyDescriptors == null) {
			super.getPropertyDescriptors(object);

			addMethodIdPropertyDescriptor(object);
			addMethodVersionPropertyDescriptor(object);
			addModelIdPropertyDescriptor(object);
			addModelSha256PropertyDescriptor(object);
			addBackendPropertyDescriptor(object);
			addDevicePropertyDescriptor(object);
			addSeedPropertyDescriptor(object);
			addStartedPropertyDescriptor(object);
			addDurationMillisPropertyDescriptor(object);
			addImageSha256PropertyDescriptor(object);
		}
		return itemPropertyDescriptors;
	}

	/**
	 * This adds a property descriptor for the Method Id feature.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected void addMethodIdPropertyDescriptor(Object object) {
		itemPropertyDescriptors.add
			(createItemPropertyDescriptor
				(((ComposeableAdapterFactory)adapterFactory).getRootAdapterFactory(),
				 getResourceLocator(),
				 getString("_UI_Provenance_methodId_feature"),
				 getString("_UI_PropertyDescriptor_description", "_UI_Provenance_methodId_feature", "_UI_Provenance_type"),
				 StudyPackage.Literals.PROVENANCE__METHOD_ID,
				 true,
				 false,
				 false,
				 ItemPropertyDescriptor.GENERIC_VALUE_IMAGE,
				 null,
				 null));
	}

	/**
	 * This adds a property descriptor for the Method Version feature.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected void addMethodVersionPropertyDescriptor(Object object) {
		itemPropertyDescriptors.add
			(createItemPropertyDescriptor
				(((ComposeableAdapterFactory)adapterFactory).getRootAdapterFactory(),
				 getResourceLocator(),
				 getString("_UI_Provenance_methodVersion_feature"),
				 getString("_UI_PropertyDescriptor_description", "_UI_Provenance_methodVersion_feature", "_UI_Provenance_type"),
				 StudyPackage.Literals.PROVENANCE__METHOD_VERSION,
				 true,
				 false,
				 false,
				 ItemPropertyDescriptor.GENERIC_VALUE_IMAGE,
				 null,
				 null));
	}

	/**
	 * This adds a property descriptor for the Model Id feature.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected void addModelIdPropertyDescriptor(Object object) {
		itemPropertyDescriptors.add
			(createItemPropertyDescriptor
				(((ComposeableAdapterFactory)adapterFactory).getRootAdapterFactory(),
				 getResourceLocator(),
				 getString("_UI_Provenance_modelId_feature"),
				 getString("_UI_PropertyDescriptor_description", "_UI_Provenance_modelId_feature", "_UI_Provenance_type"),
				 StudyPackage.Literals.PROVENANCE__MODEL_ID,
				 true,
				 false,
				 false,
				 ItemPropertyDescriptor.GENERIC_VALUE_IMAGE,
				 null,
				 null));
	}

	/**
	 * This adds a property descriptor for the Model Sha256 feature.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected void addModelSha256PropertyDescriptor(Object object) {
		itemPropertyDescriptors.add
			(createItemPropertyDescriptor
				(((ComposeableAdapterFactory)adapterFactory).getRootAdapterFactory(),
				 getResourceLocator(),
				 getString("_UI_Provenance_modelSha256_feature"),
				 getString("_UI_PropertyDescriptor_description", "_UI_Provenance_modelSha256_feature", "_UI_Provenance_type"),
				 StudyPackage.Literals.PROVENANCE__MODEL_SHA256,
				 true,
				 false,
				 false,
				 ItemPropertyDescriptor.GENERIC_VALUE_IMAGE,
				 null,
				 null));
	}

	/**
	 * This adds a property descriptor for the Backend feature.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected void addBackendPropertyDescriptor(Object object) {
		itemPropertyDescriptors.add
			(createItemPropertyDescriptor
				(((ComposeableAdapterFactory)adapterFactory).getRootAdapterFactory(),
				 getResourceLocator(),
				 getString("_UI_Provenance_backend_feature"),
				 getString("_UI_PropertyDescriptor_description", "_UI_Provenance_backend_feature", "_UI_Provenance_type"),
				 StudyPackage.Literals.PROVENANCE__BACKEND,
				 true,
				 false,
				 false,
				 ItemPropertyDescriptor.GENERIC_VALUE_IMAGE,
				 null,
				 null));
	}

	/**
	 * This adds a property descriptor for the Device feature.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected void addDevicePropertyDescriptor(Object object) {
		itemPropertyDescriptors.add
			(createItemPropertyDescriptor
				(((ComposeableAdapterFactory)adapterFactory).getRootAdapterFactory(),
				 getResourceLocator(),
				 getString("_UI_Provenance_device_feature"),
				 getString("_UI_PropertyDescriptor_description", "_UI_Provenance_device_feature", "_UI_Provenance_type"),
				 StudyPackage.Literals.PROVENANCE__DEVICE,
				 true,
				 false,
				 false,
				 ItemPropertyDescriptor.GENERIC_VALUE_IMAGE,
				 null,
				 null));
	}

	/**
	 * This adds a property descriptor for the Seed feature.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected void addSeedPropertyDescriptor(Object object) {
		itemPropertyDescriptors.add
			(createItemPropertyDescriptor
				(((ComposeableAdapterFactory)adapterFactory).getRootAdapterFactory(),
				 getResourceLocator(),
				 getString("_UI_Provenance_seed_feature"),
				 getString("_UI_PropertyDescriptor_description", "_UI_Provenance_seed_feature", "_UI_Provenance_type"),
				 StudyPackage.Literals.PROVENANCE__SEED,
				 true,
				 false,
				 false,
				 ItemPropertyDescriptor.INTEGRAL_VALUE_IMAGE,
				 null,
				 null));
	}

	/**
	 * This adds a property descriptor for the Started feature.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected void addStartedPropertyDescriptor(Object object) {
		itemPropertyDescriptors.add
			(createItemPropertyDescriptor
				(((ComposeableAdapterFactory)adapterFactory).getRootAdapterFactory(),
				 getResourceLocator(),
				 getString("_UI_Provenance_started_feature"),
				 getString("_UI_PropertyDescriptor_description", "_UI_Provenance_started_feature", "_UI_Provenance_type"),
				 StudyPackage.Literals.PROVENANCE__STARTED,
				 true,
				 false,
				 false,
				 ItemPropertyDescriptor.GENERIC_VALUE_IMAGE,
				 null,
				 null));
	}

	/**
	 * This adds a property descriptor for the Duration Millis feature.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected void addDurationMillisPropertyDescriptor(Object object) {
		itemPropertyDescriptors.add
			(createItemPropertyDescriptor
				(((ComposeableAdapterFactory)adapterFactory).getRootAdapterFactory(),
				 getResourceLocator(),
				 getString("_UI_Provenance_durationMillis_feature"),
				 getString("_UI_PropertyDescriptor_description", "_UI_Provenance_durationMillis_feature", "_UI_Provenance_type"),
				 StudyPackage.Literals.PROVENANCE__DURATION_MILLIS,
				 true,
				 false,
				 false,
				 ItemPropertyDescriptor.INTEGRAL_VALUE_IMAGE,
				 null,
				 null));
	}

	/**
	 * This adds a property descriptor for the Image Sha256 feature.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected void addImageSha256PropertyDescriptor(Object object) {
		itemPropertyDescriptors.add
			(createItemPropertyDescriptor
				(((ComposeableAdapterFactory)adapterFactory).getRootAdapterFactory(),
				 getResourceLocator(),
				 getString("_UI_Provenance_imageSha256_feature"),
				 getString("_UI_PropertyDescriptor_description", "_UI_Provenance_imageSha256_feature", "_UI_Provenance_type"),
				 StudyPackage.Literals.PROVENANCE__IMAGE_SHA256,
				 true,
				 false,
				 false,
				 ItemPropertyDescriptor.GENERIC_VALUE_IMAGE,
				 null,
				 null));
	}

	/**
	 * This specifies how to implement {@link #getChildren} and is used to deduce an appropriate feature for an
	 * {@link org.eclipse.emf.edit.command.AddCommand}, {@link org.eclipse.emf.edit.command.RemoveCommand} or
	 * {@link org.eclipse.emf.edit.command.MoveCommand} in {@link #createCommand}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Collection<? extends EStructuralFeature> getChildrenFeatures(Object object) {
		if (childrenFeatures == null) {
			super.getChildrenFeatures(object);
			childrenFeatures.add(StudyPackage.Literals.PROVENANCE__PARAMETERS);
			childrenFeatures.add(StudyPackage.Literals.PROVENANCE__PROMPTS);
		}
		return childrenFeatures;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected EStructuralFeature getChildFeature(Object object, Object child) {
		// Check the type of the specified child object and return the proper feature to use for
		// adding (see {@link AddCommand}) it as a child.

		return super.getChildFeature(object, child);
	}

	/**
	 * This returns Provenance.gif.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Object getImage(Object object) {
		return overlayImage(object, getResourceLocator().getImage("full/obj16/Provenance"));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected boolean shouldComposeCreationImage() {
		return true;
	}

	/**
	 * This returns the label text for the adapted class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getText(Object object) {
		String label = ((Provenance)object).getMethodId();
		return label == null || label.length() == 0 ?
			getString("_UI_Provenance_type") :
			getString("_UI_Provenance_type") + " " + label;
	}


	/**
	 * This handles model notifications by calling {@link #updateChildren} to update any cached
	 * children and by creating a viewer notification, which it passes to {@link #fireNotifyChanged}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void notifyChanged(Notification notification) {
		updateChildren(notification);

		switch (notification.getFeatureID(Provenance.class)) {
			case StudyPackage.PROVENANCE__METHOD_ID:
			case StudyPackage.PROVENANCE__METHOD_VERSION:
			case StudyPackage.PROVENANCE__MODEL_ID:
			case StudyPackage.PROVENANCE__MODEL_SHA256:
			case StudyPackage.PROVENANCE__BACKEND:
			case StudyPackage.PROVENANCE__DEVICE:
			case StudyPackage.PROVENANCE__SEED:
			case StudyPackage.PROVENANCE__STARTED:
			case StudyPackage.PROVENANCE__DURATION_MILLIS:
			case StudyPackage.PROVENANCE__IMAGE_SHA256:
				fireNotifyChanged(new ViewerNotification(notification, notification.getNotifier(), false, true));
				return;
			case StudyPackage.PROVENANCE__PARAMETERS:
			case StudyPackage.PROVENANCE__PROMPTS:
				fireNotifyChanged(new ViewerNotification(notification, notification.getNotifier(), true, false));
				return;
		}
		super.notifyChanged(notification);
	}

	/**
	 * This adds {@link org.eclipse.emf.edit.command.CommandParameter}s describing the children
	 * that can be created under this object.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected void collectNewChildDescriptors(Collection<Object> newChildDescriptors, Object object) {
		super.collectNewChildDescriptors(newChildDescriptors, object);

		newChildDescriptors.add
			(createChildParameter
				(StudyPackage.Literals.PROVENANCE__PARAMETERS,
				 StudyFactory.eINSTANCE.createParameterValue()));

		newChildDescriptors.add
			(createChildParameter
				(StudyPackage.Literals.PROVENANCE__PROMPTS,
				 StudyFactory.eINSTANCE.createPointPrompt()));

		newChildDescriptors.add
			(createChildParameter
				(StudyPackage.Literals.PROVENANCE__PROMPTS,
				 StudyFactory.eINSTANCE.createBoxPrompt()));

		newChildDescriptors.add
			(createChildParameter
				(StudyPackage.Literals.PROVENANCE__PROMPTS,
				 StudyFactory.eINSTANCE.createScribblePrompt()));

		newChildDescriptors.add
			(createChildParameter
				(StudyPackage.Literals.PROVENANCE__PROMPTS,
				 StudyFactory.eINSTANCE.createLassoPrompt()));

		newChildDescriptors.add
			(createChildParameter
				(StudyPackage.Literals.PROVENANCE__PROMPTS,
				 StudyFactory.eINSTANCE.createMaskPrompt()));

		newChildDescriptors.add
			(createChildParameter
				(StudyPackage.Literals.PROVENANCE__PROMPTS,
				 StudyFactory.eINSTANCE.createMeshPrompt()));

		newChildDescriptors.add
			(createChildParameter
				(StudyPackage.Literals.PROVENANCE__PROMPTS,
				 StudyFactory.eINSTANCE.createReferencePrompt()));

		newChildDescriptors.add
			(createChildParameter
				(StudyPackage.Literals.PROVENANCE__PROMPTS,
				 StudyFactory.eINSTANCE.createUnknownPrompt()));
	}

	/**
	 * Return the resource locator for this item provider's resources.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public ResourceLocator getResourceLocator() {
		return StudyEditPlugin.INSTANCE;
	}

}
