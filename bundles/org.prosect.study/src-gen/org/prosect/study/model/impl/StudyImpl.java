/**
 */
package org.prosect.study.model.impl;

import java.time.Instant;

import java.util.Collection;

import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.notify.NotificationChain;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.InternalEObject;

import org.eclipse.emf.ecore.impl.ENotificationImpl;
import org.eclipse.emf.ecore.impl.MinimalEObjectImpl;

import org.eclipse.emf.ecore.util.EObjectContainmentWithInverseEList;
import org.eclipse.emf.ecore.util.InternalEList;

import org.prosect.study.model.Image;
import org.prosect.study.model.PromptSet;
import org.prosect.study.model.Result;
import org.prosect.study.model.Structure;
import org.prosect.study.model.Study;
import org.prosect.study.model.StudyPackage;
import org.prosect.study.model.SurfaceMesh;

/**
 * <!-- begin-user-doc -->
 * An implementation of the model object '<em><b>Study</b></em>'.
 * <!-- end-user-doc -->
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.prosect.study.model.impl.StudyImpl#getName <em>Name</em>}</li>
 *   <li>{@link org.prosect.study.model.impl.StudyImpl#getCreated <em>Created</em>}</li>
 *   <li>{@link org.prosect.study.model.impl.StudyImpl#getImages <em>Images</em>}</li>
 *   <li>{@link org.prosect.study.model.impl.StudyImpl#getStructures <em>Structures</em>}</li>
 *   <li>{@link org.prosect.study.model.impl.StudyImpl#getMeshes <em>Meshes</em>}</li>
 *   <li>{@link org.prosect.study.model.impl.StudyImpl#getPromptSets <em>Prompt Sets</em>}</li>
 *   <li>{@link org.prosect.study.model.impl.StudyImpl#getResults <em>Results</em>}</li>
 * </ul>
 *
 * @generated
 */
public class StudyImpl extends MinimalEObjectImpl.Container implements Study {
	/**
	 * The default value of the '{@link #getName() <em>Name</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getName()
	 * @generated
	 * @ordered
	 */
	protected static final String NAME_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getName() <em>Name</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getName()
	 * @generated
	 * @ordered
	 */
	protected String name = NAME_EDEFAULT;

	/**
	 * The default value of the '{@link #getCreated() <em>Created</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getCreated()
	 * @generated
	 * @ordered
	 */
	protected static final Instant CREATED_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getCreated() <em>Created</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getCreated()
	 * @generated
	 * @ordered
	 */
	protected Instant created = CREATED_EDEFAULT;

	/**
	 * The cached value of the '{@link #getImages() <em>Images</em>}' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getImages()
	 * @generated
	 * @ordered
	 */
	protected EList<Image> images;

	/**
	 * The cached value of the '{@link #getStructures() <em>Structures</em>}' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getStructures()
	 * @generated
	 * @ordered
	 */
	protected EList<Structure> structures;

	/**
	 * The cached value of the '{@link #getMeshes() <em>Meshes</em>}' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getMeshes()
	 * @generated
	 * @ordered
	 */
	protected EList<SurfaceMesh> meshes;

	/**
	 * The cached value of the '{@link #getPromptSets() <em>Prompt Sets</em>}' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getPromptSets()
	 * @generated
	 * @ordered
	 */
	protected EList<PromptSet> promptSets;

