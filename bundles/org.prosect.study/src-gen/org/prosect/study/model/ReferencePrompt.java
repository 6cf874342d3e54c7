/**
 */
package org.prosect.study.model;


/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Reference Prompt</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * An example: another image in which the same structure is already marked.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.prosect.study.model.ReferencePrompt#getImage <em>Image</em>}</li>
 *   <li>{@link org.prosect.study.model.ReferencePrompt#getMaskUri <em>Mask Uri</em>}</li>
 *   <li>{@link org.prosect.study.model.ReferencePrompt#getLabel <em>Label</em>}</li>
 * </ul>
 *
 * @see org.prosect.study.model.StudyPackage#getReferencePrompt()
 * @model
 * @generated
 */
public interface ReferencePrompt extends Prompt {
	/**
	 * Returns the value of the '<em><b>Image</b></em>' reference.
	 * It is bidirectional and its opposite is '{@link org.prosect.study.model.Image#getReferencePrompts <em>Reference Prompts</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The example image.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Image</em>' reference.
	 * @see #setImage(Image)
	 * @see org.prosect.study.model.StudyPackage#getReferencePrompt_Image()
	 * @see org.prosect.study.model.Image#getReferencePrompts
	 * @model opposite="referencePrompts"
	 * @generated
	 */
	Image getImage();

	/**
	 * Sets the value of the '{@link org.prosect.study.model.ReferencePrompt#getImage <em>Image</em>}' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Image</em>' reference.
	 * @see #getImage()
	 * @generated
	 */
	void setImage(Image value);

	/**
	 * Returns the value of the '<em><b>Mask Uri</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The mask of the structure on that image: relative to the study folder, or absolute.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Mask Uri</em>' attribute.
	 * @see #setMaskUri(String)
	 * @see org.prosect.study.model.StudyPackage#getReferencePrompt_MaskUri()
	 * @model
	 * @generated
	 */
	String getMaskUri();

	/**
	 * Sets the value of the '{@link org.prosect.study.model.ReferencePrompt#getMaskUri <em>Mask Uri</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Mask Uri</em>' attribute.
	 * @see #getMaskUri()
	 * @generated
	 */
	void setMaskUri(String value);

	/**
	 * Returns the value of the '<em><b>Label</b></em>' attribute.
	 * The default value is <code>"0"</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The label in the mask that is meant; 0: everything that is not zero.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Label</em>' attribute.
	 * @see #setLabel(int)
	 * @see org.prosect.study.model.StudyPackage#getReferencePrompt_Label()
	 * @model default="0"
	 * @generated
	 */
	int getLabel();

	/**
	 * Sets the value of the '{@link org.prosect.study.model.ReferencePrompt#getLabel <em>Label</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Label</em>' attribute.
	 * @see #getLabel()
	 * @generated
	 */
	void setLabel(int value);

} // ReferencePrompt
