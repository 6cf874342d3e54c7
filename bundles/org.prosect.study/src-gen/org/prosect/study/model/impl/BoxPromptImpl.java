/**
 */
package org.prosect.study.model.impl;

import org.eclipse.emf.common.notify.Notification;

import org.eclipse.emf.ecore.EClass;

import org.eclipse.emf.ecore.impl.ENotificationImpl;

import org.prosect.imaging.Point3;

import org.prosect.study.model.BoxPrompt;
import org.prosect.study.model.StudyPackage;

/**
 * <!-- begin-user-doc -->
 * An implementation of the model object '<em><b>Box Prompt</b></em>'.
 * <!-- end-user-doc -->
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.prosect.study.model.impl.BoxPromptImpl#getCorner <em>Corner</em>}</li>
 *   <li>{@link org.prosect.study.model.impl.BoxPromptImpl#getOppositeCorner <em>Opposite Corner</em>}</li>
 * </ul>
 *
 * @generated
 */
public class BoxPromptImpl extends PromptImpl implements BoxPrompt {
	/**
	 * The default value of the '{@link #getCorner() <em>Corner</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getCorner()
	 * @generated
	 * @ordered
	 */
	protected static final Point3 CORNER_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getCorner() <em>Corner</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getCorner()
	 * @generated
	 * @ordered
	 */
	protected Point3 corner = CORNER_EDEFAULT;

	/**
	 * The default value of the '{@link #getOppositeCorner() <em>Opposite Corner</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getOppositeCorner()
	 * @generated
	 * @ordered
	 */
	protected static final Point3 OPPOSITE_CORNER_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getOppositeCorner() <em>Opposite Corner</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getOppositeCorner()
	 * @generated
	 * @ordered
	 */
	protected Point3 oppositeCorner = OPPOSITE_CORNER_EDEFAULT;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected BoxPromptImpl() {
		super();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return StudyPackage.Literals.BOX_PROMPT;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Point3 getCorner() {
		return corner;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setCorner(Point3 newCorner) {
		Point3 oldCorner = corner;
		corner = newCorner;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, StudyPackage.BOX_PROMPT__CORNER, oldCorner, corner));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Point3 getOppositeCorner() {
		return oppositeCorner;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setOppositeCorner(Point3 newOppositeCorner) {
		Point3 oldOppositeCorner = oppositeCorner;
		oppositeCorner = newOppositeCorner;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, StudyPackage.BOX_PROMPT__OPPOSITE_CORNER, oldOppositeCorner, oppositeCorner));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Object eGet(int featureID, boolean resolve, boolean coreType) {
		switch (featureID) {
			case StudyPackage.BOX_PROMPT__CORNER:
				return getCorner();
			case StudyPackage.BOX_PROMPT__OPPOSITE_CORNER:
				return getOppositeCorner();
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
			case StudyPackage.BOX_PROMPT__CORNER:
				setCorner((Point3)newValue);
				return;
			case StudyPackage.BOX_PROMPT__OPPOSITE_CORNER:
				setOppositeCorner((Point3)newValue);
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
			case StudyPackage.BOX_PROMPT__CORNER:
				setCorner(CORNER_EDEFAULT);
				return;
			case StudyPackage.BOX_PROMPT__OPPOSITE_CORNER:
				setOppositeCorner(OPPOSITE_CORNER_EDEFAULT);
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
			case StudyPackage.BOX_PROMPT__CORNER:
				return CORNER_EDEFAULT == null ? corner != null : !CORNER_EDEFAULT.equals(corner);
			case StudyPackage.BOX_PROMPT__OPPOSITE_CORNER:
				return OPPOSITE_CORNER_EDEFAULT == null ? oppositeCorner != null : !OPPOSITE_CORNER_EDEFAULT.equals(oppositeCorner);
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
		result.append(" (corner: ");
		result.append(corner);
		result.append(", oppositeCorner: ");
		result.append(oppositeCorner);
		result.append(')');
		return result.toString();
	}

} //BoxPromptImpl
