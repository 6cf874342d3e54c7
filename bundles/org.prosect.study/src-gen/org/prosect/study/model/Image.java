/**
 */
package org.prosect.study.model;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EObject;

import org.prosect.imaging.Geometry;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Image</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * An image of the case. Its voxels stay in a file.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.prosect.study.model.Image#getStudy <em>Study</em>}</li>
 *   <li>{@link org.prosect.study.model.Image#getName <em>Name</em>}</li>
 *   <li>{@link org.prosect.study.model.Image#getUri <em>Uri</em>}</li>
 *   <li>{@link org.prosect.study.model.Image#getSource <em>Source</em>}</li>
 *   <li>{@link org.prosect.study.model.Image#getSha256 <em>Sha256</em>}</li>
 *   <li>{@link org.prosect.study.model.Image#getGeometry <em>Geometry</em>}</li>
 *   <li>{@link org.prosect.study.model.Image#getModality <em>Modality</em>}</li>
 *   <li>{@link org.prosect.study.model.Image#getWindowCentre <em>Window Centre</em>}</li>
 *   <li>{@link org.prosect.study.model.Image#getWindowWidth <em>Window Width</em>}</li>
 *   <li>{@link org.prosect.study.model.Image#getPromptSets <em>Prompt Sets</em>}</li>
 *   <li>{@link org.prosect.study.model.Image#getResults <em>Results</em>}</li>
 *   <li>{@link org.prosect.study.model.Image#getReferencePrompts <em>Reference Prompts</em>}</li>
 * </ul>
 *
 * @see org.prosect.study.model.StudyPackage#getImage()
 * @model
 * @generated
 */
public interface Image extends EObject {
	/**
	 * Returns the value of the '<em><b>Study</b></em>' container reference.
	 * It is bidirectional and its opposite is '{@link org.prosect.study.model.Study#getImages <em>Images</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The study it belongs to.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Study</em>' container reference.
	 * @see #setStudy(Study)
	 * @see org.prosect.study.model.StudyPackage#getImage_Study()
	 * @see org.prosect.study.model.Study#getImages
	 * @model opposite="images" transient="false"
	 * @generated
	 */
	Study getStudy();

	/**
	 * Sets the value of the '{@link org.prosect.study.model.Image#getStudy <em>Study</em>}' container reference.
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
	 * What the user calls the image.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Name</em>' attribute.
	 * @see #setName(String)
	 * @see org.prosect.study.model.StudyPackage#getImage_Name()
	 * @model
	 * @generated
	 */
	String getName();

	/**
	 * Sets the value of the '{@link org.prosect.study.model.Image#getName <em>Name</em>}' attribute.
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
	 * The file with the voxels: relative to the study folder, or absolute.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Uri</em>' attribute.
	 * @see #setUri(String)
	 * @see org.prosect.study.model.StudyPackage#getImage_Uri()
	 * @model
	 * @generated
	 */
	String getUri();

	/**
	 * Sets the value of the '{@link org.prosect.study.model.Image#getUri <em>Uri</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Uri</em>' attribute.
	 * @see #getUri()
	 * @generated
	 */
	void setUri(String value);

	/**
	 * Returns the value of the '<em><b>Source</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Where the image came from before it was copied into the study; empty when it was not.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Source</em>' attribute.
	 * @see #setSource(String)
	 * @see org.prosect.study.model.StudyPackage#getImage_Source()
	 * @model
	 * @generated
	 */
	String getSource();

	/**
	 * Sets the value of the '{@link org.prosect.study.model.Image#getSource <em>Source</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Source</em>' attribute.
	 * @see #getSource()
	 * @generated
	 */
	void setSource(String value);

	/**
	 * Returns the value of the '<em><b>Sha256</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * SHA-256 of the file at uri when it was added, 64 lower-case hexadecimal digits.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Sha256</em>' attribute.
	 * @see #setSha256(String)
	 * @see org.prosect.study.model.StudyPackage#getImage_Sha256()
	 * @model
	 * @generated
	 */
	String getSha256();

	/**
	 * Sets the value of the '{@link org.prosect.study.model.Image#getSha256 <em>Sha256</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Sha256</em>' attribute.
	 * @see #getSha256()
	 * @generated
	 */
	void setSha256(String value);

	/**
	 * Returns the value of the '<em><b>Geometry</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The grid of voxels.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Geometry</em>' attribute.
	 * @see #setGeometry(Geometry)
	 * @see org.prosect.study.model.StudyPackage#getImage_Geometry()
	 * @model dataType="org.prosect.study.model.ImageGeometry"
	 * @generated
	 */
	Geometry getGeometry();

	/**
	 * Sets the value of the '{@link org.prosect.study.model.Image#getGeometry <em>Geometry</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Geometry</em>' attribute.
	 * @see #getGeometry()
	 * @generated
	 */
	void setGeometry(Geometry value);

	/**
	 * Returns the value of the '<em><b>Modality</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * CT, MR, US, XR, … as in DICOM (0008,0060); empty when not known.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Modality</em>' attribute.
	 * @see #setModality(String)
	 * @see org.prosect.study.model.StudyPackage#getImage_Modality()
	 * @model
	 * @generated
	 */
	String getModality();

	/**
	 * Sets the value of the '{@link org.prosect.study.model.Image#getModality <em>Modality</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Modality</em>' attribute.
	 * @see #getModality()
	 * @generated
	 */
	void setModality(String value);

	/**
	 * Returns the value of the '<em><b>Window Centre</b></em>' attribute.
	 * The default value is <code>"0.0"</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Centre of the display window, in voxel values.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Window Centre</em>' attribute.
	 * @see #setWindowCentre(double)
	 * @see org.prosect.study.model.StudyPackage#getImage_WindowCentre()
	 * @model default="0.0"
	 * @generated
	 */
	double getWindowCentre();

	/**
	 * Sets the value of the '{@link org.prosect.study.model.Image#getWindowCentre <em>Window Centre</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Window Centre</em>' attribute.
	 * @see #getWindowCentre()
	 * @generated
	 */
	void setWindowCentre(double value);

	/**
	 * Returns the value of the '<em><b>Window Width</b></em>' attribute.
	 * The default value is <code>"0.0"</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Width of the display window, in voxel values; 0: not set.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Window Width</em>' attribute.
	 * @see #setWindowWidth(double)
	 * @see org.prosect.study.model.StudyPackage#getImage_WindowWidth()
	 * @model default="0.0"
	 * @generated
	 */
	double getWindowWidth();

	/**
	 * Sets the value of the '{@link org.prosect.study.model.Image#getWindowWidth <em>Window Width</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Window Width</em>' attribute.
	 * @see #getWindowWidth()
	 * @generated
	 */
	void setWindowWidth(double value);

	/**
	 * Returns the value of the '<em><b>Prompt Sets</b></em>' reference list.
	 * The list contents are of type {@link org.prosect.study.model.PromptSet}.
	 * It is bidirectional and its opposite is '{@link org.prosect.study.model.PromptSet#getImage <em>Image</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The prompt sets placed on this image.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Prompt Sets</em>' reference list.
	 * @see org.prosect.study.model.StudyPackage#getImage_PromptSets()
	 * @see org.prosect.study.model.PromptSet#getImage
	 * @model opposite="image"
	 * @generated
	 */
	EList<PromptSet> getPromptSets();

	/**
	 * Returns the value of the '<em><b>Results</b></em>' reference list.
	 * The list contents are of type {@link org.prosect.study.model.Result}.
	 * It is bidirectional and its opposite is '{@link org.prosect.study.model.Result#getImage <em>Image</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The results made on this image.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Results</em>' reference list.
	 * @see org.prosect.study.model.StudyPackage#getImage_Results()
	 * @see org.prosect.study.model.Result#getImage
	 * @model opposite="image"
	 * @generated
	 */
	EList<Result> getResults();

	/**
	 * Returns the value of the '<em><b>Reference Prompts</b></em>' reference list.
	 * The list contents are of type {@link org.prosect.study.model.ReferencePrompt}.
	 * It is bidirectional and its opposite is '{@link org.prosect.study.model.ReferencePrompt#getImage <em>Image</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The prompts that use this image as their example.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Reference Prompts</em>' reference list.
	 * @see org.prosect.study.model.StudyPackage#getImage_ReferencePrompts()
	 * @see org.prosect.study.model.ReferencePrompt#getImage
	 * @model opposite="image"
	 * @generated
	 */
	EList<ReferencePrompt> getReferencePrompts();

} // Image
