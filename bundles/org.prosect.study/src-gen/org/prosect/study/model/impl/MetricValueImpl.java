/**
 */
package org.prosect.study.model.impl;

import org.eclipse.emf.common.notify.Notification;

import org.eclipse.emf.ecore.EClass;

import org.eclipse.emf.ecore.impl.ENotificationImpl;
import org.eclipse.emf.ecore.impl.MinimalEObjectImpl;

import org.prosect.study.model.MetricValue;
import org.prosect.study.model.StudyPackage;

/**
 * <!-- begin-user-doc -->
 * An implementation of the model object '<em><b>Metric Value</b></em>'.
 * <!-- end-user-doc -->
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.prosect.study.model.impl.MetricValueImpl#getMetricId <em>Metric Id</em>}</li>
 *   <li>{@link org.prosect.study.model.impl.MetricValueImpl#getValue <em>Value</em>}</li>
 *   <li>{@link org.prosect.study.model.impl.MetricValueImpl#isDefined <em>Defined</em>}</li>
 *   <li>{@link org.prosect.study.model.impl.MetricValueImpl#getUnit <em>Unit</em>}</li>
 *   <li>{@link org.prosect.study.model.impl.MetricValueImpl#getTolerance <em>Tolerance</em>}</li>
 *   <li>{@link org.prosect.study.model.impl.MetricValueImpl#getReference <em>Reference</em>}</li>
 * </ul>
 *
 * @generated
 */
public class MetricValueImpl extends MinimalEObjectImpl.Container implements MetricValue {
	/**
	 * The default value of the '{@link #getMetricId() <em>Metric Id</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getMetricId()
	 * @generated
	 * @ordered
	 */
	protected static final String METRIC_ID_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getMetricId() <em>Metric Id</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getMetricId()
	 * @generated
	 * @ordered
	 */
	protected String metricId = METRIC_ID_EDEFAULT;

	/**
	 * The default value of the '{@link #getValue() <em>Value</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getValue()
	 * @generated
	 * @ordered
	 */
	protected static final double VALUE_EDEFAULT = 0.0;

	/**
	 * The cached value of the '{@link #getValue() <em>Value</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getValue()
	 * @generated
	 * @ordered
	 */
	protected double value = VALUE_EDEFAULT;

	/**
	 * The default value of the '{@link #isDefined() <em>Defined</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isDefined()
	 * @generated
	 * @ordered
	 */
	protected static final boolean DEFINED_EDEFAULT = true;

	/**
	 * The cached value of the '{@link #isDefined() <em>Defined</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isDefined()
	 * @generated
	 * @ordered
	 */
	protected boolean defined = DEFINED_EDEFAULT;

	/**
	 * The default value of the '{@link #getUnit() <em>Unit</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getUnit()
	 * @generated
	 * @ordered
	 */
	protected static final String UNIT_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getUnit() <em>Unit</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getUnit()
	 * @generated
	 * @ordered
	 */
	protected String unit = UNIT_EDEFAULT;

	/**
	 * The default value of the '{@link #getTolerance() <em>Tolerance</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getTolerance()
	 * @generated
	 * @ordered
	 */
	protected static final double TOLERANCE_EDEFAULT = -1.0;

	/**
	 * The cached value of the '{@link #getTolerance() <em>Tolerance</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getTolerance()
	 * @generated
	 * @ordered
	 */
	protected double tolerance = TOLERANCE_EDEFAULT;

