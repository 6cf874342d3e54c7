/**
 */
package org.prosect.study.model;

import org.prosect.imaging.Point3;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Mesh Prompt</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * A canonical mesh set at the centre of the structure.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.prosect.study.model.MeshPrompt#getMesh <em>Mesh</em>}</li>
 *   <li>{@link org.prosect.study.model.MeshPrompt#getCentre <em>Centre</em>}</li>
 * </ul>
 *
 * @see org.prosect.study.model.StudyPackage#getMeshPrompt()
 * @model
 * @generated
 */
public interface MeshPrompt extends Prompt {
	/**
	 * Returns the value of the '<em><b>Mesh</b></em>' reference.
	 * It is bidirectional and its opposite is '{@link org.prosect.study.model.SurfaceMesh#getMeshPrompts <em>Mesh Prompts</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The mesh.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Mesh</em>' reference.
	 * @see #setMesh(SurfaceMesh)
	 * @see org.prosect.study.model.StudyPackage#getMeshPrompt_Mesh()
	 * @see org.prosect.study.model.SurfaceMesh#getMeshPrompts
	 * @model opposite="meshPrompts"
	 * @generated
	 */
	SurfaceMesh getMesh();

	/**
	 * Sets the value of the '{@link org.prosect.study.model.MeshPrompt#getMesh <em>Mesh</em>}' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Mesh</em>' reference.
	 * @see #getMesh()
	 * @generated
	 */
	void setMesh(SurfaceMesh value);

	/**
	 * Returns the value of the '<em><b>Centre</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Where its centre is put, patient millimetres LPS.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Centre</em>' attribute.
	 * @see #setCentre(Point3)
	 * @see org.prosect.study.model.StudyPackage#getMeshPrompt_Centre()
	 * @model dataType="org.prosect.study.model.Position"
	 * @generated
	 */
	Point3 getCentre();

	/**
	 * Sets the value of the '{@link org.prosect.study.model.MeshPrompt#getCentre <em>Centre</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Centre</em>' attribute.
	 * @see #getCentre()
	 * @generated
	 */
	void setCentre(Point3 value);

} // MeshPrompt
