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

import org.prosect.imaging.Geometry;

import org.prosect.study.model.Image;
import org.prosect.study.model.PromptSet;
import org.prosect.study.model.ReferencePrompt;
import org.prosect.study.model.Result;
import org.prosect.study.model.Study;
import org.prosect.study.model.StudyPackage;

/**
 * <!-- begin-user-doc -->
 * An implementation of the model object '<em><b>Image</b></em>'.
 * <!-- end-user-doc -->
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.prosect.study.model.impl.ImageImpl#getStudy <em>Study</em>}</li>
 *   <li>{@link org.prosect.study.model.impl.ImageImpl#getName <em>Name</em>}</li>
 *   <li>{@link org.prosect.study.model.impl.ImageImpl#getUri <em>Uri</em>}</li>
 *   <li>{@link org.prosect.study.model.impl.ImageImpl#getSource <em>Source</em>}</li>
 *   <li>{@link org.prosect.study.model.impl.ImageImpl#getSha256 <em>Sha256</em>}</li>
 *   <li>{@link org.prosect.study.model.impl.ImageImpl#getGeometry <em>Geometry</em>}</li>
 *   <li>{@link org.prosect.study.model.impl.ImageImpl#getModality <em>Modality</em>}</li>
 *   <li>{@link org.prosect.study.model.impl.ImageImpl#getWindowCentre <em>Window Centre</em>}</li>
 *   <li>{@link org.prosect.study.model.impl.ImageImpl#getWindowWidth <em>Window Width</em>}</li>
 *   <li>{@link org.prosect.study.model.impl.ImageImpl#getPromptSets <em>Prompt Sets</em>}</li>
 *   <li>{@link org.prosect.study.model.impl.ImageImpl#getResults <em>Results</em>}</li>
 *   <li>{@link org.prosect.study.model.impl.ImageImpl#getReferencePrompts <em>Reference Prompts</em>}</li>
 * </ul>
 *
 * @generated
 */
public class ImageImpl extends MinimalEObjectImpl.Container implements Image {
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
	 * The default value of the '{@link #getUri() <em>Uri</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getUri()
	 * @generated
	 * @ordered
	 */
	protected static final String URI_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getUri() <em>Uri</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getUri()
	 * @generated
	 * @ordered
	 */
	protected String uri = URI_EDEFAULT;

	/**
	 * The default value of the '{@link #getSource() <em>Source</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getSource()
	 * @generated
	 * @ordered
	 */
	protected static final String SOURCE_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getSource() <em>Source</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getSource()
	 * @generated
	 * @ordered
	 */
	protected String source = SOURCE_EDEFAULT;

	/**
	 * The default value of the '{@link #getSha256() <em>Sha256</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getSha256()
	 * @generated
	 * @ordered
	 */
	protected static final String SHA256_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getSha256() <em>Sha256</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getSha256()
	 * @generated
	 * @ordered
	 */
	protected String sha256 = SHA256_EDEFAULT;

	/**
	 * The default value of the '{@link #getGeometry() <em>Geometry</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getGeometry()
	 * @generated
	 * @ordered
	 */
	protected static final Geometry GEOMETRY_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getGeometry() <em>Geometry</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getGeometry()
	 * @generated
	 * @ordered
	 */
	protected Geometry geometry = GEOMETRY_EDEFAULT;

	/**
	 * The default value of the '{@link #getModality() <em>Modality</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getModality()
	 * @generated
	 * @ordered
	 */
	protected static final String MODALITY_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getModality() <em>Modality</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getModality()
	 * @generated
	 * @ordered
	 */
	protected String modality = MODALITY_EDEFAULT;

	/**
	 * The default value of the '{@link #getWindowCentre() <em>Window Centre</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getWindowCentre()
	 * @generated
	 * @ordered
	 */
	protected static final double WINDOW_CENTRE_EDEFAULT = 0.0;

	/**
	 * The cached value of the '{@link #getWindowCentre() <em>Window Centre</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getWindowCentre()
	 * @generated
	 * @ordered
	 */
	protected double windowCentre = WINDOW_CENTRE_EDEFAULT;