	/**
	 * The default value of the '{@link #getReference() <em>Reference</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getReference()
	 * @generated
	 * @ordered
	 */
	protected static final String REFERENCE_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getReference() <em>Reference</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getReference()
	 * @generated
	 * @ordered
	 */
	protected String reference = REFERENCE_EDEFAULT;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected MetricValueImpl() {
		super();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return StudyPackage.Literals.METRIC_VALUE;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getMetricId() {
		return metricId;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setMetricId(String newMetricId) {
		String oldMetricId = metricId;
		metricId = newMetricId;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, StudyPackage.METRIC_VALUE__METRIC_ID, oldMetricId, metricId));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public double getValue() {
		return value;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setValue(double newValue) {
		double oldValue = value;
		value = newValue;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, StudyPackage.METRIC_VALUE__VALUE, oldValue, value));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean isDefined() {
		return defined;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setDefined(boolean newDefined) {
		boolean oldDefined = defined;
		defined = newDefined;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, StudyPackage.METRIC_VALUE__DEFINED, oldDefined, defined));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getUnit() {
		return unit;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setUnit(String newUnit) {
		String oldUnit = unit;
		unit = newUnit;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, StudyPackage.METRIC_VALUE__UNIT, oldUnit, unit));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public double getTolerance() {
		return tolerance;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setTolerance(double newTolerance) {
		double oldTolerance = tolerance;
		tolerance = newTolerance;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, StudyPackage.METRIC_VALUE__TOLERANCE, oldTolerance, tolerance));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getReference() {
		return reference;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setReference(String newReference) {
		String oldReference = reference;
		reference = newReference;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, StudyPackage.METRIC_VALUE__REFERENCE, oldReference, reference));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Object eGet(int featureID, boolean resolve, boolean coreType) {
		switch (featureID) {
			case StudyPackage.METRIC_VALUE__METRIC_ID:
				return getMetricId();
			case StudyPackage.METRIC_VALUE__VALUE:
				return getValue();
			case StudyPackage.METRIC_VALUE__DEFINED:
				return isDefined();
			case StudyPackage.METRIC_VALUE__UNIT:
				return getUnit();
			case StudyPackage.METRIC_VALUE__TOLERANCE:
				return getTolerance();
			case StudyPackage.METRIC_VALUE__REFERENCE:
				return getReference();
		}
		return super.eGet(featureID, resolve, coreType);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void eSet(int featureID, Object newValue) {
		switch (featureID) {
			case StudyPackage.METRIC_VALUE__METRIC_ID:
				setMetricId((String)newValue);
				return;
			case StudyPackage.METRIC_VALUE__VALUE:
				setValue((Double)newValue);
				return;
			case StudyPackage.METRIC_VALUE__DEFINED:
				setDefined((Boolean)newValue);
				return;
			case StudyPackage.METRIC_VALUE__UNIT:
				setUnit((String)newValue);
				return;
			case StudyPackage.METRIC_VALUE__TOLERANCE:
				setTolerance((Double)newValue);
				return;
			case StudyPackage.METRIC_VALUE__REFERENCE:
				setReference((String)newValue);
				return;
		}
		super.eSet(featureID, newValue);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void eUnset(int featureID) {
		switch (featureID) {
			case StudyPackage.METRIC_VALUE__METRIC_ID:
				setMetricId(METRIC_ID_EDEFAULT);
				return;
			case StudyPackage.METRIC_VALUE__VALUE:
				setValue(VALUE_EDEFAULT);
				return;
			case StudyPackage.METRIC_VALUE__DEFINED:
				setDefined(DEFINED_EDEFAULT);
				return;
			case StudyPackage.METRIC_VALUE__UNIT:
				setUnit(UNIT_EDEFAULT);
				return;
			case StudyPackage.METRIC_VALUE__TOLERANCE:
				setTolerance(TOLERANCE_EDEFAULT);
				return;
			case StudyPackage.METRIC_VALUE__REFERENCE:
				setReference(REFERENCE_EDEFAULT);
				return;
		}
		super.eUnset(featureID);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean eIsSet(int featureID) {
		switch (featureID) {
			case StudyPackage.METRIC_VALUE__METRIC_ID:
				return METRIC_ID_EDEFAULT == null ? metricId != null : !METRIC_ID_EDEFAULT.equals(metricId);
			case StudyPackage.METRIC_VALUE__VALUE:
				return value != VALUE_EDEFAULT;
			case StudyPackage.METRIC_VALUE__DEFINED:
				return defined != DEFINED_EDEFAULT;
			case StudyPackage.METRIC_VALUE__UNIT:
				return UNIT_EDEFAULT == null ? unit != null : !UNIT_EDEFAULT.equals(unit);
			case StudyPackage.METRIC_VALUE__TOLERANCE:
				return tolerance != TOLERANCE_EDEFAULT;
			case StudyPackage.METRIC_VALUE__REFERENCE:
				return REFERENCE_EDEFAULT == null ? reference != null : !REFERENCE_EDEFAULT.equals(reference);
		}
		return super.eIsSet(featureID);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String toString() {
		if (eIsProxy()) return super.toString();

		StringBuilder result = new StringBuilder(super.toString());
		result.append(" (metricId: ");
		result.append(metricId);
		result.append(", value: ");
		result.append(value);
		result.append(", defined: ");
		result.append(defined);
		result.append(", unit: ");
		result.append(unit);
		result.append(", tolerance: ");
		result.append(tolerance);
		result.append(", reference: ");
		result.append(reference);
		result.append(')');
		return result.toString();
	}

} //MetricValueImpl
