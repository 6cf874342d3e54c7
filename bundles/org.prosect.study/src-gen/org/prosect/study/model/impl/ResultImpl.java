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

import org.eclipse.emf.ecore.util.EObjectContainmentEList;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.util.InternalEList;

import org.prosect.study.model.Image;
import org.prosect.study.model.MetricValue;
import org.prosect.study.model.PromptSet;
import org.prosect.study.model.Provenance;
import org.prosect.study.model.Result;
import org.prosect.study.model.ResultState;
import org.prosect.study.model.Study;
import org.prosect.study.model.StudyPackage;
import org.prosect.study.model.SurfaceMesh;

/**
 * <!-- begin-user-doc -->
 * An implementation of the model object '<em><b>Result</b></em>'.
 * <!-- end-user-doc -->
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.prosect.study.model.impl.ResultImpl#getStudy <em>Study</em>}</li>
 *   <li>{@link org.prosect.study.model.impl.ResultImpl#getName <em>Name</em>}</li>
 *   <li>{@link org.prosect.study.model.impl.ResultImpl#getImage <em>Image</em>}</li>
 *   <li>{@link org.prosect.study.model.impl.ResultImpl#getPromptSet <em>Prompt Set</em>}</li>
 *   <li>{@link org.prosect.study.model.impl.ResultImpl#getMaskUri <em>Mask Uri</em>}</li>
 *   <li>{@link org.prosect.study.model.impl.ResultImpl#getMaskSha256 <em>Mask Sha256</em>}</li>
 *   <li>{@link org.prosect.study.model.impl.ResultImpl#getMesh <em>Mesh</em>}</li>
 *   <li>{@link org.prosect.study.model.impl.ResultImpl#getState <em>State</em>}</li>
 *   <li>{@link org.prosect.study.model.impl.ResultImpl#getProvenance <em>Provenance</em>}</li>
 *   <li>{@link org.prosect.study.model.impl.ResultImpl#getMetrics <em>Metrics</em>}</li>
 * </ul>
 *
 * @generated
 */
public class ResultImpl extends MinimalEObjectImpl.Container implements Result {
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
	 * The cached value of the '{@link #getImage() <em>Image</em>}' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getImage()
	 * @generated
	 * @ordered
	 */
	protected Image image;

	/**
	 * The cached value of the '{@link #getPromptSet() <em>Prompt Set</em>}' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getPromptSet()
	 * @generated
	 * @ordered
	 */
	protected PromptSet promptSet;

	/**
	 * The default value of the '{@link #getMaskUri() <em>Mask Uri</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getMaskUri()
	 * @generated
	 * @ordered
	 */
	protected static final String MASK_URI_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getMaskUri() <em>Mask Uri</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getMaskUri()
	 * @generated
	 * @ordered
	 */
	protected String maskUri = MASK_URI_EDEFAULT;

	/**
	 * The default value of the '{@link #getMaskSha256() <em>Mask Sha256</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getMaskSha256()
	 * @generated
	 * @ordered
	 */
	protected static final String MASK_SHA256_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getMaskSha256() <em>Mask Sha256</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getMaskSha256()
	 * @generated
	 * @ordered
	 */
	protected String maskSha256 = MASK_SHA256_EDEFAULT;

	/**
	 * The cached value of the '{@link #getMesh() <em>Mesh</em>}' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getMesh()
	 * @generated
	 * @ordered
	 */
	protected SurfaceMesh mesh;

	/**
	 * The default value of the '{@link #getState() <em>State</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getState()
	 * @generated
	 * @ordered
	 */
	protected static final ResultState STATE_EDEFAULT = ResultState.PROPOSED;

	/**
	 * The cached value of the '{@link #getState() <em>State</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getState()
	 * @generated
	 * @ordered
	 */
	protected ResultState state = STATE_EDEFAULT;

