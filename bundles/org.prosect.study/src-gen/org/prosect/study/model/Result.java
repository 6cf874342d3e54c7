/**
 */
package org.prosect.study.model;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EObject;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Result</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * What a method made of a prompt set.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.prosect.study.model.Result#getStudy <em>Study</em>}</li>
 *   <li>{@link org.prosect.study.model.Result#getName <em>Name</em>}</li>
 *   <li>{@link org.prosect.study.model.Result#getImage <em>Image</em>}</li>
 *   <li>{@link org.prosect.study.model.Result#getPromptSet <em>Prompt Set</em>}</li>
 *   <li>{@link org.prosect.study.model.Result#getMaskUri <em>Mask Uri</em>}</li>
 *   <li>{@link org.prosect.study.model.Result#getMaskSha256 <em>Mask Sha256</em>}</li>
 *   <li>{@link org.prosect.study.model.Result#getMesh <em>Mesh</em>}</li>
 *   <li>{@link org.prosect.study.model.Result#getState <em>State</em>}</li>
 *   <li>{@link org.prosect.study.model.Result#getProvenance <em>Provenance</em>}</li>
 *   <li>{@link org.prosect.study.model.Result#getMetrics <em>Metrics</em>}</li>
 * </ul>
 *
 * @see org.prosect.study.model.StudyPackage#getResult()
 * @model
 * @generated
 */
public interface Result extends EObject {
	/**
	 * Returns the value of the '<em><b>Study</b></em>' container reference.
	 * It is bidirectional and its opposite is '{@link org.prosect.study.model.Study#getResults <em>Results</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The study it belongs to.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Study</em>' container reference.
	 * @see #setStudy(Study)
	 * @see org.prosect.study.model.StudyPackage#getResult_Study()
	 * @see org.prosect.study.model.Study#getResults
	 * @model opposite="results" transient="false"
	 * @generated
	 */
	Study getStudy();

	/**
	 * Sets the value of the '{@link org.prosect.study.model.Result#getStudy <em>Study</em>}' container reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Study</em>' container reference.
	 * @see #getStudy()
	 * @generated
	 */
	void setStudy(Study value);

	/**
	 * Returns the value of the '<em><b>Name</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * What the user calls the result.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Name</em>' attribute.
	 * @see #setName(String)
	 * @see org.prosect.study.model.StudyPackage#getResult_Name()
	 * @model
	 * @generated
	 */
	String getName();

	/**
	 * Sets the value of the '{@link org.prosect.study.model.Result#getName <em>Name</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Name</em>' attribute.
	 * @see #getName()
	 * @generated
	 */
	void setName(String value);

	/**
	 * Returns the value of the '<em><b>Image</b></em>' reference.
	 * It is bidirectional and its opposite is '{@link org.prosect.study.model.Image#getResults <em>Results</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The image it lies on.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Image</em>' reference.
	 * @see #setImage(Image)
	 * @see org.prosect.study.model.StudyPackage#getResult_Image()
	 * @see org.prosect.study.model.Image#getResults
	 * @model opposite="results"
	 * @generated
	 */
	Image getImage();

	/**
	 * Sets the value of the '{@link org.prosect.study.model.Result#getImage <em>Image</em>}' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Image</em>' reference.
	 * @see #getImage()
	 * @generated
	 */
	void setImage(Image value);

	/**
	 * Returns the value of the '<em><b>Prompt Set</b></em>' reference.
	 * It is bidirectional and its opposite is '{@link org.prosect.study.model.PromptSet#getResults <em>Results</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The prompts it was made from.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Prompt Set</em>' reference.
	 * @see #setPromptSet(PromptSet)
	 * @see org.prosect.study.model.StudyPackage#getResult_PromptSet()
	 * @see org.prosect.study.model.PromptSet#getResults
	 * @model opposite="results"
	 * @generated
	 */
	PromptSet getPromptSet();

	/**
	 * Sets the value of the '{@link org.prosect.study.model.Result#getPromptSet <em>Prompt Set</em>}' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Prompt Set</em>' reference.
	 * @see #getPromptSet()
	 * @generated
	 */
	void setPromptSet(PromptSet value);

	/**
	 * Returns the value of the '<em><b>Mask Uri</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The mask file: relative to the study folder, or absolute.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Mask Uri</em>' attribute.
	 * @see #setMaskUri(String)
	 * @see org.prosect.study.model.StudyPackage#getResult_MaskUri()
	 * @model
	 * @generated
	 */
	String getMaskUri();

	/**
	 * Sets the value of the '{@link org.prosect.study.model.Result#getMaskUri <em>Mask Uri</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Mask Uri</em>' attribute.
	 * @see #getMaskUri()
	 * @generated
	 */
	void setMaskUri(String value);

	/**
	 * Returns the value of the '<em><b>Mask Sha256</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * SHA-256 of the mask file.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Mask Sha256</em>' attribute.
	 * @see #setMaskSha256(String)
	 * @see org.prosect.study.model.StudyPackage#getResult_MaskSha256()
	 * @model
	 * @generated
	 */
	String getMaskSha256();

	/**
	 * Sets the value of the '{@link org.prosect.study.model.Result#getMaskSha256 <em>Mask Sha256</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Mask Sha256</em>' attribute.
	 * @see #getMaskSha256()
	 * @generated
	 */
	void setMaskSha256(String value);

	/**
	 * Returns the value of the '<em><b>Mesh</b></em>' reference.
	 * It is bidirectional and its opposite is '{@link org.prosect.study.model.SurfaceMesh#getResults <em>Results</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Its surface, when the method made one.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Mesh</em>' reference.
	 * @see #setMesh(SurfaceMesh)
	 * @see org.prosect.study.model.StudyPackage#getResult_Mesh()
	 * @see org.prosect.study.model.SurfaceMesh#getResults
	 * @model opposite="results"
	 * @generated
	 */
	SurfaceMesh getMesh();

	/**
	 * Sets the value of the '{@link org.prosect.study.model.Result#getMesh <em>Mesh</em>}' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Mesh</em>' reference.
	 * @see #getMesh()
	 * @generated
	 */
	void setMesh(SurfaceMesh value);

	/**
	 * Returns the value of the '<em><b>State</b></em>' attribute.
	 * The literals are from the enumeration {@link org.prosect.study.model.ResultState}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * What the user thinks of it.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>State</em>' attribute.
	 * @see org.prosect.study.model.ResultState
	 * @see #setState(ResultState)
	 * @see org.prosect.study.model.StudyPackage#getResult_State()
	 * @model
	 * @generated
	 */
	ResultState getState();

	/**
	 * Sets the value of the '{@link org.prosect.study.model.Result#getState <em>State</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>State</em>' attribute.
	 * @see org.prosect.study.model.ResultState
	 * @see #getState()
	 * @generated
	 */
	void setState(ResultState value);

	/**
	 * Returns the value of the '<em><b>Provenance</b></em>' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * How it came about.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Provenance</em>' containment reference.
	 * @see #setProvenance(Provenance)
	 * @see org.prosect.study.model.StudyPackage#getResult_Provenance()
	 * @model containment="true"
	 * @generated
	 */
	Provenance getProvenance();

	/**
	 * Sets the value of the '{@link org.prosect.study.model.Result#getProvenance <em>Provenance</em>}' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Provenance</em>' containment reference.
	 * @see #getProvenance()
	 * @generated
	 */
	void setProvenance(Provenance value);

	/**
	 * Returns the value of the '<em><b>Metrics</b></em>' containment reference list.
	 * The list contents are of type {@link org.prosect.study.model.MetricValue}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Measurements of it.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Metrics</em>' containment reference list.
	 * @see org.prosect.study.model.StudyPackage#getResult_Metrics()
	 * @model containment="true"
	 * @generated
	 */
	EList<MetricValue> getMetrics();

} // Result
