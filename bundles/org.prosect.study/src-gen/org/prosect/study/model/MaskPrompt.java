/**
 */
package org.prosect.study.model;


/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Mask Prompt</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * A rough or earlier mask of the structure.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.prosect.study.model.MaskPrompt#getUri <em>Uri</em>}</li>
 *   <li>{@link org.prosect.study.model.MaskPrompt#getLabel <em>Label</em>}</li>
 *   <li>{@link org.prosect.study.model.MaskPrompt#getPolarity <em>Polarity</em>}</li>
 * </ul>
 *
 * @see org.prosect.study.model.StudyPackage#getMaskPrompt()
 * @model
 * @generated
 */
public interface MaskPrompt extends Prompt {
	/**
	 * Returns the value of the '<em><b>Uri</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The file: relative to the study folder, or absolute.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Uri</em>' attribute.
	 * @see #setUri(String)
	 * @see org.prosect.study.model.StudyPackage#getMaskPrompt_Uri()
	 * @model
	 * @generated
	 */
	String getUri();

	/**
	 * Sets the value of the '{@link org.prosect.study.model.MaskPrompt#getUri <em>Uri</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Uri</em>' attribute.
	 * @see #getUri()
	 * @generated
	 */
	void setUri(String value);

	/**
	 * Returns the value of the '<em><b>Label</b></em>' attribute.
	 * The default value is <code>"0"</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The label in the file that is meant; 0: everything that is not zero.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Label</em>' attribute.
	 * @see #setLabel(int)
	 * @see org.prosect.study.model.StudyPackage#getMaskPrompt_Label()
	 * @model default="0"
	 * @generated
	 */
	int getLabel();

	/**
	 * Sets the value of the '{@link org.prosect.study.model.MaskPrompt#getLabel <em>Label</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Label</em>' attribute.
	 * @see #getLabel()
	 * @generated
	 */
	void setLabel(int value);

	/**
	 * Returns the value of the '<em><b>Polarity</b></em>' attribute.
	 * The literals are from the enumeration {@link org.prosect.study.model.Polarity}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The mask shows inside or outside tissue.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Polarity</em>' attribute.
	 * @see org.prosect.study.model.Polarity
	 * @see #setPolarity(Polarity)
	 * @see org.prosect.study.model.StudyPackage#getMaskPrompt_Polarity()
	 * @model
	 * @generated
	 */
	Polarity getPolarity();

	/**
	 * Sets the value of the '{@link org.prosect.study.model.MaskPrompt#getPolarity <em>Polarity</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Polarity</em>' attribute.
	 * @see org.prosect.study.model.Polarity
	 * @see #getPolarity()
	 * @generated
	 */
	void setPolarity(Polarity value);

} // MaskPrompt