	/**
	 * The cached value of the '{@link #getProvenance() <em>Provenance</em>}' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getProvenance()
	 * @generated
	 * @ordered
	 */
	protected Provenance provenance;

	/**
	 * The cached value of the '{@link #getMetrics() <em>Metrics</em>}' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getMetrics()
	 * @generated
	 * @ordered
	 */
	protected EList<MetricValue> metrics;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected ResultImpl() {
		super();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return StudyPackage.Literals.RESULT;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Study getStudy() {
		if (eContainerFeatureID() != StudyPackage.RESULT__STUDY) return null;
		return (Study)eInternalContainer();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	public NotificationChain basicSetStudy(Study newStudy, NotificationChain msgs) {
		msgs = eBasicSetContainer((InternalEObject)newStudy, StudyPackage.RESULT__STUDY, msgs);
		return msgs;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setStudy(Study newStudy) {
		if (newStudy != eInternalContainer() || (eContainerFeatureID() != StudyPackage.RESULT__STUDY && newStudy != null)) {
			if (EcoreUtil.isAncestor(this, newStudy))
				throw new IllegalArgumentException("Recursive containment not allowed for " + toString());
			NotificationChain msgs = null;
			if (eInternalContainer() != null)
				msgs = eBasicRemoveFromContainer(msgs);
			if (newStudy != null)
				msgs = ((InternalEObject)newStudy).eInverseAdd(this, StudyPackage.STUDY__RESULTS, Study.class, msgs);
			msgs = basicSetStudy(newStudy, msgs);
			if (msgs != null) msgs.dispatch();
		}
		else if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, StudyPackage.RESULT__STUDY, newStudy, newStudy));
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
			eNotify(new ENotificationImpl(this, Notification.SET, StudyPackage.RESULT__NAME, oldName, name));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Image getImage() {
		if (image != null && image.eIsProxy()) {
			InternalEObject oldImage = (InternalEObject)image;
			image = (Image)eResolveProxy(oldImage);
			if (image != oldImage) {
				if (eNotificationRequired())
					eNotify(new ENotificationImpl(this, Notification.RESOLVE, StudyPackage.RESULT__IMAGE, oldImage, image));
			}
		}
		return image;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	public Image basicGetImage() {
		return image;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	public NotificationChain basicSetImage(Image newImage, NotificationChain msgs) {
		Image oldImage = image;
		image = newImage;
		if (eNotificationRequired()) {
			ENotificationImpl notification = new ENotificationImpl(this, Notification.SET, StudyPackage.RESULT__IMAGE, oldImage, newImage);
			if (msgs == null) msgs = notification; else msgs.add(notification);
		}
		return msgs;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setImage(Image newImage) {
		if (newImage != image) {
			NotificationChain msgs = null;
			if (image != null)
				msgs = ((InternalEObject)image).eInverseRemove(this, StudyPackage.IMAGE__RESULTS, Image.class, msgs);
			if (newImage != null)
				msgs = ((InternalEObject)newImage).eInverseAdd(this, StudyPackage.IMAGE__RESULTS, Image.class, msgs);
			msgs = basicSetImage(newImage, msgs);
			if (msgs != null) msgs.dispatch();
		}
		else if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, StudyPackage.RESULT__IMAGE, newImage, newImage));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public PromptSet getPromptSet() {
		if (promptSet != null && promptSet.eIsProxy()) {
			InternalEObject oldPromptSet = (InternalEObject)promptSet;
			promptSet = (PromptSet)eResolveProxy(oldPromptSet);
			if (promptSet != oldPromptSet) {
				if (eNotificationRequired())
					eNotify(new ENotificationImpl(this, Notification.RESOLVE, StudyPackage.RESULT__PROMPT_SET, oldPromptSet, promptSet));
			}
		}
		return promptSet;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	public PromptSet basicGetPromptSet() {
		return promptSet;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	public NotificationChain basicSetPromptSet(PromptSet newPromptSet, NotificationChain msgs) {
		PromptSet oldPromptSet = promptSet;
		promptSet = newPromptSet;
		if (eNotificationRequired()) {
			ENotificationImpl notification = new ENotificationImpl(this, Notification.SET, StudyPackage.RESULT__PROMPT_SET, oldPromptSet, newPromptSet);
			if (msgs == null) msgs = notification; else msgs.add(notification);
		}
		return msgs;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setPromptSet(PromptSet newPromptSet) {
		if (newPromptSet != promptSet) {
			NotificationChain msgs = null;
			if (promptSet != null)
				msgs = ((InternalEObject)promptSet).eInverseRemove(this, StudyPackage.PROMPT_SET__RESULTS, PromptSet.class, msgs);
			if (newPromptSet != null)
				msgs = ((InternalEObject)newPromptSet).eInverseAdd(this, StudyPackage.PROMPT_SET__RESULTS, PromptSet.class, msgs);
			msgs = basicSetPromptSet(newPromptSet, msgs);
			if (msgs != null) msgs.dispatch();
		}
		else if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, StudyPackage.RESULT__PROMPT_SET, newPromptSet, newPromptSet));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getMaskUri() {
		return maskUri;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setMaskUri(String newMaskUri) {
		String oldMaskUri = maskUri;
		maskUri = newMaskUri;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, StudyPackage.RESULT__MASK_URI, oldMaskUri, maskUri));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getMaskSha256() {
		return maskSha256;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setMaskSha256(String newMaskSha256) {
		String oldMaskSha256 = maskSha256;
		maskSha256 = newMaskSha256;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, StudyPackage.RESULT__MASK_SHA256, oldMaskSha256, maskSha256));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public SurfaceMesh getMesh() {
		if (mesh != null && mesh.eIsProxy()) {
			InternalEObject oldMesh = (InternalEObject)mesh;
			mesh = (SurfaceMesh)eResolveProxy(oldMesh);
			if (mesh != oldMesh) {
				if (eNotificationRequired())
					eNotify(new ENotificationImpl(this, Notification.RESOLVE, StudyPackage.RESULT__MESH, oldMesh, mesh));
			}
		}
		return mesh;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	public SurfaceMesh basicGetMesh() {
		return mesh;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	public NotificationChain basicSetMesh(SurfaceMesh newMesh, NotificationChain msgs) {
		SurfaceMesh oldMesh = mesh;
		mesh = newMesh;
		if (eNotificationRequired()) {
			ENotificationImpl notification = new ENotificationImpl(this, Notification.SET, StudyPackage.RESULT__MESH, oldMesh, newMesh);
			if (msgs == null) msgs = notification; else msgs.add(notification);
		}
		return msgs;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setMesh(SurfaceMesh newMesh) {
		if (newMesh != mesh) {
			NotificationChain msgs = null;
			if (mesh != null)
				msgs = ((InternalEObject)mesh).eInverseRemove(this, StudyPackage.SURFACE_MESH__RESULTS, SurfaceMesh.class, msgs);
			if (newMesh != null)
				msgs = ((InternalEObject)newMesh).eInverseAdd(this, StudyPackage.SURFACE_MESH__RESULTS, SurfaceMesh.class, msgs);
			msgs = basicSetMesh(newMesh, msgs);
			if (msgs != null) msgs.dispatch();
		}
		else if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, StudyPackage.RESULT__MESH, newMesh, newMesh));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public ResultState getState() {
		return state;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setState(ResultState newState) {
		ResultState oldState = state;
		state = newState == null ? STATE_EDEFAULT : newState;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, StudyPackage.RESULT__STATE, oldState, state));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Provenance getProvenance() {
		return provenance;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	public NotificationChain basicSetProvenance(Provenance newProvenance, NotificationChain msgs) {
		Provenance oldProvenance = provenance;
		provenance = newProvenance;
		if (eNotificationRequired()) {
			ENotificationImpl notification = new ENotificationImpl(this, Notification.SET, StudyPackage.RESULT__PROVENANCE, oldProvenance, newProvenance);
			if (msgs == null) msgs = notification; else msgs.add(notification);
		}
		return msgs;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setProvenance(Provenance newProvenance) {
		if (newProvenance != provenance) {
			NotificationChain msgs = null;
			if (provenance != null)
				msgs = ((InternalEObject)provenance).eInverseRemove(this, EOPPOSITE_FEATURE_BASE - StudyPackage.RESULT__PROVENANCE, null, msgs);
			if (newProvenance != null)
				msgs = ((InternalEObject)newProvenance).eInverseAdd(this, EOPPOSITE_FEATURE_BASE - StudyPackage.RESULT__PROVENANCE, null, msgs);
			msgs = basicSetProvenance(newProvenance, msgs);
			if (msgs != null) msgs.dispatch();
		}
		else if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, StudyPackage.RESULT__PROVENANCE, newProvenance, newProvenance));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<MetricValue> getMetrics() {
		if (metrics == null) {
			metrics = new EObjectContainmentEList<MetricValue>(MetricValue.class, this, StudyPackage.RESULT__METRICS);
		}
		return metrics;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public NotificationChain eInverseAdd(InternalEObject otherEnd, int featureID, NotificationChain msgs) {
		switch (featureID) {
			case StudyPackage.RESULT__STUDY:
				if (eInternalContainer() != null)
					msgs = eBasicRemoveFromContainer(msgs);
				return basicSetStudy((Study)otherEnd, msgs);
			case StudyPackage.RESULT__IMAGE:
				if (image != null)
					msgs = ((InternalEObject)image).eInverseRemove(this, StudyPackage.IMAGE__RESULTS, Image.class, msgs);
				return basicSetImage((Image)otherEnd, msgs);
			case StudyPackage.RESULT__PROMPT_SET:
				if (promptSet != null)
					msgs = ((InternalEObject)promptSet).eInverseRemove(this, StudyPackage.PROMPT_SET__RESULTS, PromptSet.class, msgs);
				return basicSetPromptSet((PromptSet)otherEnd, msgs);
			case StudyPackage.RESULT__MESH:
				if (mesh != null)
					msgs = ((InternalEObject)mesh).eInverseRemove(this, StudyPackage.SURFACE_MESH__RESULTS, SurfaceMesh.class, msgs);
				return basicSetMesh((SurfaceMesh)otherEnd, msgs);
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
			case StudyPackage.RESULT__STUDY:
				return basicSetStudy(null, msgs);
			case StudyPackage.RESULT__IMAGE:
				return basicSetImage(null, msgs);
			case StudyPackage.RESULT__PROMPT_SET:
				return basicSetPromptSet(null, msgs);
			case StudyPackage.RESULT__MESH:
				return basicSetMesh(null, msgs);
			case StudyPackage.RESULT__PROVENANCE:
				return basicSetProvenance(null, msgs);
			case StudyPackage.RESULT__METRICS:
				return ((InternalEList<?>)getMetrics()).basicRemove(otherEnd, msgs);
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
			case StudyPackage.RESULT__STUDY:
				return eInternalContainer().eInverseRemove(this, StudyPackage.STUDY__RESULTS, Study.class, msgs);
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
			case StudyPackage.RESULT__STUDY:
				return getStudy();
			case StudyPackage.RESULT__NAME:
				return getName();
			case StudyPackage.RESULT__IMAGE:
				if (resolve) return getImage();
				return basicGetImage();
			case StudyPackage.RESULT__PROMPT_SET:
				if (resolve) return getPromptSet();
				return basicGetPromptSet();
			case StudyPackage.RESULT__MASK_URI:
				return getMaskUri();
			case StudyPackage.RESULT__MASK_SHA256:
				return getMaskSha256();
			case StudyPackage.RESULT__MESH:
				if (resolve) return getMesh();
				return basicGetMesh();
			case StudyPackage.RESULT__STATE:
				return getState();
			case StudyPackage.RESULT__PROVENANCE:
				return getProvenance();
			case StudyPackage.RESULT__METRICS:
				return getMetrics();
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
			case StudyPackage.RESULT__STUDY:
				setStudy((Study)newValue);
				return;
			case StudyPackage.RESULT__NAME:
				setName((String)newValue);
				return;
			case StudyPackage.RESULT__IMAGE:
				setImage((Image)newValue);
				return;
			case StudyPackage.RESULT__PROMPT_SET:
				setPromptSet((PromptSet)newValue);
				return;
			case StudyPackage.RESULT__MASK_URI:
				setMaskUri((String)newValue);
				return;
			case StudyPackage.RESULT__MASK_SHA256:
				setMaskSha256((String)newValue);
				return;
			case StudyPackage.RESULT__MESH:
				setMesh((SurfaceMesh)newValue);
				return;
			case StudyPackage.RESULT__STATE:
				setState((ResultState)newValue);
				return;
			case StudyPackage.RESULT__PROVENANCE:
				setProvenance((Provenance)newValue);
				return;
			case StudyPackage.RESULT__METRICS:
				getMetrics().clear();
				getMetrics().addAll((Collection<? extends MetricValue>)newValue);
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
			case StudyPackage.RESULT__STUDY:
				setStudy((Study)null);
				return;
			case StudyPackage.RESULT__NAME:
				setName(NAME_EDEFAULT);
				return;
			case StudyPackage.RESULT__IMAGE:
				setImage((Image)null);
				return;
			case StudyPackage.RESULT__PROMPT_SET:
				setPromptSet((PromptSet)null);
				return;
			case StudyPackage.RESULT__MASK_URI:
				setMaskUri(MASK_URI_EDEFAULT);
				return;
			case StudyPackage.RESULT__MASK_SHA256:
				setMaskSha256(MASK_SHA256_EDEFAULT);
				return;
			case StudyPackage.RESULT__MESH:
				setMesh((SurfaceMesh)null);
				return;
			case StudyPackage.RESULT__STATE:
				setState(STATE_EDEFAULT);
				return;
			case StudyPackage.RESULT__PROVENANCE:
				setProvenance((Provenance)null);
				return;
			case StudyPackage.RESULT__METRICS:
				getMetrics().clear();
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
			case StudyPackage.RESULT__STUDY:
				return getStudy() != null;
			case StudyPackage.RESULT__NAME:
				return NAME_EDEFAULT == null ? name != null : !NAME_EDEFAULT.equals(name);
			case StudyPackage.RESULT__IMAGE:
				return image != null;
			case StudyPackage.RESULT__PROMPT_SET:
				return promptSet != null;
			case StudyPackage.RESULT__MASK_URI:
				return MASK_URI_EDEFAULT == null ? maskUri != null : !MASK_URI_EDEFAULT.equals(maskUri);
			case StudyPackage.RESULT__MASK_SHA256:
				return MASK_SHA256_EDEFAULT == null ? maskSha256 != null : !MASK_SHA256_EDEFAULT.equals(maskSha256);
			case StudyPackage.RESULT__MESH:
				return mesh != null;
			case StudyPackage.RESULT__STATE:
				return state != STATE_EDEFAULT;
			case StudyPackage.RESULT__PROVENANCE:
				return provenance != null;
			case StudyPackage.RESULT__METRICS:
				return metrics != null && !metrics.isEmpty();
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
		result.append(", maskUri: ");
		result.append(maskUri);
		result.append(", maskSha256: ");
		result.append(maskSha256);
		result.append(", state: ");
		result.append(state);
		result.append(')');
		return result.toString();
	}

} //ResultImpl
