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

import org.eclipse.emf.ecore.util.EObjectContainmentEList;
import org.eclipse.emf.ecore.util.InternalEList;

import org.prosect.study.model.ParameterValue;
import org.prosect.study.model.Prompt;
import org.prosect.study.model.Provenance;
import org.prosect.study.model.StudyPackage;

/**
 * <!-- begin-user-doc -->
 * An implementation of the model object '<em><b>Provenance</b></em>'.
 * <!-- end-user-doc -->
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.prosect.study.model.impl.ProvenanceImpl#getMethodId <em>Method Id</em>}</li>
 *   <li>{@link org.prosect.study.model.impl.ProvenanceImpl#getMethodVersion <em>Method Version</em>}</li>
 *   <li>{@link org.prosect.study.model.impl.ProvenanceImpl#getParameters <em>Parameters</em>}</li>
 *   <li>{@link org.prosect.study.model.impl.ProvenanceImpl#getModelId <em>Model Id</em>}</li>
 *   <li>{@link org.prosect.study.model.impl.ProvenanceImpl#getModelSha256 <em>Model Sha256</em>}</li>
 *   <li>{@link org.prosect.study.model.impl.ProvenanceImpl#getBackend <em>Backend</em>}</li>
 *   <li>{@link org.prosect.study.model.impl.ProvenanceImpl#getDevice <em>Device</em>}</li>
 *   <li>{@link org.prosect.study.model.impl.ProvenanceImpl#getSeed <em>Seed</em>}</li>
 *   <li>{@link org.prosect.study.model.impl.ProvenanceImpl#getStarted <em>Started</em>}</li>
 *   <li>{@link org.prosect.study.model.impl.ProvenanceImpl#getDurationMillis <em>Duration Millis</em>}</li>
 *   <li>{@link org.prosect.study.model.impl.ProvenanceImpl#getImageSha256 <em>Image Sha256</em>}</li>
 *   <li>{@link org.prosect.study.model.impl.ProvenanceImpl#getPrompts <em>Prompts</em>}</li>
 * </ul>
 *
 * @generated
 */
public class ProvenanceImpl extends MinimalEObjectImpl.Container implements Provenance {
	/**
	 * The default value of the '{@link #getMethodId() <em>Method Id</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getMethodId()
	 * @generated
	 * @ordered
	 */
	protected static final String METHOD_ID_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getMethodId() <em>Method Id</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getMethodId()
	 * @generated
	 * @ordered
	 */
	protected String methodId = METHOD_ID_EDEFAULT;

	/**
	 * The default value of the '{@link #getMethodVersion() <em>Method Version</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getMethodVersion()
	 * @generated
	 * @ordered
	 */
	protected static final String METHOD_VERSION_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getMethodVersion() <em>Method Version</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getMethodVersion()
	 * @generated
	 * @ordered
	 */
	protected String methodVersion = METHOD_VERSION_EDEFAULT;

	/**
	 * The cached value of the '{@link #getParameters() <em>Parameters</em>}' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getParameters()
	 * @generated
	 * @ordered
	 */
	protected EList<ParameterValue> parameters;

	/**
	 * The default value of the '{@link #getModelId() <em>Model Id</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getModelId()
	 * @generated
	 * @ordered
	 */
	protected static final String MODEL_ID_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getModelId() <em>Model Id</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getModelId()
	 * @generated
	 * @ordered
	 */
	protected String modelId = MODEL_ID_EDEFAULT;

	/**
	 * The default value of the '{@link #getModelSha256() <em>Model Sha256</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getModelSha256()
	 * @generated
	 * @ordered
	 */
	protected static final String MODEL_SHA256_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getModelSha256() <em>Model Sha256</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getModelSha256()
	 * @generated
	 * @ordered
	 */
	protected String modelSha256 = MODEL_SHA256_EDEFAULT;

	/**
	 * The default value of the '{@link #getBackend() <em>Backend</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getBackend()
	 * @generated
	 * @ordered
	 */
	protected static final String BACKEND_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getBackend() <em>Backend</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getBackend()
	 * @generated
	 * @ordered
	 */
	protected String backend = BACKEND_EDEFAULT;

