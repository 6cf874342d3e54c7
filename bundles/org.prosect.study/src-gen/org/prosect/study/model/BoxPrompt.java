/**
 */
package org.prosect.study.model;

import org.prosect.imaging.Point3;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Box Prompt</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * A box around the structure, its faces parallel to the axes of the image it lies on.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.prosect.study.model.BoxPrompt#getCorner <em>Corner</em>}</li>
 *   <li>{@link org.prosect.study.model.BoxPrompt#getOppositeCorner <em>Opposite Corner</em>}</li>
 * </ul>
 *
 * @see org.prosect.study.model.StudyPackage#getBoxPrompt()
 * @model
 * @generated
 */
public interface BoxPrompt extends Prompt {
	/**
	 * Returns the value of the '<em><b>Corner</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * One corner, patient millimetres LPS.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Corner</em>' attribute.
	 * @see #setCorner(Point3)
	 * @see org.prosect.study.model.StudyPackage#getBoxPrompt_Corner()
	 * @model dataType="org.prosect.study.model.Position"
	 * @generated
	 */
	Point3 getCorner();

	/**
	 * Sets the value of the '{@link org.prosect.study.model.BoxPrompt#getCorner <em>Corner</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Corner</em>' attribute.
	 * @see #getCorner()
	 * @generated
	 */
	void setCorner(Point3 value);

	/**
	 * Returns the value of the '<em><b>Opposite Corner</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The corner diagonally across, patient millimetres LPS.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Opposite Corner</em>' attribute.
	 * @see #setOppositeCorner(Point3)
	 * @see org.prosect.study.model.StudyPackage#getBoxPrompt_OppositeCorner()
	 * @model dataType="org.prosect.study.model.Position"
	 * @generated
	 */
	Point3 getOppositeCorner();

	/**
	 * Sets the value of the '{@link org.prosect.study.model.BoxPrompt#getOppositeCorner <em>Opposite Corner</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Opposite Corner</em>' attribute.
	 * @see #getOppositeCorner()
	 * @generated
	 */
	void setOppositeCorner(Point3 value);

} // BoxPrompt