	/**
	 * The cached value of the '{@link #getResults() <em>Results</em>}' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getResults()
	 * @generated
	 * @ordered
	 */
	protected EList<Result> results;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected StudyImpl() {
		super();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return StudyPackage.Literals.STUDY;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getName() {
		return name;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setName(String newName) {
		String oldName = name;
		name = newName;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, StudyPackage.STUDY__NAME, oldName, name));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Instant getCreated() {
		return created;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setCreated(Instant newCreated) {
		Instant oldCreated = created;
		created = newCreated;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, StudyPackage.STUDY__CREATED, oldCreated, created));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<Image> getImages() {
		if (images == null) {
			images = new EObjectContainmentWithInverseEList<Image>(Image.class, this, StudyPackage.STUDY__IMAGES, StudyPackage.IMAGE__STUDY);
		}
		return images;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<Structure> getStructures() {
		if (structures == null) {
			structures = new EObjectContainmentWithInverseEList<Structure>(Structure.class, this, StudyPackage.STUDY__STRUCTURES, StudyPackage.STRUCTURE__STUDY);
		}
		return structures;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<SurfaceMesh> getMeshes() {
		if (meshes == null) {
			meshes = new EObjectContainmentWithInverseEList<SurfaceMesh>(SurfaceMesh.class, this, StudyPackage.STUDY__MESHES, StudyPackage.SURFACE_MESH__STUDY);
		}
		return meshes;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<PromptSet> getPromptSets() {
		if (promptSets == null) {
			promptSets = new EObjectContainmentWithInverseEList<PromptSet>(PromptSet.class, this, StudyPackage.STUDY__PROMPT_SETS, StudyPackage.PROMPT_SET__STUDY);
		}
		return promptSets;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<Result> getResults() {
		if (results == null) {
			results = new EObjectContainmentWithInverseEList<Result>(Result.class, this, StudyPackage.STUDY__RESULTS, StudyPackage.RESULT__STUDY);
		}
		return results;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@SuppressWarnings("unchecked")
	@Override
	public NotificationChain eInverseAdd(InternalEObject otherEnd, int featureID, NotificationChain msgs) {
		switch (featureID) {
			case StudyPackage.STUDY__IMAGES:
				return ((InternalEList<InternalEObject>)(InternalEList<?>)getImages()).basicAdd(otherEnd, msgs);
			case StudyPackage.STUDY__STRUCTURES:
				return ((InternalEList<InternalEObject>)(InternalEList<?>)getStructures()).basicAdd(otherEnd, msgs);
			case StudyPackage.STUDY__MESHES:
				return ((InternalEList<InternalEObject>)(InternalEList<?>)getMeshes()).basicAdd(otherEnd, msgs);
			case StudyPackage.STUDY__PROMPT_SETS:
				return ((InternalEList<InternalEObject>)(InternalEList<?>)getPromptSets()).basicAdd(otherEnd, msgs);
			case StudyPackage.STUDY__RESULTS:
				return ((InternalEList<InternalEObject>)(InternalEList<?>)getResults()).basicAdd(otherEnd, msgs);
		}
		return super.eInverseAdd(otherEnd, featureID, msgs);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public NotificationChain eInverseRemove(InternalEObject otherEnd, int featureID, NotificationChain msgs) {
		switch (featureID) {
			case StudyPackage.STUDY__IMAGES:
				return ((InternalEList<?>)getImages()).basicRemove(otherEnd, msgs);
			case StudyPackage.STUDY__STRUCTURES:
				return ((InternalEList<?>)getStructures()).basicRemove(otherEnd, msgs);
			case StudyPackage.STUDY__MESHES:
				return ((InternalEList<?>)getMeshes()).basicRemove(otherEnd, msgs);
			case StudyPackage.STUDY__PROMPT_SETS:
				return ((InternalEList<?>)getPromptSets()).basicRemove(otherEnd, msgs);
			case StudyPackage.STUDY__RESULTS:
				return ((InternalEList<?>)getResults()).basicRemove(otherEnd, msgs);
		}
		return super.eInverseRemove(otherEnd, featureID, msgs);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Object eGet(int featureID, boolean resolve, boolean coreType) {
		switch (featureID) {
			case StudyPackage.STUDY__NAME:
				return getName();
			case StudyPackage.STUDY__CREATED:
				return getCreated();
			case StudyPackage.STUDY__IMAGES:
				return getImages();
			case StudyPackage.STUDY__STRUCTURES:
				return getStructures();
			case StudyPackage.STUDY__MESHES:
				return getMeshes();
			case StudyPackage.STUDY__PROMPT_SETS:
				return getPromptSets();
			case StudyPackage.STUDY__RESULTS:
				return getResults();
		}
		return super.eGet(featureID, resolve, coreType);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@SuppressWarnings("unchecked")
	@Override
	public void eSet(int featureID, Object newValue) {
		switch (featureID) {
			case StudyPackage.STUDY__NAME:
				setName((String)newValue);
				return;
			case StudyPackage.STUDY__CREATED:
				setCreated((Instant)newValue);
				return;
			case StudyPackage.STUDY__IMAGES:
				getImages().clear();
				getImages().addAll((Collection<? extends Image>)newValue);
				return;
			case StudyPackage.STUDY__STRUCTURES:
				getStructures().clear();
				getStructures().addAll((Collection<? extends Structure>)newValue);
				return;
			case StudyPackage.STUDY__MESHES:
				getMeshes().clear();
				getMeshes().addAll((Collection<? extends SurfaceMesh>)newValue);
				return;
			case StudyPackage.STUDY__PROMPT_SETS:
				getPromptSets().clear();
				getPromptSets().addAll((Collection<? extends PromptSet>)newValue);
				return;
			case StudyPackage.STUDY__RESULTS:
				getResults().clear();
				getResults().addAll((Collection<? extends Result>)newValue);
				return;
		}
		super.eSet(featureID, newValue);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void eUnset(int featureID) {
		switch (featureID) {
			case StudyPackage.STUDY__NAME:
				setName(NAME_EDEFAULT);
				return;
			case StudyPackage.STUDY__CREATED:
				setCreated(CREATED_EDEFAULT);
				return;
			case StudyPackage.STUDY__IMAGES:
				getImages().clear();
				return;
			case StudyPackage.STUDY__STRUCTURES:
				getStructures().clear();
				return;
			case StudyPackage.STUDY__MESHES:
				getMeshes().clear();
				return;
			case StudyPackage.STUDY__PROMPT_SETS:
				getPromptSets().clear();
				return;
			case StudyPackage.STUDY__RESULTS:
				getResults().clear();
				return;
		}
		super.eUnset(featureID);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean eIsSet(int featureID) {
		switch (featureID) {
			case StudyPackage.STUDY__NAME:
				return NAME_EDEFAULT == null ? name != null : !NAME_EDEFAULT.equals(name);
			case StudyPackage.STUDY__CREATED:
				return CREATED_EDEFAULT == null ? created != null : !CREATED_EDEFAULT.equals(created);
			case StudyPackage.STUDY__IMAGES:
				return images != null && !images.isEmpty();
			case StudyPackage.STUDY__STRUCTURES:
				return structures != null && !structures.isEmpty();
			case StudyPackage.STUDY__MESHES:
				return meshes != null && !meshes.isEmpty();
			case StudyPackage.STUDY__PROMPT_SETS:
				return promptSets != null && !promptSets.isEmpty();
			case StudyPackage.STUDY__RESULTS:
				return results != null && !results.isEmpty();
		}
		return super.eIsSet(featureID);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String toString() {
		if (eIsProxy()) return super.toString();

		StringBuilder result = new StringBuilder(super.toString());
		result.append(" (name: ");
		result.append(name);
		result.append(", created: ");
		result.append(created);
		result.append(')');
		return result.toString();
	}

} //StudyImpl
