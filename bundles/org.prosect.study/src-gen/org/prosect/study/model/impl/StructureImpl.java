/**
 */
package org.prosect.study.model.impl;

import java.util.Collection;

import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.notify.NotificationChain;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.InternalEObject;

import org.eclipse.emf.ecore.impl.ENotificationImpl;
import org.eclipse.emf.ecore.impl.MinimalEObjectImpl;

import org.eclipse.emf.ecore.util.EObjectWithInverseResolvingEList;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.util.InternalEList;

import org.prosect.study.model.PromptSet;
import org.prosect.study.model.Structure;
import org.prosect.study.model.Study;
import org.prosect.study.model.StudyPackage;
import org.prosect.study.model.SurfaceMesh;

/**
 * <!-- begin-user-doc -->
 * An implementation of the model object '<em><b>Structure</b></em>'.
 * <!-- end-user-doc -->
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.prosect.study.model.impl.StructureImpl#getStudy <em>Study</em>}</li>
 *   <li>{@link org.prosect.study.model.impl.StructureImpl#getName <em>Name</em>}</li>
 *   <li>{@link org.prosect.study.model.impl.StructureImpl#getColour <em>Colour</em>}</li>
 *   <li>{@link org.prosect.study.model.impl.StructureImpl#getCodeSystem <em>Code System</em>}</li>
 *   <li>{@link org.prosect.study.model.impl.StructureImpl#getCode <em>Code</em>}</li>
 *   <li>{@link org.prosect.study.model.impl.StructureImpl#getPromptSets <em>Prompt Sets</em>}</li>
 *   <li>{@link org.prosect.study.model.impl.StructureImpl#getMeshes <em>Meshes</em>}</li>
 * </ul>
 *
 * @generated
 */
public class StructureImpl extends MinimalEObjectImpl.Container implements Structure {
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
	 * The default value of the '{@link #getColour() <em>Colour</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getColour()
	 * @generated
	 * @ordered
	 */
	protected static final String COLOUR_EDEFAULT = "#d55e00";

	/**
	 * The cached value of the '{@link #getColour() <em>Colour</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getColour()
	 * @generated
	 * @ordered
	 */
	protected String colour = COLOUR_EDEFAULT;

	/**
	 * The default value of the '{@link #getCodeSystem() <em>Code System</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getCodeSystem()
	 * @generated
	 * @ordered
	 */
	protected static final String CODE_SYSTEM_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getCodeSystem() <em>Code System</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getCodeSystem()
	 * @generated
	 * @ordered
	 */
	protected String codeSystem = CODE_SYSTEM_EDEFAULT;

	/**
	 * The default value of the '{@link #getCode() <em>Code</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getCode()
	 * @generated
	 * @ordered
	 */
	protected static final String CODE_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getCode() <em>Code</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getCode()
	 * @generated
	 * @ordered
	 */
	protected String code = CODE_EDEFAULT;

	/**
	 * The cached value of the '{@link #getPromptSets() <em>Prompt Sets</em>}' reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getPromptSets()
	 * @generated
	 * @ordered
	 */
	protected EList<PromptSet> promptSets;

