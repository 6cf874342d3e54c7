/**
 */
package org.prosect.study.model;

import org.prosect.imaging.Point3;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Point Prompt</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * A click: this point is inside, or is not.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.prosect.study.model.PointPrompt#getPosition <em>Position</em>}</li>
 *   <li>{@link org.prosect.study.model.PointPrompt#getPolarity <em>Polarity</em>}</li>
 * </ul>
 *
 * @see org.prosect.study.model.StudyPackage#getPointPrompt()
 * @model
 * @generated
 */
public interface PointPrompt extends Prompt {
	/**
	 * Returns the value of the '<em><b>Position</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Where, patient millimetres LPS.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Position</em>' attribute.
	 * @see #setPosition(Point3)
	 * @see org.prosect.study.model.StudyPackage#getPointPrompt_Position()
	 * @model dataType="org.prosect.study.model.Position"
	 * @generated
	 */
	Point3 getPosition();

	/**
	 * Sets the value of the '{@link org.prosect.study.model.PointPrompt#getPosition <em>Position</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Position</em>' attribute.
	 * @see #getPosition()
	 * @generated
	 */
	void setPosition(Point3 value);

	/**
	 * Returns the value of the '<em><b>Polarity</b></em>' attribute.
	 * The literals are from the enumeration {@link org.prosect.study.model.Polarity}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Inside or outside.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Polarity</em>' attribute.
	 * @see org.prosect.study.model.Polarity
	 * @see #setPolarity(Polarity)
	 * @see org.prosect.study.model.StudyPackage#getPointPrompt_Polarity()
	 * @model
	 * @generated
	 */
	Polarity getPolarity();

	/**
	 * Sets the value of the '{@link org.prosect.study.model.PointPrompt#getPolarity <em>Polarity</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Polarity</em>' attribute.
	 * @see org.prosect.study.model.Polarity
	 * @see #getPolarity()
	 * @generated
	 */
	void setPolarity(Polarity value);

} // PointPrompt
