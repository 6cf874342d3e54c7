/**
 */
package org.prosect.study.model;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EObject;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Structure</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * Something to be segmented: an organ, a lesion, a vessel.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.prosect.study.model.Structure#getStudy <em>Study</em>}</li>
 *   <li>{@link org.prosect.study.model.Structure#getName <em>Name</em>}</li>
 *   <li>{@link org.prosect.study.model.Structure#getColour <em>Colour</em>}</li>
 *   <li>{@link org.prosect.study.model.Structure#getCodeSystem <em>Code System</em>}</li>
 *   <li>{@link org.prosect.study.model.Structure#getCode <em>Code</em>}</li>
 *   <li>{@link org.prosect.study.model.Structure#getPromptSets <em>Prompt Sets</em>}</li>
 *   <li>{@link org.prosect.study.model.Structure#getMeshes <em>Meshes</em>}</li>
 * </ul>
 *
 * @see org.prosect.study.model.StudyPackage#getStructure()
 * @model
 * @generated
 */
public interface Structure extends EObject {
	/**
	 * Returns the value of the '<em><b>Study</b></em>' container reference.
	 * It is bidirectional and its opposite is '{@link org.prosect.study.model.Study#getStructures <em>Structures</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The study it belongs to.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Study</em>' container reference.
	 * @see #setStudy(Study)
	 * @see org.prosect.study.model.StudyPackage#getStructure_Study()
	 * @see org.prosect.study.model.Study#getStructures
	 * @model opposite="structures" transient="false"
	 * @generated
	 */
	Study getStudy();

	/**
	 * Sets the value of the '{@link org.prosect.study.model.Structure#getStudy <em>Study</em>}' container reference.
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
	 * What the user calls the structure.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Name</em>' attribute.
	 * @see #setName(String)
	 * @see org.prosect.study.model.StudyPackage#getStructure_Name()
	 * @model
	 * @generated
	 */
	String getName();

	/**
	 * Sets the value of the '{@link org.prosect.study.model.Structure#getName <em>Name</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Name</em>' attribute.
	 * @see #getName()
	 * @generated
	 */
	void setName(String value);

	/**
	 * Returns the value of the '<em><b>Colour</b></em>' attribute.
	 * The default value is <code>"#d55e00"</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Its colour in all views, #rrggbb.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Colour</em>' attribute.
	 * @see #setColour(String)
	 * @see org.prosect.study.model.StudyPackage#getStructure_Colour()
	 * @model default="#d55e00" dataType="org.prosect.study.model.Colour"
	 * @generated
	 */
	String getColour();

	/**
	 * Sets the value of the '{@link org.prosect.study.model.Structure#getColour <em>Colour</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Colour</em>' attribute.
	 * @see #getColour()
	 * @generated
	 */
	void setColour(String value);

	/**
	 * Returns the value of the '<em><b>Code System</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The coding scheme of the code, such as SCT for SNOMED CT.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Code System</em>' attribute.
	 * @see #setCodeSystem(String)
	 * @see org.prosect.study.model.StudyPackage#getStructure_CodeSystem()
	 * @model
	 * @generated
	 */
	String getCodeSystem();

	/**
	 * Sets the value of the '{@link org.prosect.study.model.Structure#getCodeSystem <em>Code System</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Code System</em>' attribute.
	 * @see #getCodeSystem()
	 * @generated
	 */
	void setCodeSystem(String value);

	/**
	 * Returns the value of the '<em><b>Code</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The code of the structure in that scheme.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Code</em>' attribute.
	 * @see #setCode(String)
	 * @see org.prosect.study.model.StudyPackage#getStructure_Code()
	 * @model
	 * @generated
	 */
	String getCode();

	/**
	 * Sets the value of the '{@link org.prosect.study.model.Structure#getCode <em>Code</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Code</em>' attribute.
	 * @see #getCode()
	 * @generated
	 */
	void setCode(String value);

	/**
	 * Returns the value of the '<em><b>Prompt Sets</b></em>' reference list.
	 * The list contents are of type {@link org.prosect.study.model.PromptSet}.
	 * It is bidirectional and its opposite is '{@link org.prosect.study.model.PromptSet#getStructure <em>Structure</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The prompt sets that show this structure.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Prompt Sets</em>' reference list.
	 * @see org.prosect.study.model.StudyPackage#getStructure_PromptSets()
	 * @see org.prosect.study.model.PromptSet#getStructure
	 * @model opposite="structure"
	 * @generated
	 */
	EList<PromptSet> getPromptSets();

	/**
	 * Returns the value of the '<em><b>Meshes</b></em>' reference list.
	 * The list contents are of type {@link org.prosect.study.model.SurfaceMesh}.
	 * It is bidirectional and its opposite is '{@link org.prosect.study.model.SurfaceMesh#getStructure <em>Structure</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The surfaces of this structure.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Meshes</em>' reference list.
	 * @see org.prosect.study.model.StudyPackage#getStructure_Meshes()
	 * @see org.prosect.study.model.SurfaceMesh#getStructure
	 * @model opposite="structure"
	 * @generated
	 */
	EList<SurfaceMesh> getMeshes();

} // Structure