	/**
	 * The default value of the '{@link #getWindowWidth() <em>Window Width</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getWindowWidth()
	 * @generated
	 * @ordered
	 */
	protected static final double WINDOW_WIDTH_EDEFAULT = 0.0;

	/**
	 * The cached value of the '{@link #getWindowWidth() <em>Window Width</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getWindowWidth()
	 * @generated
	 * @ordered
	 */
	protected double windowWidth = WINDOW_WIDTH_EDEFAULT;

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
	 * The cached value of the '{@link #getResults() <em>Results</em>}' reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getResults()
	 * @generated
	 * @ordered
	 */
	protected EList<Result> results;

	/**
	 * The cached value of the '{@link #getReferencePrompts() <em>Reference Prompts</em>}' reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getReferencePrompts()
	 * @generated
	 * @ordered
	 */
	protected EList<ReferencePrompt> referencePrompts;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected ImageImpl() {
		super();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return StudyPackage.Literals.IMAGE;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Study getStudy() {
		if (eContainerFeatureID() != StudyPackage.IMAGE__STUDY) return null;
		return (Study)eInternalContainer();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	public NotificationChain basicSetStudy(Study newStudy, NotificationChain msgs) {
		msgs = eBasicSetContainer((InternalEObject)newStudy, StudyPackage.IMAGE__STUDY, msgs);
		return msgs;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setStudy(Study newStudy) {
		if (newStudy != eInternalContainer() || (eContainerFeatureID() != StudyPackage.IMAGE__STUDY && newStudy != null)) {
			if (EcoreUtil.isAncestor(this, newStudy))
				throw new IllegalArgumentException("Recursive containment not allowed for " + toString());
			NotificationChain msgs = null;
			if (eInternalContainer() != null)
				msgs = eBasicRemoveFromContainer(msgs);
			if (newStudy != null)
				msgs = ((InternalEObject)newStudy).eInverseAdd(this, StudyPackage.STUDY__IMAGES, Study.class, msgs);
			msgs = basicSetStudy(newStudy, msgs);
			if (msgs != null) msgs.dispatch();
		}
		else if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, StudyPackage.IMAGE__STUDY, newStudy, newStudy));
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
			eNotify(new ENotificationImpl(this, Notification.SET, StudyPackage.IMAGE__NAME, oldName, name));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getUri() {
		return uri;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setUri(String newUri) {
		String oldUri = uri;
		uri = newUri;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, StudyPackage.IMAGE__URI, oldUri, uri));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getSource() {
		return source;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setSource(String newSource) {
		String oldSource = source;
		source = newSource;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, StudyPackage.IMAGE__SOURCE, oldSource, source));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getSha256() {
		return sha256;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setSha256(String newSha256) {
		String oldSha256 = sha256;
		sha256 = newSha256;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, StudyPackage.IMAGE__SHA256, oldSha256, sha256));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Geometry getGeometry() {
		return geometry;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setGeometry(Geometry newGeometry) {
		Geometry oldGeometry = geometry;
		geometry = newGeometry;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, StudyPackage.IMAGE__GEOMETRY, oldGeometry, geometry));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getModality() {
		return modality;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setModality(String newModality) {
		String oldModality = modality;
		modality = newModality;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, StudyPackage.IMAGE__MODALITY, oldModality, modality));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public double getWindowCentre() {
		return windowCentre;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setWindowCentre(double newWindowCentre) {
		double oldWindowCentre = windowCentre;
		windowCentre = newWindowCentre;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, StudyPackage.IMAGE__WINDOW_CENTRE, oldWindowCentre, windowCentre));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public double getWindowWidth() {
		return windowWidth;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setWindowWidth(double newWindowWidth) {
		double oldWindowWidth = windowWidth;
		windowWidth = newWindowWidth;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, StudyPackage.IMAGE__WINDOW_WIDTH, oldWindowWidth, windowWidth));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<PromptSet> getPromptSets() {
		if (promptSets == null) {
			promptSets = new EObjectWithInverseResolvingEList<PromptSet>(PromptSet.class, this, StudyPackage.IMAGE__PROMPT_SETS, StudyPackage.PROMPT_SET__IMAGE);
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
			results = new EObjectWithInverseResolvingEList<Result>(Result.class, this, StudyPackage.IMAGE__RESULTS, StudyPackage.RESULT__IMAGE);
		}
		return results;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<ReferencePrompt> getReferencePrompts() {
		if (referencePrompts == null) {
			referencePrompts = new EObjectWithInverseResolvingEList<ReferencePrompt>(ReferencePrompt.class, this, StudyPackage.IMAGE__REFERENCE_PROMPTS, StudyPackage.REFERENCE_PROMPT__IMAGE);
		}
		return referencePrompts;
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
			case StudyPackage.IMAGE__STUDY:
				if (eInternalContainer() != null)
					msgs = eBasicRemoveFromContainer(msgs);
				return basicSetStudy((Study)otherEnd, msgs);
			case StudyPackage.IMAGE__PROMPT_SETS:
				return ((InternalEList<InternalEObject>)(InternalEList<?>)getPromptSets()).basicAdd(otherEnd, msgs);
			case StudyPackage.IMAGE__RESULTS:
				return ((InternalEList<InternalEObject>)(InternalEList<?>)getResults()).basicAdd(otherEnd, msgs);
			case StudyPackage.IMAGE__REFERENCE_PROMPTS:
				return ((InternalEList<InternalEObject>)(InternalEList<?>)getReferencePrompts()).basicAdd(otherEnd, msgs);
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
			case StudyPackage.IMAGE__STUDY:
				return basicSetStudy(null, msgs);
			case StudyPackage.IMAGE__PROMPT_SETS:
				return ((InternalEList<?>)getPromptSets()).basicRemove(otherEnd, msgs);
			case StudyPackage.IMAGE__RESULTS:
				return ((InternalEList<?>)getResults()).basicRemove(otherEnd, msgs);
			case StudyPackage.IMAGE__REFERENCE_PROMPTS:
				return ((InternalEList<?>)getReferencePrompts()).basicRemove(otherEnd, msgs);
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
			case StudyPackage.IMAGE__STUDY:
				return eInternalContainer().eInverseRemove(this, StudyPackage.STUDY__IMAGES, Study.class, msgs);
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
			case StudyPackage.IMAGE__STUDY:
				return getStudy();
			case StudyPackage.IMAGE__NAME:
				return getName();
			case StudyPackage.IMAGE__URI:
				return getUri();
			case StudyPackage.IMAGE__SOURCE:
				return getSource();
			case StudyPackage.IMAGE__SHA256:
				return getSha256();
			case StudyPackage.IMAGE__GEOMETRY:
				return getGeometry();
			case StudyPackage.IMAGE__MODALITY:
				return getModality();
			case StudyPackage.IMAGE__WINDOW_CENTRE:
				return getWindowCentre();
			case StudyPackage.IMAGE__WINDOW_WIDTH:
				return getWindowWidth();
			case StudyPackage.IMAGE__PROMPT_SETS:
				return getPromptSets();
			case StudyPackage.IMAGE__RESULTS:
				return getResults();
			case StudyPackage.IMAGE__REFERENCE_PROMPTS:
				return getReferencePrompts();
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
			case StudyPackage.IMAGE__STUDY:
				setStudy((Study)newValue);
				return;
			case StudyPackage.IMAGE__NAME:
				setName((String)newValue);
				return;
			case StudyPackage.IMAGE__URI:
				setUri((String)newValue);
				return;
			case StudyPackage.IMAGE__SOURCE:
				setSource((String)newValue);
				return;
			case StudyPackage.IMAGE__SHA256:
				setSha256((String)newValue);
				return;
			case StudyPackage.IMAGE__GEOMETRY:
				setGeometry((Geometry)newValue);
				return;
			case StudyPackage.IMAGE__MODALITY:
				setModality((String)newValue);
				return;
			case StudyPackage.IMAGE__WINDOW_CENTRE:
				setWindowCentre((Double)newValue);
				return;
			case StudyPackage.IMAGE__WINDOW_WIDTH:
				setWindowWidth((Double)newValue);
				return;
			case StudyPackage.IMAGE__PROMPT_SETS:
				getPromptSets().clear();
				getPromptSets().addAll((Collection<? extends PromptSet>)newValue);
				return;
			case StudyPackage.IMAGE__RESULTS:
				getResults().clear();
				getResults().addAll((Collection<? extends Result>)newValue);
				return;
			case StudyPackage.IMAGE__REFERENCE_PROMPTS:
				getReferencePrompts().clear();
				getReferencePrompts().addAll((Collection<? extends ReferencePrompt>)newValue);
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
			case StudyPackage.IMAGE__STUDY:
				setStudy((Study)null);
				return;
			case StudyPackage.IMAGE__NAME:
				setName(NAME_EDEFAULT);
				return;
			case StudyPackage.IMAGE__URI:
				setUri(URI_EDEFAULT);
				return;
			case StudyPackage.IMAGE__SOURCE:
				setSource(SOURCE_EDEFAULT);
				return;
			case StudyPackage.IMAGE__SHA256:
				setSha256(SHA256_EDEFAULT);
				return;
			case StudyPackage.IMAGE__GEOMETRY:
				setGeometry(GEOMETRY_EDEFAULT);
				return;
			case StudyPackage.IMAGE__MODALITY:
				setModality(MODALITY_EDEFAULT);
				return;
			case StudyPackage.IMAGE__WINDOW_CENTRE:
				setWindowCentre(WINDOW_CENTRE_EDEFAULT);
				return;
			case StudyPackage.IMAGE__WINDOW_WIDTH:
				setWindowWidth(WINDOW_WIDTH_EDEFAULT);
				return;
			case StudyPackage.IMAGE__PROMPT_SETS:
				getPromptSets().clear();
				return;
			case StudyPackage.IMAGE__RESULTS:
				getResults().clear();
				return;
			case StudyPackage.IMAGE__REFERENCE_PROMPTS:
				getReferencePrompts().clear();
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
			case StudyPackage.IMAGE__STUDY:
				return getStudy() != null;
			case StudyPackage.IMAGE__NAME:
				return NAME_EDEFAULT == null ? name != null : !NAME_EDEFAULT.equals(name);
			case StudyPackage.IMAGE__URI:
				return URI_EDEFAULT == null ? uri != null : !URI_EDEFAULT.equals(uri);
			case StudyPackage.IMAGE__SOURCE:
				return SOURCE_EDEFAULT == null ? source != null : !SOURCE_EDEFAULT.equals(source);
			case StudyPackage.IMAGE__SHA256:
				return SHA256_EDEFAULT == null ? sha256 != null : !SHA256_EDEFAULT.equals(sha256);
			case StudyPackage.IMAGE__GEOMETRY:
				return GEOMETRY_EDEFAULT == null ? geometry != null : !GEOMETRY_EDEFAULT.equals(geometry);
			case StudyPackage.IMAGE__MODALITY:
				return MODALITY_EDEFAULT == null ? modality != null : !MODALITY_EDEFAULT.equals(modality);
			case StudyPackage.IMAGE__WINDOW_CENTRE:
				return windowCentre != WINDOW_CENTRE_EDEFAULT;
			case StudyPackage.IMAGE__WINDOW_WIDTH:
				return windowWidth != WINDOW_WIDTH_EDEFAULT;
			case StudyPackage.IMAGE__PROMPT_SETS:
				return promptSets != null && !promptSets.isEmpty();
			case StudyPackage.IMAGE__RESULTS:
				return results != null && !results.isEmpty();
			case StudyPackage.IMAGE__REFERENCE_PROMPTS:
				return referencePrompts != null && !referencePrompts.isEmpty();
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
		result.append(", uri: ");
		result.append(uri);
		result.append(", source: ");
		result.append(source);
		result.append(", sha256: ");
		result.append(sha256);
		result.append(", geometry: ");
		result.append(geometry);
		result.append(", modality: ");
		result.append(modality);
		result.append(", windowCentre: ");
		result.append(windowCentre);
		result.append(", windowWidth: ");
		result.append(windowWidth);
		result.append(')');
		return result.toString();
	}

} //ImageImpl
