/**
 */
package org.prosect.study.model;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EObject;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Surface Mesh</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * A triangle mesh. Its vertices stay in a file.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.prosect.study.model.SurfaceMesh#getStudy <em>Study</em>}</li>
 *   <li>{@link org.prosect.study.model.SurfaceMesh#getName <em>Name</em>}</li>
 *   <li>{@link org.prosect.study.model.SurfaceMesh#getUri <em>Uri</em>}</li>
 *   <li>{@link org.prosect.study.model.SurfaceMesh#getSha256 <em>Sha256</em>}</li>
 *   <li>{@link org.prosect.study.model.SurfaceMesh#getVertexCount <em>Vertex Count</em>}</li>
 *   <li>{@link org.prosect.study.model.SurfaceMesh#getSpace <em>Space</em>}</li>
 *   <li>{@link org.prosect.study.model.SurfaceMesh#getCorrespondenceId <em>Correspondence Id</em>}</li>
 *   <li>{@link org.prosect.study.model.SurfaceMesh#getStructure <em>Structure</em>}</li>
 *   <li>{@link org.prosect.study.model.SurfaceMesh#getMeshPrompts <em>Mesh Prompts</em>}</li>
 *   <li>{@link org.prosect.study.model.SurfaceMesh#getResults <em>Results</em>}</li>
 * </ul>
 *
 * @see org.prosect.study.model.StudyPackage#getSurfaceMesh()
 * @model
 * @generated
 */
public interface SurfaceMesh extends EObject {
	/**
	 * Returns the value of the '<em><b>Study</b></em>' container reference.
	 * It is bidirectional and its opposite is '{@link org.prosect.study.model.Study#getMeshes <em>Meshes</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The study it belongs to.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Study</em>' container reference.
	 * @see #setStudy(Study)
	 * @see org.prosect.study.model.StudyPackage#getSurfaceMesh_Study()
	 * @see org.prosect.study.model.Study#getMeshes
	 * @model opposite="meshes" transient="false"
	 * @generated
	 */
	Study getStudy();

	/**
	 * Sets the value of the '{@link org.prosect.study.model.SurfaceMesh#getStudy <em>Study</em>}' container reference.
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
	 * What the user calls the mesh.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Name</em>' attribute.
	 * @see #setName(String)
	 * @see org.prosect.study.model.StudyPackage#getSurfaceMesh_Name()
	 * @model
	 * @generated
	 */
	String getName();

	/**
	 * Sets the value of the '{@link org.prosect.study.model.SurfaceMesh#getName <em>Name</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Name</em>' attribute.
	 * @see #getName()
	 * @generated
	 */
	void setName(String value);

	/**
	 * Returns the value of the '<em><b>Uri</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The mesh file: relative to the study folder, or absolute.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Uri</em>' attribute.
	 * @see #setUri(String)
	 * @see org.prosect.study.model.StudyPackage#getSurfaceMesh_Uri()
	 * @model
	 * @generated
	 */
	String getUri();

	/**
	 * Sets the value of the '{@link org.prosect.study.model.SurfaceMesh#getUri <em>Uri</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Uri</em>' attribute.
	 * @see #getUri()
	 * @generated
	 */
	void setUri(String value);

	/**
	 * Returns the value of the '<em><b>Sha256</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * SHA-256 of the file at uri when it was added.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Sha256</em>' attribute.
	 * @see #setSha256(String)
	 * @see org.prosect.study.model.StudyPackage#getSurfaceMesh_Sha256()
	 * @model
	 * @generated
	 */
	String getSha256();

	/**
	 * Sets the value of the '{@link org.prosect.study.model.SurfaceMesh#getSha256 <em>Sha256</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Sha256</em>' attribute.
	 * @see #getSha256()
	 * @generated
	 */
	void setSha256(String value);

	/**
	 * Returns the value of the '<em><b>Vertex Count</b></em>' attribute.
	 * The default value is <code>"0"</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Number of vertices.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Vertex Count</em>' attribute.
	 * @see #setVertexCount(int)
	 * @see org.prosect.study.model.StudyPackage#getSurfaceMesh_VertexCount()
	 * @model default="0"
	 * @generated
	 */
	int getVertexCount();

	/**
	 * Sets the value of the '{@link org.prosect.study.model.SurfaceMesh#getVertexCount <em>Vertex Count</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Vertex Count</em>' attribute.
	 * @see #getVertexCount()
	 * @generated
	 */
	void setVertexCount(int value);

	/**
	 * Returns the value of the '<em><b>Space</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The coordinate frame of the vertices: patient (millimetres LPS) or canonical (millimetres around its own centre).
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Space</em>' attribute.
	 * @see #setSpace(String)
	 * @see org.prosect.study.model.StudyPackage#getSurfaceMesh_Space()
	 * @model
	 * @generated
	 */
	String getSpace();

	/**
	 * Sets the value of the '{@link org.prosect.study.model.SurfaceMesh#getSpace <em>Space</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Space</em>' attribute.
	 * @see #getSpace()
	 * @generated
	 */
	void setSpace(String value);

	/**
	 * Returns the value of the '<em><b>Correspondence Id</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Meshes with one id have the same vertices in the same order; empty: none known.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Correspondence Id</em>' attribute.
	 * @see #setCorrespondenceId(String)
	 * @see org.prosect.study.model.StudyPackage#getSurfaceMesh_CorrespondenceId()
	 * @model
	 * @generated
	 */
	String getCorrespondenceId();

	/**
	 * Sets the value of the '{@link org.prosect.study.model.SurfaceMesh#getCorrespondenceId <em>Correspondence Id</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Correspondence Id</em>' attribute.
	 * @see #getCorrespondenceId()
	 * @generated
	 */
	void setCorrespondenceId(String value);

	/**
	 * Returns the value of the '<em><b>Structure</b></em>' reference.
	 * It is bidirectional and its opposite is '{@link org.prosect.study.model.Structure#getMeshes <em>Meshes</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The structure it is the surface of.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Structure</em>' reference.
	 * @see #setStructure(Structure)
	 * @see org.prosect.study.model.StudyPackage#getSurfaceMesh_Structure()
	 * @see org.prosect.study.model.Structure#getMeshes
	 * @model opposite="meshes"
	 * @generated
	 */
	Structure getStructure();

	/**
	 * Sets the value of the '{@link org.prosect.study.model.SurfaceMesh#getStructure <em>Structure</em>}' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Structure</em>' reference.
	 * @see #getStructure()
	 * @generated
	 */
	void setStructure(Structure value);

	/**
	 * Returns the value of the '<em><b>Mesh Prompts</b></em>' reference list.
	 * The list contents are of type {@link org.prosect.study.model.MeshPrompt}.
	 * It is bidirectional and its opposite is '{@link org.prosect.study.model.MeshPrompt#getMesh <em>Mesh</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The prompts that use this mesh; over them lie the results it made.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Mesh Prompts</em>' reference list.
	 * @see org.prosect.study.model.StudyPackage#getSurfaceMesh_MeshPrompts()
	 * @see org.prosect.study.model.MeshPrompt#getMesh
	 * @model opposite="mesh"
	 * @generated
	 */
	EList<MeshPrompt> getMeshPrompts();

	/**
	 * Returns the value of the '<em><b>Results</b></em>' reference list.
	 * The list contents are of type {@link org.prosect.study.model.Result}.
	 * It is bidirectional and its opposite is '{@link org.prosect.study.model.Result#getMesh <em>Mesh</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The results of which this mesh is the surface.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Results</em>' reference list.
	 * @see org.prosect.study.model.StudyPackage#getSurfaceMesh_Results()
	 * @see org.prosect.study.model.Result#getMesh
	 * @model opposite="mesh"
	 * @generated
	 */
	EList<Result> getResults();

} // SurfaceMesh
