/**
 */
package org.prosect.study.model;

import java.time.Instant;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EObject;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Study</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * The one picture of a case: its images, what is looked for in them, the prompts given and the results made. Root of study.xmi.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.prosect.study.model.Study#getName <em>Name</em>}</li>
 *   <li>{@link org.prosect.study.model.Study#getCreated <em>Created</em>}</li>
 *   <li>{@link org.prosect.study.model.Study#getImages <em>Images</em>}</li>
 *   <li>{@link org.prosect.study.model.Study#getStructures <em>Structures</em>}</li>
 *   <li>{@link org.prosect.study.model.Study#getMeshes <em>Meshes</em>}</li>
 *   <li>{@link org.prosect.study.model.Study#getPromptSets <em>Prompt Sets</em>}</li>
 *   <li>{@link org.prosect.study.model.Study#getResults <em>Results</em>}</li>
 * </ul>
 *
 * @see org.prosect.study.model.StudyPackage#getStudy()
 * @model
 * @generated
 */
public interface Study extends EObject {
	/**
	 * Returns the value of the '<em><b>Name</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * What the user calls the case.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Name</em>' attribute.
	 * @see #setName(String)
	 * @see org.prosect.study.model.StudyPackage#getStudy_Name()
	 * @model
	 * @generated
	 */
	String getName();

	/**
	 * Sets the value of the '{@link org.prosect.study.model.Study#getName <em>Name</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Name</em>' attribute.
	 * @see #getName()
	 * @generated
	 */
	void setName(String value);

	/**
	 * Returns the value of the '<em><b>Created</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * When the study was made.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Created</em>' attribute.
	 * @see #setCreated(Instant)
	 * @see org.prosect.study.model.StudyPackage#getStudy_Created()
	 * @model dataType="org.prosect.study.model.Instant"
	 * @generated
	 */
	Instant getCreated();

	/**
	 * Sets the value of the '{@link org.prosect.study.model.Study#getCreated <em>Created</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Created</em>' attribute.
	 * @see #getCreated()
	 * @generated
	 */
	void setCreated(Instant value);

	/**
	 * Returns the value of the '<em><b>Images</b></em>' containment reference list.
	 * The list contents are of type {@link org.prosect.study.model.Image}.
	 * It is bidirectional and its opposite is '{@link org.prosect.study.model.Image#getStudy <em>Study</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The images of the case.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Images</em>' containment reference list.
	 * @see org.prosect.study.model.StudyPackage#getStudy_Images()
	 * @see org.prosect.study.model.Image#getStudy
	 * @model opposite="study" containment="true"
	 * @generated
	 */
	EList<Image> getImages();

	/**
	 * Returns the value of the '<em><b>Structures</b></em>' containment reference list.
	 * The list contents are of type {@link org.prosect.study.model.Structure}.
	 * It is bidirectional and its opposite is '{@link org.prosect.study.model.Structure#getStudy <em>Study</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * What is looked for.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Structures</em>' containment reference list.
	 * @see org.prosect.study.model.StudyPackage#getStudy_Structures()
	 * @see org.prosect.study.model.Structure#getStudy
	 * @model opposite="study" containment="true"
	 * @generated
	 */
	EList<Structure> getStructures();

	/**
	 * Returns the value of the '<em><b>Meshes</b></em>' containment reference list.
	 * The list contents are of type {@link org.prosect.study.model.SurfaceMesh}.
	 * It is bidirectional and its opposite is '{@link org.prosect.study.model.SurfaceMesh#getStudy <em>Study</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Surfaces: canonical meshes used as prompts, and meshes that methods made.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Meshes</em>' containment reference list.
	 * @see org.prosect.study.model.StudyPackage#getStudy_Meshes()
	 * @see org.prosect.study.model.SurfaceMesh#getStudy
	 * @model opposite="study" containment="true"
	 * @generated
	 */
	EList<SurfaceMesh> getMeshes();

	/**
	 * Returns the value of the '<em><b>Prompt Sets</b></em>' containment reference list.
	 * The list contents are of type {@link org.prosect.study.model.PromptSet}.
	 * It is bidirectional and its opposite is '{@link org.prosect.study.model.PromptSet#getStudy <em>Study</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * What the user showed, one set for each image and structure.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Prompt Sets</em>' containment reference list.
	 * @see org.prosect.study.model.StudyPackage#getStudy_PromptSets()
	 * @see org.prosect.study.model.PromptSet#getStudy
	 * @model opposite="study" containment="true"
	 * @generated
	 */
	EList<PromptSet> getPromptSets();

	/**
	 * Returns the value of the '<em><b>Results</b></em>' containment reference list.
	 * The list contents are of type {@link org.prosect.study.model.Result}.
	 * It is bidirectional and its opposite is '{@link org.prosect.study.model.Result#getStudy <em>Study</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * What methods made of the prompts.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Results</em>' containment reference list.
	 * @see org.prosect.study.model.StudyPackage#getStudy_Results()
	 * @see org.prosect.study.model.Result#getStudy
	 * @model opposite="study" containment="true"
	 * @generated
	 */
	EList<Result> getResults();

} // Study