	/**
	 * The default value of the '{@link #getDevice() <em>Device</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getDevice()
	 * @generated
	 * @ordered
	 */
	protected static final String DEVICE_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getDevice() <em>Device</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getDevice()
	 * @generated
	 * @ordered
	 */
	protected String device = DEVICE_EDEFAULT;

	/**
	 * The default value of the '{@link #getSeed() <em>Seed</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getSeed()
	 * @generated
	 * @ordered
	 */
	protected static final long SEED_EDEFAULT = 0L;

	/**
	 * The cached value of the '{@link #getSeed() <em>Seed</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getSeed()
	 * @generated
	 * @ordered
	 */
	protected long seed = SEED_EDEFAULT;

	/**
	 * The default value of the '{@link #getStarted() <em>Started</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getStarted()
	 * @generated
	 * @ordered
	 */
	protected static final Instant STARTED_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getStarted() <em>Started</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getStarted()
	 * @generated
	 * @ordered
	 */
	protected Instant started = STARTED_EDEFAULT;

	/**
	 * The default value of the '{@link #getDurationMillis() <em>Duration Millis</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getDurationMillis()
	 * @generated
	 * @ordered
	 */
	protected static final long DURATION_MILLIS_EDEFAULT = 0L;

	/**
	 * The cached value of the '{@link #getDurationMillis() <em>Duration Millis</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getDurationMillis()
	 * @generated
	 * @ordered
	 */
	protected long durationMillis = DURATION_MILLIS_EDEFAULT;

	/**
	 * The default value of the '{@link #getImageSha256() <em>Image Sha256</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getImageSha256()
	 * @generated
	 * @ordered
	 */
	protected static final String IMAGE_SHA256_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getImageSha256() <em>Image Sha256</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getImageSha256()
	 * @generated
	 * @ordered
	 */
	protected String imageSha256 = IMAGE_SHA256_EDEFAULT;

