/**
 */
package org.prosect.study.model;

import org.eclipse.emf.common.util.EList;

import org.prosect.imaging.Point3;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Lasso Prompt</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * A closed line around the structure in one plane.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.prosect.study.model.LassoPrompt#getPoints <em>Points</em>}</li>
 *   <li>{@link org.prosect.study.model.LassoPrompt#getPolarity <em>Polarity</em>}</li>
 * </ul>
 *
 * @see org.prosect.study.model.StudyPackage#getLassoPrompt()
 * @model
 * @generated
 */
public interface LassoPrompt extends Prompt {
	/**
	 * Returns the value of the '<em><b>Points</b></em>' attribute list.
	 * The list contents are of type {@link org.prosect.imaging.Point3}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The polygon without repetition of the first point, patient millimetres LPS; at least three points.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Points</em>' attribute list.
	 * @see org.prosect.study.model.StudyPackage#getLassoPrompt_Points()
	 * @model unique="false" dataType="org.prosect.study.model.Position"
	 * @generated
	 */
	EList<Point3> getPoints();

	/**
	 * Returns the value of the '<em><b>Polarity</b></em>' attribute.
	 * The literals are from the enumeration {@link org.prosect.study.model.Polarity}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * What lies within the line is inside, or is not.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Polarity</em>' attribute.
	 * @see org.prosect.study.model.Polarity
	 * @see #setPolarity(Polarity)
	 * @see org.prosect.study.model.StudyPackage#getLassoPrompt_Polarity()
	 * @model
	 * @generated
	 */
	Polarity getPolarity();

	/**
	 * Sets the value of the '{@link org.prosect.study.model.LassoPrompt#getPolarity <em>Polarity</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Polarity</em>' attribute.
	 * @see org.prosect.study.model.Polarity
	 * @see #getPolarity()
	 * @generated
	 */
	void setPolarity(Polarity value);

} // LassoPrompt
