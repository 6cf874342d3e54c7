/**
 */
package org.prosect.study.model;

import org.eclipse.emf.ecore.EObject;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Metric Value</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * One measured number.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.prosect.study.model.MetricValue#getMetricId <em>Metric Id</em>}</li>
 *   <li>{@link org.prosect.study.model.MetricValue#getValue <em>Value</em>}</li>
 *   <li>{@link org.prosect.study.model.MetricValue#isDefined <em>Defined</em>}</li>
 *   <li>{@link org.prosect.study.model.MetricValue#getUnit <em>Unit</em>}</li>
 *   <li>{@link org.prosect.study.model.MetricValue#getTolerance <em>Tolerance</em>}</li>
 *   <li>{@link org.prosect.study.model.MetricValue#getReference <em>Reference</em>}</li>
 * </ul>
 *
 * @see org.prosect.study.model.StudyPackage#getMetricValue()
 * @model
 * @generated
 */
public interface MetricValue extends EObject {
	/**
	 * Returns the value of the '<em><b>Metric Id</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Id of the metric, which names its definition.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Metric Id</em>' attribute.
	 * @see #setMetricId(String)
	 * @see org.prosect.study.model.StudyPackage#getMetricValue_MetricId()
	 * @model
	 * @generated
	 */
	String getMetricId();

	/**
	 * Sets the value of the '{@link org.prosect.study.model.MetricValue#getMetricId <em>Metric Id</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Metric Id</em>' attribute.
	 * @see #getMetricId()
	 * @generated
	 */
	void setMetricId(String value);

	/**
	 * Returns the value of the '<em><b>Value</b></em>' attribute.
	 * The default value is <code>"0.0"</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The number; meaningless when not defined.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Value</em>' attribute.
	 * @see #setValue(double)
	 * @see org.prosect.study.model.StudyPackage#getMetricValue_Value()
	 * @model default="0.0"
	 * @generated
	 */
	double getValue();

	/**
	 * Sets the value of the '{@link org.prosect.study.model.MetricValue#getValue <em>Value</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Value</em>' attribute.
	 * @see #getValue()
	 * @generated
	 */
	void setValue(double value);

	/**
	 * Returns the value of the '<em><b>Defined</b></em>' attribute.
	 * The default value is <code>"true"</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * False: the definition gives no number here, such as for two empty masks.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Defined</em>' attribute.
	 * @see #setDefined(boolean)
	 * @see org.prosect.study.model.StudyPackage#getMetricValue_Defined()
	 * @model default="true"
	 * @generated
	 */
	boolean isDefined();

	/**
	 * Sets the value of the '{@link org.prosect.study.model.MetricValue#isDefined <em>Defined</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Defined</em>' attribute.
	 * @see #isDefined()
	 * @generated
	 */
	void setDefined(boolean value);

	/**
	 * Returns the value of the '<em><b>Unit</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * mm, ml, or empty for a ratio.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Unit</em>' attribute.
	 * @see #setUnit(String)
	 * @see org.prosect.study.model.StudyPackage#getMetricValue_Unit()
	 * @model
	 * @generated
	 */
	String getUnit();

	/**
	 * Sets the value of the '{@link org.prosect.study.model.MetricValue#getUnit <em>Unit</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Unit</em>' attribute.
	 * @see #getUnit()
	 * @generated
	 */
	void setUnit(String value);

	/**
	 * Returns the value of the '<em><b>Tolerance</b></em>' attribute.
	 * The default value is <code>"-1.0"</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The tolerance of the metric in millimetres; negative: it has none.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Tolerance</em>' attribute.
	 * @see #setTolerance(double)
	 * @see org.prosect.study.model.StudyPackage#getMetricValue_Tolerance()
	 * @model default="-1.0"
	 * @generated
	 */
	double getTolerance();

	/**
	 * Sets the value of the '{@link org.prosect.study.model.MetricValue#getTolerance <em>Tolerance</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Tolerance</em>' attribute.
	 * @see #getTolerance()
	 * @generated
	 */
	void setTolerance(double value);

	/**
	 * Returns the value of the '<em><b>Reference</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * What was compared with, as a file and label.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Reference</em>' attribute.
	 * @see #setReference(String)
	 * @see org.prosect.study.model.StudyPackage#getMetricValue_Reference()
	 * @model
	 * @generated
	 */
	String getReference();

	/**
	 * Sets the value of the '{@link org.prosect.study.model.MetricValue#getReference <em>Reference</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Reference</em>' attribute.
	 * @see #getReference()
	 * @generated
	 */
	void setReference(String value);

} // MetricValue
