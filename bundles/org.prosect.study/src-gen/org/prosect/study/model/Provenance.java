/**
 */
package org.prosect.study.model;

import java.time.Instant;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EObject;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Provenance</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * How a result came about: enough to make it again.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.prosect.study.model.Provenance#getMethodId <em>Method Id</em>}</li>
 *   <li>{@link org.prosect.study.model.Provenance#getMethodVersion <em>Method Version</em>}</li>
 *   <li>{@link org.prosect.study.model.Provenance#getParameters <em>Parameters</em>}</li>
 *   <li>{@link org.prosect.study.model.Provenance#getModelId <em>Model Id</em>}</li>
 *   <li>{@link org.prosect.study.model.Provenance#getModelSha256 <em>Model Sha256</em>}</li>
 *   <li>{@link org.prosect.study.model.Provenance#getBackend <em>Backend</em>}</li>
 *   <li>{@link org.prosect.study.model.Provenance#getDevice <em>Device</em>}</li>
 *   <li>{@link org.prosect.study.model.Provenance#getSeed <em>Seed</em>}</li>
 *   <li>{@link org.prosect.study.model.Provenance#getStarted <em>Started</em>}</li>
 *   <li>{@link org.prosect.study.model.Provenance#getDurationMillis <em>Duration Millis</em>}</li>
 *   <li>{@link org.prosect.study.model.Provenance#getImageSha256 <em>Image Sha256</em>}</li>
 *   <li>{@link org.prosect.study.model.Provenance#getPrompts <em>Prompts</em>}</li>
 * </ul>
 *
 * @see org.prosect.study.model.StudyPackage#getProvenance()
 * @model
 * @generated
 */
public interface Provenance extends EObject {
	/**
	 * Returns the value of the '<em><b>Method Id</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Id of the method.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Method Id</em>' attribute.
	 * @see #setMethodId(String)
	 * @see org.prosect.study.model.StudyPackage#getProvenance_MethodId()
	 * @model
	 * @generated
	 */
	String getMethodId();

	/**
	 * Sets the value of the '{@link org.prosect.study.model.Provenance#getMethodId <em>Method Id</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Method Id</em>' attribute.
	 * @see #getMethodId()
	 * @generated
	 */
	void setMethodId(String value);

	/**
	 * Returns the value of the '<em><b>Method Version</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Version of the bundle that contributes it.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Method Version</em>' attribute.
	 * @see #setMethodVersion(String)
	 * @see org.prosect.study.model.StudyPackage#getProvenance_MethodVersion()
	 * @model
	 * @generated
	 */
	String getMethodVersion();

	/**
	 * Sets the value of the '{@link org.prosect.study.model.Provenance#getMethodVersion <em>Method Version</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Method Version</em>' attribute.
	 * @see #getMethodVersion()
	 * @generated
	 */
	void setMethodVersion(String value);

	/**
	 * Returns the value of the '<em><b>Parameters</b></em>' containment reference list.
	 * The list contents are of type {@link org.prosect.study.model.ParameterValue}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Every parameter of the method, defaults included.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Parameters</em>' containment reference list.
	 * @see org.prosect.study.model.StudyPackage#getProvenance_Parameters()
	 * @model containment="true"
	 * @generated
	 */
	EList<ParameterValue> getParameters();

	/**
	 * Returns the value of the '<em><b>Model Id</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Id of the trained model; empty when none was used.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Model Id</em>' attribute.
	 * @see #setModelId(String)
	 * @see org.prosect.study.model.StudyPackage#getProvenance_ModelId()
	 * @model
	 * @generated
	 */
	String getModelId();

	/**
	 * Sets the value of the '{@link org.prosect.study.model.Provenance#getModelId <em>Model Id</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Model Id</em>' attribute.
	 * @see #getModelId()
	 * @generated
	 */
	void setModelId(String value);

	/**
	 * Returns the value of the '<em><b>Model Sha256</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * SHA-256 of its weights.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Model Sha256</em>' attribute.
	 * @see #setModelSha256(String)
	 * @see org.prosect.study.model.StudyPackage#getProvenance_ModelSha256()
	 * @model
	 * @generated
	 */
	String getModelSha256();

	/**
	 * Sets the value of the '{@link org.prosect.study.model.Provenance#getModelSha256 <em>Model Sha256</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Model Sha256</em>' attribute.
	 * @see #getModelSha256()
	 * @generated
	 */
	void setModelSha256(String value);

	/**
	 * Returns the value of the '<em><b>Backend</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The compute backend; empty when none was used.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Backend</em>' attribute.
	 * @see #setBackend(String)
	 * @see org.prosect.study.model.StudyPackage#getProvenance_Backend()
	 * @model
	 * @generated
	 */
	String getBackend();

	/**
	 * Sets the value of the '{@link org.prosect.study.model.Provenance#getBackend <em>Backend</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Backend</em>' attribute.
	 * @see #getBackend()
	 * @generated
	 */
	void setBackend(String value);

	/**
	 * Returns the value of the '<em><b>Device</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The device it ran on.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Device</em>' attribute.
	 * @see #setDevice(String)
	 * @see org.prosect.study.model.StudyPackage#getProvenance_Device()
	 * @model
	 * @generated
	 */
	String getDevice();

	/**
	 * Sets the value of the '{@link org.prosect.study.model.Provenance#getDevice <em>Device</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Device</em>' attribute.
	 * @see #getDevice()
	 * @generated
	 */
	void setDevice(String value);

	/**
	 * Returns the value of the '<em><b>Seed</b></em>' attribute.
	 * The default value is <code>"0"</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Seed of all random numbers.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Seed</em>' attribute.
	 * @see #setSeed(long)
	 * @see org.prosect.study.model.StudyPackage#getProvenance_Seed()
	 * @model default="0"
	 * @generated
	 */
	long getSeed();

	/**
	 * Sets the value of the '{@link org.prosect.study.model.Provenance#getSeed <em>Seed</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Seed</em>' attribute.
	 * @see #getSeed()
	 * @generated
	 */
	void setSeed(long value);

	/**
	 * Returns the value of the '<em><b>Started</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * When the run began.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Started</em>' attribute.
	 * @see #setStarted(Instant)
	 * @see org.prosect.study.model.StudyPackage#getProvenance_Started()
	 * @model dataType="org.prosect.study.model.Instant"
	 * @generated
	 */
	Instant getStarted();

	/**
	 * Sets the value of the '{@link org.prosect.study.model.Provenance#getStarted <em>Started</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Started</em>' attribute.
	 * @see #getStarted()
	 * @generated
	 */
	void setStarted(Instant value);

	/**
	 * Returns the value of the '<em><b>Duration Millis</b></em>' attribute.
	 * The default value is <code>"0"</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * How long it took.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Duration Millis</em>' attribute.
	 * @see #setDurationMillis(long)
	 * @see org.prosect.study.model.StudyPackage#getProvenance_DurationMillis()
	 * @model default="0"
	 * @generated
	 */
	long getDurationMillis();

	/**
	 * Sets the value of the '{@link org.prosect.study.model.Provenance#getDurationMillis <em>Duration Millis</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Duration Millis</em>' attribute.
	 * @see #getDurationMillis()
	 * @generated
	 */
	void setDurationMillis(long value);

	/**
	 * Returns the value of the '<em><b>Image Sha256</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * SHA-256 of the image file it ran on.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Image Sha256</em>' attribute.
	 * @see #setImageSha256(String)
	 * @see org.prosect.study.model.StudyPackage#getProvenance_ImageSha256()
	 * @model
	 * @generated
	 */
	String getImageSha256();

	/**
	 * Sets the value of the '{@link org.prosect.study.model.Provenance#getImageSha256 <em>Image Sha256</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Image Sha256</em>' attribute.
	 * @see #getImageSha256()
	 * @generated
	 */
	void setImageSha256(String value);

	/**
	 * Returns the value of the '<em><b>Prompts</b></em>' containment reference list.
	 * The list contents are of type {@link org.prosect.study.model.Prompt}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The prompts as they were, in their order.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Prompts</em>' containment reference list.
	 * @see org.prosect.study.model.StudyPackage#getProvenance_Prompts()
	 * @model containment="true"
	 * @generated
	 */
	EList<Prompt> getPrompts();

} // Provenance