	/**
	 * The cached value of the '{@link #getPrompts() <em>Prompts</em>}' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getPrompts()
	 * @generated
	 * @ordered
	 */
	protected EList<Prompt> prompts;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected ProvenanceImpl() {
		super();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return StudyPackage.Literals.PROVENANCE;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getMethodId() {
		return methodId;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setMethodId(String newMethodId) {
		String oldMethodId = methodId;
		methodId = newMethodId;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, StudyPackage.PROVENANCE__METHOD_ID, oldMethodId, methodId));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getMethodVersion() {
		return methodVersion;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setMethodVersion(String newMethodVersion) {
		String oldMethodVersion = methodVersion;
		methodVersion = newMethodVersion;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, StudyPackage.PROVENANCE__METHOD_VERSION, oldMethodVersion, methodVersion));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<ParameterValue> getParameters() {
		if (parameters == null) {
			parameters = new EObjectContainmentEList<ParameterValue>(ParameterValue.class, this, StudyPackage.PROVENANCE__PARAMETERS);
		}
		return parameters;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getModelId() {
		return modelId;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setModelId(String newModelId) {
		String oldModelId = modelId;
		modelId = newModelId;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, StudyPackage.PROVENANCE__MODEL_ID, oldModelId, modelId));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getModelSha256() {
		return modelSha256;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setModelSha256(String newModelSha256) {
		String oldModelSha256 = modelSha256;
		modelSha256 = newModelSha256;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, StudyPackage.PROVENANCE__MODEL_SHA256, oldModelSha256, modelSha256));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getBackend() {
		return backend;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setBackend(String newBackend) {
		String oldBackend = backend;
		backend = newBackend;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, StudyPackage.PROVENANCE__BACKEND, oldBackend, backend));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getDevice() {
		return device;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setDevice(String newDevice) {
		String oldDevice = device;
		device = newDevice;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, StudyPackage.PROVENANCE__DEVICE, oldDevice, device));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public long getSeed() {
		return seed;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setSeed(long newSeed) {
		long oldSeed = seed;
		seed = newSeed;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, StudyPackage.PROVENANCE__SEED, oldSeed, seed));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Instant getStarted() {
		return started;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setStarted(Instant newStarted) {
		Instant oldStarted = started;
		started = newStarted;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, StudyPackage.PROVENANCE__STARTED, oldStarted, started));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public long getDurationMillis() {
		return durationMillis;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setDurationMillis(long newDurationMillis) {
		long oldDurationMillis = durationMillis;
		durationMillis = newDurationMillis;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, StudyPackage.PROVENANCE__DURATION_MILLIS, oldDurationMillis, durationMillis));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getImageSha256() {
		return imageSha256;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setImageSha256(String newImageSha256) {
		String oldImageSha256 = imageSha256;
		imageSha256 = newImageSha256;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, StudyPackage.PROVENANCE__IMAGE_SHA256, oldImageSha256, imageSha256));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<Prompt> getPrompts() {
		if (prompts == null) {
			prompts = new EObjectContainmentEList<Prompt>(Prompt.class, this, StudyPackage.PROVENANCE__PROMPTS);
		}
		return prompts;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public NotificationChain eInverseRemove(InternalEObject otherEnd, int featureID, NotificationChain msgs) {
		switch (featureID) {
			case StudyPackage.PROVENANCE__PARAMETERS:
				return ((InternalEList<?>)getParameters()).basicRemove(otherEnd, msgs);
			case StudyPackage.PROVENANCE__PROMPTS:
				return ((InternalEList<?>)getPrompts()).basicRemove(otherEnd, msgs);
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
			case StudyPackage.PROVENANCE__METHOD_ID:
				return getMethodId();
			case StudyPackage.PROVENANCE__METHOD_VERSION:
				return getMethodVersion();
			case StudyPackage.PROVENANCE__PARAMETERS:
				return getParameters();
			case StudyPackage.PROVENANCE__MODEL_ID:
				return getModelId();
			case StudyPackage.PROVENANCE__MODEL_SHA256:
				return getModelSha256();
			case StudyPackage.PROVENANCE__BACKEND:
				return getBackend();
			case StudyPackage.PROVENANCE__DEVICE:
				return getDevice();
			case StudyPackage.PROVENANCE__SEED:
				return getSeed();
			case StudyPackage.PROVENANCE__STARTED:
				return getStarted();
			case StudyPackage.PROVENANCE__DURATION_MILLIS:
				return getDurationMillis();
			case StudyPackage.PROVENANCE__IMAGE_SHA256:
				return getImageSha256();
			case StudyPackage.PROVENANCE__PROMPTS:
				return getPrompts();
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
			case StudyPackage.PROVENANCE__METHOD_ID:
				setMethodId((String)newValue);
				return;
			case StudyPackage.PROVENANCE__METHOD_VERSION:
				setMethodVersion((String)newValue);
				return;
			case StudyPackage.PROVENANCE__PARAMETERS:
				getParameters().clear();
				getParameters().addAll((Collection<? extends ParameterValue>)newValue);
				return;
			case StudyPackage.PROVENANCE__MODEL_ID:
				setModelId((String)newValue);
				return;
			case StudyPackage.PROVENANCE__MODEL_SHA256:
				setModelSha256((String)newValue);
				return;
			case StudyPackage.PROVENANCE__BACKEND:
				setBackend((String)newValue);
				return;
			case StudyPackage.PROVENANCE__DEVICE:
				setDevice((String)newValue);
				return;
			case StudyPackage.PROVENANCE__SEED:
				setSeed((Long)newValue);
				return;
			case StudyPackage.PROVENANCE__STARTED:
				setStarted((Instant)newValue);
				return;
			case StudyPackage.PROVENANCE__DURATION_MILLIS:
				setDurationMillis((Long)newValue);
				return;
			case StudyPackage.PROVENANCE__IMAGE_SHA256:
				setImageSha256((String)newValue);
				return;
			case StudyPackage.PROVENANCE__PROMPTS:
				getPrompts().clear();
				getPrompts().addAll((Collection<? extends Prompt>)newValue);
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
			case StudyPackage.PROVENANCE__METHOD_ID:
				setMethodId(METHOD_ID_EDEFAULT);
				return;
			case StudyPackage.PROVENANCE__METHOD_VERSION:
				setMethodVersion(METHOD_VERSION_EDEFAULT);
				return;
			case StudyPackage.PROVENANCE__PARAMETERS:
				getParameters().clear();
				return;
			case StudyPackage.PROVENANCE__MODEL_ID:
				setModelId(MODEL_ID_EDEFAULT);
				return;
			case StudyPackage.PROVENANCE__MODEL_SHA256:
				setModelSha256(MODEL_SHA256_EDEFAULT);
				return;
			case StudyPackage.PROVENANCE__BACKEND:
				setBackend(BACKEND_EDEFAULT);
				return;
			case StudyPackage.PROVENANCE__DEVICE:
				setDevice(DEVICE_EDEFAULT);
				return;
			case StudyPackage.PROVENANCE__SEED:
				setSeed(SEED_EDEFAULT);
				return;
			case StudyPackage.PROVENANCE__STARTED:
				setStarted(STARTED_EDEFAULT);
				return;
			case StudyPackage.PROVENANCE__DURATION_MILLIS:
				setDurationMillis(DURATION_MILLIS_EDEFAULT);
				return;
			case StudyPackage.PROVENANCE__IMAGE_SHA256:
				setImageSha256(IMAGE_SHA256_EDEFAULT);
				return;
			case StudyPackage.PROVENANCE__PROMPTS:
				getPrompts().clear();
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
			case StudyPackage.PROVENANCE__METHOD_ID:
				return METHOD_ID_EDEFAULT == null ? methodId != null : !METHOD_ID_EDEFAULT.equals(methodId);
			case StudyPackage.PROVENANCE__METHOD_VERSION:
				return METHOD_VERSION_EDEFAULT == null ? methodVersion != null : !METHOD_VERSION_EDEFAULT.equals(methodVersion);
			case StudyPackage.PROVENANCE__PARAMETERS:
				return parameters != null && !parameters.isEmpty();
			case StudyPackage.PROVENANCE__MODEL_ID:
				return MODEL_ID_EDEFAULT == null ? modelId != null : !MODEL_ID_EDEFAULT.equals(modelId);
			case StudyPackage.PROVENANCE__MODEL_SHA256:
				return MODEL_SHA256_EDEFAULT == null ? modelSha256 != null : !MODEL_SHA256_EDEFAULT.equals(modelSha256);
			case StudyPackage.PROVENANCE__BACKEND:
				return BACKEND_EDEFAULT == null ? backend != null : !BACKEND_EDEFAULT.equals(backend);
			case StudyPackage.PROVENANCE__DEVICE:
				return DEVICE_EDEFAULT == null ? device != null : !DEVICE_EDEFAULT.equals(device);
			case StudyPackage.PROVENANCE__SEED:
				return seed != SEED_EDEFAULT;
			case StudyPackage.PROVENANCE__STARTED:
				return STARTED_EDEFAULT == null ? started != null : !STARTED_EDEFAULT.equals(started);
			case StudyPackage.PROVENANCE__DURATION_MILLIS:
				return durationMillis != DURATION_MILLIS_EDEFAULT;
			case StudyPackage.PROVENANCE__IMAGE_SHA256:
				return IMAGE_SHA256_EDEFAULT == null ? imageSha256 != null : !IMAGE_SHA256_EDEFAULT.equals(imageSha256);
			case StudyPackage.PROVENANCE__PROMPTS:
				return prompts != null && !prompts.isEmpty();
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
		result.append(" (methodId: ");
		result.append(methodId);
		result.append(", methodVersion: ");
		result.append(methodVersion);
		result.append(", modelId: ");
		result.append(modelId);
		result.append(", modelSha256: ");
		result.append(modelSha256);
		result.append(", backend: ");
		result.append(backend);
		result.append(", device: ");
		result.append(device);
		result.append(", seed: ");
		result.append(seed);
		result.append(", started: ");
		result.append(started);
		result.append(", durationMillis: ");
		result.append(durationMillis);
		result.append(", imageSha256: ");
		result.append(imageSha256);
		result.append(')');
		return result.toString();
	}

} //ProvenanceImpl
