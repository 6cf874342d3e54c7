/**
 */
package org.prosect.study.model;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EObject;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Prompt Set</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * What the user showed of one structure on one image.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.prosect.study.model.PromptSet#getStudy <em>Study</em>}</li>
 *   <li>{@link org.prosect.study.model.PromptSet#getName <em>Name</em>}</li>
 *   <li>{@link org.prosect.study.model.PromptSet#getImage <em>Image</em>}</li>
 *   <li>{@link org.prosect.study.model.PromptSet#getStructure <em>Structure</em>}</li>
 *   <li>{@link org.prosect.study.model.PromptSet#getPrompts <em>Prompts</em>}</li>
 *   <li>{@link org.prosect.study.model.PromptSet#getResults <em>Results</em>}</li>
 * </ul>
 *
 * @see org.prosect.study.model.StudyPackage#getPromptSet()
 * @model
 * @generated
 */
public interface PromptSet extends EObject {
	/**
	 * Returns the value of the '<em><b>Study</b></em>' container reference.
	 * It is bidirectional and its opposite is '{@link org.prosect.study.model.Study#getPromptSets <em>Prompt Sets</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The study it belongs to.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Study</em>' container reference.
	 * @see #setStudy(Study)
	 * @see org.prosect.study.model.StudyPackage#getPromptSet_Study()
	 * @see org.prosect.study.model.Study#getPromptSets
	 * @model opposite="promptSets" transient="false"
	 * @generated
	 */
	Study getStudy();

	/**
	 * Sets the value of the '{@link org.prosect.study.model.PromptSet#getStudy <em>Study</em>}' container reference.
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
	 * What the user calls the set.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Name</em>' attribute.
	 * @see #setName(String)
	 * @see org.prosect.study.model.StudyPackage#getPromptSet_Name()
	 * @model
	 * @generated
	 */
	String getName();

	/**
	 * Sets the value of the '{@link org.prosect.study.model.PromptSet#getName <em>Name</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Name</em>' attribute.
	 * @see #getName()
	 * @generated
	 */
	void setName(String value);

	/**
	 * Returns the value of the '<em><b>Image</b></em>' reference.
	 * It is bidirectional and its opposite is '{@link org.prosect.study.model.Image#getPromptSets <em>Prompt Sets</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The image the prompts lie on.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Image</em>' reference.
	 * @see #setImage(Image)
	 * @see org.prosect.study.model.StudyPackage#getPromptSet_Image()
	 * @see org.prosect.study.model.Image#getPromptSets
	 * @model opposite="promptSets"
	 * @generated
	 */
	Image getImage();

	/**
	 * Sets the value of the '{@link org.prosect.study.model.PromptSet#getImage <em>Image</em>}' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Image</em>' reference.
	 * @see #getImage()
	 * @generated
	 */
	void setImage(Image value);

	/**
	 * Returns the value of the '<em><b>Structure</b></em>' reference.
	 * It is bidirectional and its opposite is '{@link org.prosect.study.model.Structure#getPromptSets <em>Prompt Sets</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The structure they show.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Structure</em>' reference.
	 * @see #setStructure(Structure)
	 * @see org.prosect.study.model.StudyPackage#getPromptSet_Structure()
	 * @see org.prosect.study.model.Structure#getPromptSets
	 * @model opposite="promptSets"
	 * @generated
	 */
	Structure getStructure();

	/**
	 * Sets the value of the '{@link org.prosect.study.model.PromptSet#getStructure <em>Structure</em>}' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Structure</em>' reference.
	 * @see #getStructure()
	 * @generated
	 */
	void setStructure(Structure value);

	/**
	 * Returns the value of the '<em><b>Prompts</b></em>' containment reference list.
	 * The list contents are of type {@link org.prosect.study.model.Prompt}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The prompts in the order they were given.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Prompts</em>' containment reference list.
	 * @see org.prosect.study.model.StudyPackage#getPromptSet_Prompts()
	 * @model containment="true"
	 * @generated
	 */
	EList<Prompt> getPrompts();

	/**
	 * Returns the value of the '<em><b>Results</b></em>' reference list.
	 * The list contents are of type {@link org.prosect.study.model.Result}.
	 * It is bidirectional and its opposite is '{@link org.prosect.study.model.Result#getPromptSet <em>Prompt Set</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The results made from this set.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Results</em>' reference list.
	 * @see org.prosect.study.model.StudyPackage#getPromptSet_Results()
	 * @see org.prosect.study.model.Result#getPromptSet
	 * @model opposite="promptSet"
	 * @generated
	 */
	EList<Result> getResults();

} // PromptSet