	/**
	 * The cached value of the '{@link #getMeshes() <em>Meshes</em>}' reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getMeshes()
	 * @generated
	 * @ordered
	 */
	protected EList<SurfaceMesh> meshes;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected StructureImpl() {
		super();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return StudyPackage.Literals.STRUCTURE;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Study getStudy() {
		if (eContainerFeatureID() != StudyPackage.STRUCTURE__STUDY) return null;
		return (Study)eInternalContainer();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	public NotificationChain basicSetStudy(Study newStudy, NotificationChain msgs) {
		msgs = eBasicSetContainer((InternalEObject)newStudy, StudyPackage.STRUCTURE__STUDY, msgs);
		return msgs;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setStudy(Study newStudy) {
		if (newStudy != eInternalContainer() || (eContainerFeatureID() != StudyPackage.STRUCTURE__STUDY && newStudy != null)) {
			if (EcoreUtil.isAncestor(this, newStudy))
				throw new IllegalArgumentException("Recursive containment not allowed for " + toString());
			NotificationChain msgs = null;
			if (eInternalContainer() != null)
				msgs = eBasicRemoveFromContainer(msgs);
			if (newStudy != null)
				msgs = ((InternalEObject)newStudy).eInverseAdd(this, StudyPackage.STUDY__STRUCTURES, Study.class, msgs);
			msgs = basicSetStudy(newStudy, msgs);
			if (msgs != null) msgs.dispatch();
		}
		else if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, StudyPackage.STRUCTURE__STUDY, newStudy, newStudy));
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
			eNotify(new ENotificationImpl(this, Notification.SET, StudyPackage.STRUCTURE__NAME, oldName, name));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getColour() {
		return colour;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setColour(String newColour) {
		String oldColour = colour;
		colour = newColour;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, StudyPackage.STRUCTURE__COLOUR, oldColour, colour));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getCodeSystem() {
		return codeSystem;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setCodeSystem(String newCodeSystem) {
		String oldCodeSystem = codeSystem;
		codeSystem = newCodeSystem;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, StudyPackage.STRUCTURE__CODE_SYSTEM, oldCodeSystem, codeSystem));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getCode() {
		return code;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setCode(String newCode) {
		String oldCode = code;
		code = newCode;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, StudyPackage.STRUCTURE__CODE, oldCode, code));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<PromptSet> getPromptSets() {
		if (promptSets == null) {
			promptSets = new EObjectWithInverseResolvingEList<PromptSet>(PromptSet.class, this, StudyPackage.STRUCTURE__PROMPT_SETS, StudyPackage.PROMPT_SET__STRUCTURE);
		}
		return promptSets;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<SurfaceMesh> getMeshes() {
		if (meshes == null) {
			meshes = new EObjectWithInverseResolvingEList<SurfaceMesh>(SurfaceMesh.class, this, StudyPackage.STRUCTURE__MESHES, StudyPackage.SURFACE_MESH__STRUCTURE);
		}
		return meshes;
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
			case StudyPackage.STRUCTURE__STUDY:
				if (eInternalContainer() != null)
					msgs = eBasicRemoveFromContainer(msgs);
				return basicSetStudy((Study)otherEnd, msgs);
			case StudyPackage.STRUCTURE__PROMPT_SETS:
				return ((InternalEList<InternalEObject>)(InternalEList<?>)getPromptSets()).basicAdd(otherEnd, msgs);
			case StudyPackage.STRUCTURE__MESHES:
				return ((InternalEList<InternalEObject>)(InternalEList<?>)getMeshes()).basicAdd(otherEnd, msgs);
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
			case StudyPackage.STRUCTURE__STUDY:
				return basicSetStudy(null, msgs);
			case StudyPackage.STRUCTURE__PROMPT_SETS:
				return ((InternalEList<?>)getPromptSets()).basicRemove(otherEnd, msgs);
			case StudyPackage.STRUCTURE__MESHES:
				return ((InternalEList<?>)getMeshes()).basicRemove(otherEnd, msgs);
		}
		return super.eInverseRemove(otherEnd, featureID, msgs);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public NotificationChain eBasicRemoveFromContainerFeature(NotificationChain msgs) {
		switch (eContainerFeatureID()) {
			case StudyPackage.STRUCTURE__STUDY:
				return eInternalContainer().eInverseRemove(this, StudyPackage.STUDY__STRUCTURES, Study.class, msgs);
		}
		return super.eBasicRemoveFromContainerFeature(msgs);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Object eGet(int featureID, boolean resolve, boolean coreType) {
		switch (featureID) {
			case StudyPackage.STRUCTURE__STUDY:
				return getStudy();
			case StudyPackage.STRUCTURE__NAME:
				return getName();
			case StudyPackage.STRUCTURE__COLOUR:
				return getColour();
			case StudyPackage.STRUCTURE__CODE_SYSTEM:
				return getCodeSystem();
			case StudyPackage.STRUCTURE__CODE:
				return getCode();
			case StudyPackage.STRUCTURE__PROMPT_SETS:
				return getPromptSets();
			case StudyPackage.STRUCTURE__MESHES:
				return getMeshes();
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
			case StudyPackage.STRUCTURE__STUDY:
				setStudy((Study)newValue);
				return;
			case StudyPackage.STRUCTURE__NAME:
				setName((String)newValue);
				return;
			case StudyPackage.STRUCTURE__COLOUR:
				setColour((String)newValue);
				return;
			case StudyPackage.STRUCTURE__CODE_SYSTEM:
				setCodeSystem((String)newValue);
				return;
			case StudyPackage.STRUCTURE__CODE:
				setCode((String)newValue);
				return;
			case StudyPackage.STRUCTURE__PROMPT_SETS:
				getPromptSets().clear();
				getPromptSets().addAll((Collection<? extends PromptSet>)newValue);
				return;
			case StudyPackage.STRUCTURE__MESHES:
				getMeshes().clear();
				getMeshes().addAll((Collection<? extends SurfaceMesh>)newValue);
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
			case StudyPackage.STRUCTURE__STUDY:
				setStudy((Study)null);
				return;
			case StudyPackage.STRUCTURE__NAME:
				setName(NAME_EDEFAULT);
				return;
			case StudyPackage.STRUCTURE__COLOUR:
				setColour(COLOUR_EDEFAULT);
				return;
			case StudyPackage.STRUCTURE__CODE_SYSTEM:
				setCodeSystem(CODE_SYSTEM_EDEFAULT);
				return;
			case StudyPackage.STRUCTURE__CODE:
				setCode(CODE_EDEFAULT);
				return;
			case StudyPackage.STRUCTURE__PROMPT_SETS:
				getPromptSets().clear();
				return;
			case StudyPackage.STRUCTURE__MESHES:
				getMeshes().clear();
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
			case StudyPackage.STRUCTURE__STUDY:
				return getStudy() != null;
			case StudyPackage.STRUCTURE__NAME:
				return NAME_EDEFAULT == null ? name != null : !NAME_EDEFAULT.equals(name);
			case StudyPackage.STRUCTURE__COLOUR:
				return COLOUR_EDEFAULT == null ? colour != null : !COLOUR_EDEFAULT.equals(colour);
			case StudyPackage.STRUCTURE__CODE_SYSTEM:
				return CODE_SYSTEM_EDEFAULT == null ? codeSystem != null : !CODE_SYSTEM_EDEFAULT.equals(codeSystem);
			case StudyPackage.STRUCTURE__CODE:
				return CODE_EDEFAULT == null ? code != null : !CODE_EDEFAULT.equals(code);
			case StudyPackage.STRUCTURE__PROMPT_SETS:
				return promptSets != null && !promptSets.isEmpty();
			case StudyPackage.STRUCTURE__MESHES:
				return meshes != null && !meshes.isEmpty();
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
		result.append(", colour: ");
		result.append(colour);
		result.append(", codeSystem: ");
		result.append(codeSystem);
		result.append(", code: ");
		result.append(code);
		result.append(')');
		return result.toString();
	}

} //StructureImpl
