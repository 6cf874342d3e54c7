/**
 */
package org.prosect.study.model;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EReference;

/**
 * <!-- begin-user-doc -->
 * The <b>Package</b> for the model.
 * It contains accessors for the meta objects to represent
 * <ul>
 *   <li>each class,</li>
 *   <li>each feature of each class,</li>
 *   <li>each operation of each class,</li>
 *   <li>each enum,</li>
 *   <li>and each data type</li>
 * </ul>
 * <!-- end-user-doc -->
 * @see org.prosect.study.model.StudyFactory
 * @model kind="package"
 * @generated
 */
public interface StudyPackage extends EPackage {
	/**
	 * The package name.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	String eNAME = "model";

	/**
	 * The package namespace URI.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	String eNS_URI = "http://prosect.org/study/1.0";

	/**
	 * The package namespace name.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	String eNS_PREFIX = "study";

	/**
	 * The singleton instance of the package.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	StudyPackage eINSTANCE = org.prosect.study.model.impl.StudyPackageImpl.init();

	/**
	 * The meta object id for the '{@link org.prosect.study.model.impl.StudyImpl <em>Study</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.prosect.study.model.impl.StudyImpl
	 * @see org.prosect.study.model.impl.StudyPackageImpl#getStudy()
	 * @generated
	 */
	int STUDY = 0;

	/**
	 * The feature id for the '<em><b>Name</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int STUDY__NAME = 0;

	/**
	 * The feature id for the '<em><b>Created</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int STUDY__CREATED = 1;

	/**
	 * The feature id for the '<em><b>Images</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int STUDY__IMAGES = 2;

	/**
	 * The feature id for the '<em><b>Structures</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int STUDY__STRUCTURES = 3;

	/**
	 * The feature id for the '<em><b>Meshes</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int STUDY__MESHES = 4;

	/**
	 * The feature id for the '<em><b>Prompt Sets</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int STUDY__PROMPT_SETS = 5;

	/**
	 * The feature id for the '<em><b>Results</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int STUDY__RESULTS = 6;

	/**
	 * The number of structural features of the '<em>Study</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int STUDY_FEATURE_COUNT = 7;

	/**
	 * The number of operations of the '<em>Study</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int STUDY_OPERATION_COUNT = 0;

	/**
	 * The meta object id for the '{@link org.prosect.study.model.impl.ImageImpl <em>Image</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.prosect.study.model.impl.ImageImpl
	 * @see org.prosect.study.model.impl.StudyPackageImpl#getImage()
	 * @generated
	 */
	int IMAGE = 1;

	/**
	 * The feature id for the '<em><b>Study</b></em>' container reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int IMAGE__STUDY = 0;

	/**
	 * The feature id for the '<em><b>Name</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int IMAGE__NAME = 1;

	/**
	 * The feature id for the '<em><b>Uri</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int IMAGE__URI = 2;

	/**
	 * The feature id for the '<em><b>Source</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int IMAGE__SOURCE = 3;

	/**
	 * The feature id for the '<em><b>Sha256</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int IMAGE__SHA256 = 4;

	/**
	 * The feature id for the '<em><b>Geometry</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int IMAGE__GEOMETRY = 5;

	/**
	 * The feature id for the '<em><b>Modality</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int IMAGE__MODALITY = 6;

	/**
	 * The feature id for the '<em><b>Window Centre</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int IMAGE__WINDOW_CENTRE = 7;

	/**
	 * The feature id for the '<em><b>Window Width</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int IMAGE__WINDOW_WIDTH = 8;

	/**
	 * The feature id for the '<em><b>Prompt Sets</b></em>' reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int IMAGE__PROMPT_SETS = 9;

	/**
	 * The feature id for the '<em><b>Results</b></em>' reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int IMAGE__RESULTS = 10;

	/**
	 * The feature id for the '<em><b>Reference Prompts</b></em>' reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int IMAGE__REFERENCE_PROMPTS = 11;

	/**
	 * The number of structural features of the '<em>Image</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int IMAGE_FEATURE_COUNT = 12;

	/**
	 * The number of operations of the '<em>Image</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int IMAGE_OPERATION_COUNT = 0;

	/**
	 * The meta object id for the '{@link org.prosect.study.model.impl.StructureImpl <em>Structure</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.prosect.study.model.impl.StructureImpl
	 * @see org.prosect.study.model.impl.StudyPackageImpl#getStructure()
	 * @generated
	 */
	int STRUCTURE = 2;

	/**
	 * The feature id for the '<em><b>Study</b></em>' container reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int STRUCTURE__STUDY = 0;

	/**
	 * The feature id for the '<em><b>Name</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int STRUCTURE__NAME = 1;

	/**
	 * The feature id for the '<em><b>Colour</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int STRUCTURE__COLOUR = 2;

	/**
	 * The feature id for the '<em><b>Code System</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int STRUCTURE__CODE_SYSTEM = 3;

	/**
	 * The feature id for the '<em><b>Code</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int STRUCTURE__CODE = 4;

	/**
	 * The feature id for the '<em><b>Prompt Sets</b></em>' reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int STRUCTURE__PROMPT_SETS = 5;

	/**
	 * The feature id for the '<em><b>Meshes</b></em>' reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int STRUCTURE__MESHES = 6;

	/**
	 * The number of structural features of the '<em>Structure</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int STRUCTURE_FEATURE_COUNT = 7;

	/**
	 * The number of operations of the '<em>Structure</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int STRUCTURE_OPERATION_COUNT = 0;

	/**
	 * The meta object id for the '{@link org.prosect.study.model.impl.SurfaceMeshImpl <em>Surface Mesh</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.prosect.study.model.impl.SurfaceMeshImpl
	 * @see org.prosect.study.model.impl.StudyPackageImpl#getSurfaceMesh()
	 * @generated
	 */
	int SURFACE_MESH = 3;

	/**
	 * The feature id for the '<em><b>Study</b></em>' container reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SURFACE_MESH__STUDY = 0;

	/**
	 * The feature id for the '<em><b>Name</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SURFACE_MESH__NAME = 1;

	/**
	 * The feature id for the '<em><b>Uri</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SURFACE_MESH__URI = 2;

	/**
	 * The feature id for the '<em><b>Sha256</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SURFACE_MESH__SHA256 = 3;

	/**
	 * The feature id for the '<em><b>Vertex Count</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SURFACE_MESH__VERTEX_COUNT = 4;

	/**
	 * The feature id for the '<em><b>Space</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SURFACE_MESH__SPACE = 5;

	/**
	 * The feature id for the '<em><b>Correspondence Id</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SURFACE_MESH__CORRESPONDENCE_ID = 6;

	/**
	 * The feature id for the '<em><b>Structure</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SURFACE_MESH__STRUCTURE = 7;

	/**
	 * The feature id for the '<em><b>Mesh Prompts</b></em>' reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SURFACE_MESH__MESH_PROMPTS = 8;

	/**
	 * The feature id for the '<em><b>Results</b></em>' reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SURFACE_MESH__RESULTS = 9;

	/**
	 * The number of structural features of the '<em>Surface Mesh</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SURFACE_MESH_FEATURE_COUNT = 10;

	/**
	 * The number of operations of the '<em>Surface Mesh</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SURFACE_MESH_OPERATION_COUNT = 0;

	/**
	 * The meta object id for the '{@link org.prosect.study.model.impl.PromptSetImpl <em>Prompt Set</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.prosect.study.model.impl.PromptSetImpl
	 * @see org.prosect.study.model.impl.StudyPackageImpl#getPromptSet()
	 * @generated
	 */
	int PROMPT_SET = 4;

	/**
	 * The feature id for the '<em><b>Study</b></em>' container reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PROMPT_SET__STUDY = 0;

	/**
	 * The feature id for the '<em><b>Name</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PROMPT_SET__NAME = 1;

	/**
	 * The feature id for the '<em><b>Image</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PROMPT_SET__IMAGE = 2;

	/**
	 * The feature id for the '<em><b>Structure</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PROMPT_SET__STRUCTURE = 3;

	/**
	 * The feature id for the '<em><b>Prompts</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PROMPT_SET__PROMPTS = 4;

	/**
	 * The feature id for the '<em><b>Results</b></em>' reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PROMPT_SET__RESULTS = 5;

	/**
	 * The number of structural features of the '<em>Prompt Set</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PROMPT_SET_FEATURE_COUNT = 6;

	/**
	 * The number of operations of the '<em>Prompt Set</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PROMPT_SET_OPERATION_COUNT = 0;

	/**
	 * The meta object id for the '{@link org.prosect.study.model.impl.PromptImpl <em>Prompt</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.prosect.study.model.impl.PromptImpl
	 * @see org.prosect.study.model.impl.StudyPackageImpl#getPrompt()
	 * @generated
	 */
	int PROMPT = 5;

	/**
	 * The feature id for the '<em><b>Enabled</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PROMPT__ENABLED = 0;

	/**
	 * The feature id for the '<em><b>Created</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PROMPT__CREATED = 1;

	/**
	 * The number of structural features of the '<em>Prompt</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PROMPT_FEATURE_COUNT = 2;

	/**
	 * The number of operations of the '<em>Prompt</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PROMPT_OPERATION_COUNT = 0;

	/**
	 * The meta object id for the '{@link org.prosect.study.model.impl.PointPromptImpl <em>Point Prompt</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.prosect.study.model.impl.PointPromptImpl
	 * @see org.prosect.study.model.impl.StudyPackageImpl#getPointPrompt()
	 * @generated
	 */
	int POINT_PROMPT = 6;

	/**
	 * The feature id for the '<em><b>Enabled</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int POINT_PROMPT__ENABLED = PROMPT__ENABLED;

	/**
	 * The feature id for the '<em><b>Created</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int POINT_PROMPT__CREATED = PROMPT__CREATED;

	/**
	 * The feature id for the '<em><b>Position</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int POINT_PROMPT__POSITION = PROMPT_FEATURE_COUNT + 0;

	/**
	 * The feature id for the '<em><b>Polarity</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int POINT_PROMPT__POLARITY = PROMPT_FEATURE_COUNT + 1;

	/**
	 * The number of structural features of the '<em>Point Prompt</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int POINT_PROMPT_FEATURE_COUNT = PROMPT_FEATURE_COUNT + 2;

	/**
	 * The number of operations of the '<em>Point Prompt</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int POINT_PROMPT_OPERATION_COUNT = PROMPT_OPERATION_COUNT + 0;

	/**
	 * The meta object id for the '{@link org.prosect.study.model.impl.BoxPromptImpl <em>Box Prompt</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.prosect.study.model.impl.BoxPromptImpl
	 * @see org.prosect.study.model.impl.StudyPackageImpl#getBoxPrompt()
	 * @generated
	 */
	int BOX_PROMPT = 7;

	/**
	 * The feature id for the '<em><b>Enabled</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int BOX_PROMPT__ENABLED = PROMPT__ENABLED;

	/**
	 * The feature id for the '<em><b>Created</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int BOX_PROMPT__CREATED = PROMPT__CREATED;

	/**
	 * The feature id for the '<em><b>Corner</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int BOX_PROMPT__CORNER = PROMPT_FEATURE_COUNT + 0;

	/**
	 * The feature id for the '<em><b>Opposite Corner</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int BOX_PROMPT__OPPOSITE_CORNER = PROMPT_FEATURE_COUNT + 1;

	/**
	 * The number of structural features of the '<em>Box Prompt</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int BOX_PROMPT_FEATURE_COUNT = PROMPT_FEATURE_COUNT + 2;

	/**
	 * The number of operations of the '<em>Box Prompt</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int BOX_PROMPT_OPERATION_COUNT = PROMPT_OPERATION_COUNT + 0;

	/**
	 * The meta object id for the '{@link org.prosect.study.model.impl.ScribblePromptImpl <em>Scribble Prompt</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.prosect.study.model.impl.ScribblePromptImpl
	 * @see org.prosect.study.model.impl.StudyPackageImpl#getScribblePrompt()
	 * @generated
	 */
	int SCRIBBLE_PROMPT = 8;

	/**
	 * The feature id for the '<em><b>Enabled</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SCRIBBLE_PROMPT__ENABLED = PROMPT__ENABLED;

	/**
	 * The feature id for the '<em><b>Created</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SCRIBBLE_PROMPT__CREATED = PROMPT__CREATED;

	/**
	 * The feature id for the '<em><b>Points</b></em>' attribute list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SCRIBBLE_PROMPT__POINTS = PROMPT_FEATURE_COUNT + 0;

	/**
	 * The feature id for the '<em><b>Polarity</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SCRIBBLE_PROMPT__POLARITY = PROMPT_FEATURE_COUNT + 1;

	/**
	 * The number of structural features of the '<em>Scribble Prompt</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SCRIBBLE_PROMPT_FEATURE_COUNT = PROMPT_FEATURE_COUNT + 2;

	/**
	 * The number of operations of the '<em>Scribble Prompt</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SCRIBBLE_PROMPT_OPERATION_COUNT = PROMPT_OPERATION_COUNT + 0;

	/**
	 * The meta object id for the '{@link org.prosect.study.model.impl.LassoPromptImpl <em>Lasso Prompt</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.prosect.study.model.impl.LassoPromptImpl
	 * @see org.prosect.study.model.impl.StudyPackageImpl#getLassoPrompt()
	 * @generated
	 */
	int LASSO_PROMPT = 9;

	/**
	 * The feature id for the '<em><b>Enabled</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int LASSO_PROMPT__ENABLED = PROMPT__ENABLED;

	/**
	 * The feature id for the '<em><b>Created</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int LASSO_PROMPT__CREATED = PROMPT__CREATED;

	/**
	 * The feature id for the '<em><b>Points</b></em>' attribute list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int LASSO_PROMPT__POINTS = PROMPT_FEATURE_COUNT + 0;

	/**
	 * The feature id for the '<em><b>Polarity</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int LASSO_PROMPT__POLARITY = PROMPT_FEATURE_COUNT + 1;

	/**
	 * The number of structural features of the '<em>Lasso Prompt</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int LASSO_PROMPT_FEATURE_COUNT = PROMPT_FEATURE_COUNT + 2;

	/**
	 * The number of operations of the '<em>Lasso Prompt</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int LASSO_PROMPT_OPERATION_COUNT = PROMPT_OPERATION_COUNT + 0;

	/**
	 * The meta object id for the '{@link org.prosect.study.model.impl.MaskPromptImpl <em>Mask Prompt</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.prosect.study.model.impl.MaskPromptImpl
	 * @see org.prosect.study.model.impl.StudyPackageImpl#getMaskPrompt()
	 * @generated
	 */
	int MASK_PROMPT = 10;

	/**
	 * The feature id for the '<em><b>Enabled</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int MASK_PROMPT__ENABLED = PROMPT__ENABLED;

	/**
	 * The feature id for the '<em><b>Created</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int MASK_PROMPT__CREATED = PROMPT__CREATED;

	/**
	 * The feature id for the '<em><b>Uri</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int MASK_PROMPT__URI = PROMPT_FEATURE_COUNT + 0;

	/**
	 * The feature id for the '<em><b>Label</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int MASK_PROMPT__LABEL = PROMPT_FEATURE_COUNT + 1;

	/**
	 * The feature id for the '<em><b>Polarity</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int MASK_PROMPT__POLARITY = PROMPT_FEATURE_COUNT + 2;

	/**
	 * The number of structural features of the '<em>Mask Prompt</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int MASK_PROMPT_FEATURE_COUNT = PROMPT_FEATURE_COUNT + 3;

	/**
	 * The number of operations of the '<em>Mask Prompt</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int MASK_PROMPT_OPERATION_COUNT = PROMPT_OPERATION_COUNT + 0;

	/**
	 * The meta object id for the '{@link org.prosect.study.model.impl.MeshPromptImpl <em>Mesh Prompt</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.prosect.study.model.impl.MeshPromptImpl
	 * @see org.prosect.study.model.impl.StudyPackageImpl#getMeshPrompt()
	 * @generated
	 */
	int MESH_PROMPT = 11;

	/**
	 * The feature id for the '<em><b>Enabled</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int MESH_PROMPT__ENABLED = PROMPT__ENABLED;

	/**
	 * The feature id for the '<em><b>Created</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int MESH_PROMPT__CREATED = PROMPT__CREATED;

	/**
	 * The feature id for the '<em><b>Mesh</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int MESH_PROMPT__MESH = PROMPT_FEATURE_COUNT + 0;

	/**
	 * The feature id for the '<em><b>Centre</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int MESH_PROMPT__CENTRE = PROMPT_FEATURE_COUNT + 1;

	/**
	 * The number of structural features of the '<em>Mesh Prompt</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int MESH_PROMPT_FEATURE_COUNT = PROMPT_FEATURE_COUNT + 2;

	/**
	 * The number of operations of the '<em>Mesh Prompt</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int MESH_PROMPT_OPERATION_COUNT = PROMPT_OPERATION_COUNT + 0;

	/**
	 * The meta object id for the '{@link org.prosect.study.model.impl.ReferencePromptImpl <em>Reference Prompt</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.prosect.study.model.impl.ReferencePromptImpl
	 * @see org.prosect.study.model.impl.StudyPackageImpl#getReferencePrompt()
	 * @generated
	 */
	int REFERENCE_PROMPT = 12;

	/**
	 * The feature id for the '<em><b>Enabled</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int REFERENCE_PROMPT__ENABLED = PROMPT__ENABLED;

	/**
	 * The feature id for the '<em><b>Created</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int REFERENCE_PROMPT__CREATED = PROMPT__CREATED;

	/**
	 * The feature id for the '<em><b>Image</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int REFERENCE_PROMPT__IMAGE = PROMPT_FEATURE_COUNT + 0;

	/**
	 * The feature id for the '<em><b>Mask Uri</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int REFERENCE_PROMPT__MASK_URI = PROMPT_FEATURE_COUNT + 1;

	/**
	 * The feature id for the '<em><b>Label</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int REFERENCE_PROMPT__LABEL = PROMPT_FEATURE_COUNT + 2;

	/**
	 * The number of structural features of the '<em>Reference Prompt</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int REFERENCE_PROMPT_FEATURE_COUNT = PROMPT_FEATURE_COUNT + 3;

	/**
	 * The number of operations of the '<em>Reference Prompt</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int REFERENCE_PROMPT_OPERATION_COUNT = PROMPT_OPERATION_COUNT + 0;

	/**
	 * The meta object id for the '{@link org.prosect.study.model.impl.UnknownPromptImpl <em>Unknown Prompt</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.prosect.study.model.impl.UnknownPromptImpl
	 * @see org.prosect.study.model.impl.StudyPackageImpl#getUnknownPrompt()
	 * @generated
	 */
	int UNKNOWN_PROMPT = 13;

	/**
	 * The feature id for the '<em><b>Enabled</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int UNKNOWN_PROMPT__ENABLED = PROMPT__ENABLED;

	/**
	 * The feature id for the '<em><b>Created</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int UNKNOWN_PROMPT__CREATED = PROMPT__CREATED;

	/**
	 * The feature id for the '<em><b>Namespace</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int UNKNOWN_PROMPT__NAMESPACE = PROMPT_FEATURE_COUNT + 0;

	/**
	 * The feature id for the '<em><b>Type Name</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int UNKNOWN_PROMPT__TYPE_NAME = PROMPT_FEATURE_COUNT + 1;

	/**
	 * The feature id for the '<em><b>Xml</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int UNKNOWN_PROMPT__XML = PROMPT_FEATURE_COUNT + 2;

	/**
	 * The number of structural features of the '<em>Unknown Prompt</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int UNKNOWN_PROMPT_FEATURE_COUNT = PROMPT_FEATURE_COUNT + 3;

	/**
	 * The number of operations of the '<em>Unknown Prompt</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int UNKNOWN_PROMPT_OPERATION_COUNT = PROMPT_OPERATION_COUNT + 0;

	/**
	 * The meta object id for the '{@link org.prosect.study.model.impl.ResultImpl <em>Result</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.prosect.study.model.impl.ResultImpl
	 * @see org.prosect.study.model.impl.StudyPackageImpl#getResult()
	 * @generated
	 */
	int RESULT = 14;

	/**
	 * The feature id for the '<em><b>Study</b></em>' container reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int RESULT__STUDY = 0;

	/**
	 * The feature id for the '<em><b>Name</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int RESULT__NAME = 1;

	/**
	 * The feature id for the '<em><b>Image</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int RESULT__IMAGE = 2;

	/**
	 * The feature id for the '<em><b>Prompt Set</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int RESULT__PROMPT_SET = 3;

	/**
	 * The feature id for the '<em><b>Mask Uri</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int RESULT__MASK_URI = 4;

	/**
	 * The feature id for the '<em><b>Mask Sha256</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int RESULT__MASK_SHA256 = 5;

	/**
	 * The feature id for the '<em><b>Mesh</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int RESULT__MESH = 6;

	/**
	 * The feature id for the '<em><b>State</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int RESULT__STATE = 7;

	/**
	 * The feature id for the '<em><b>Provenance</b></em>' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int RESULT__PROVENANCE = 8;

	/**
	 * The feature id for the '<em><b>Metrics</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int RESULT__METRICS = 9;

	/**
	 * The number of structural features of the '<em>Result</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int RESULT_FEATURE_COUNT = 10;

	/**
	 * The number of operations of the '<em>Result</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int RESULT_OPERATION_COUNT = 0;

	/**
	 * The meta object id for the '{@link org.prosect.study.model.impl.ProvenanceImpl <em>Provenance</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.prosect.study.model.impl.ProvenanceImpl
	 * @see org.prosect.study.model.impl.StudyPackageImpl#getProvenance()
	 * @generated
	 */
	int PROVENANCE = 15;

	/**
	 * The feature id for the '<em><b>Method Id</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PROVENANCE__METHOD_ID = 0;

	/**
	 * The feature id for the '<em><b>Method Version</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PROVENANCE__METHOD_VERSION = 1;

	/**
	 * The feature id for the '<em><b>Parameters</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PROVENANCE__PARAMETERS = 2;

	/**
	 * The feature id for the '<em><b>Model Id</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PROVENANCE__MODEL_ID = 3;

	/**
	 * The feature id for the '<em><b>Model Sha256</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PROVENANCE__MODEL_SHA256 = 4;

	/**
	 * The feature id for the '<em><b>Backend</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PROVENANCE__BACKEND = 5;

	/**
	 * The feature id for the '<em><b>Device</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PROVENANCE__DEVICE = 6;

	/**
	 * The feature id for the '<em><b>Seed</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PROVENANCE__SEED = 7;

	/**
	 * The feature id for the '<em><b>Started</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PROVENANCE__STARTED = 8;

	/**
	 * The feature id for the '<em><b>Duration Millis</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PROVENANCE__DURATION_MILLIS = 9;

	/**
	 * The feature id for the '<em><b>Image Sha256</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PROVENANCE__IMAGE_SHA256 = 10;

	/**
	 * The feature id for the '<em><b>Prompts</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PROVENANCE__PROMPTS = 11;

	/**
	 * The number of structural features of the '<em>Provenance</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PROVENANCE_FEATURE_COUNT = 12;

	/**
	 * The number of operations of the '<em>Provenance</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PROVENANCE_OPERATION_COUNT = 0;

	/**
	 * The meta object id for the '{@link org.prosect.study.model.impl.ParameterValueImpl <em>Parameter Value</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.prosect.study.model.impl.ParameterValueImpl
	 * @see org.prosect.study.model.impl.StudyPackageImpl#getParameterValue()
	 * @generated
	 */
	int PARAMETER_VALUE = 16;

	/**
	 * The feature id for the '<em><b>Name</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PARAMETER_VALUE__NAME = 0;

	/**
	 * The feature id for the '<em><b>Value</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PARAMETER_VALUE__VALUE = 1;

	/**
	 * The number of structural features of the '<em>Parameter Value</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PARAMETER_VALUE_FEATURE_COUNT = 2;

	/**
	 * The number of operations of the '<em>Parameter Value</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PARAMETER_VALUE_OPERATION_COUNT = 0;

	/**
	 * The meta object id for the '{@link org.prosect.study.model.impl.MetricValueImpl <em>Metric Value</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.prosect.study.model.impl.MetricValueImpl
	 * @see org.prosect.study.model.impl.StudyPackageImpl#getMetricValue()
	 * @generated
	 */
	int METRIC_VALUE = 17;

	/**
	 * The feature id for the '<em><b>Metric Id</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int METRIC_VALUE__METRIC_ID = 0;

	/**
	 * The feature id for the '<em><b>Value</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int METRIC_VALUE__VALUE = 1;

	/**
	 * The feature id for the '<em><b>Defined</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int METRIC_VALUE__DEFINED = 2;

	/**
	 * The feature id for the '<em><b>Unit</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int METRIC_VALUE__UNIT = 3;

	/**
	 * The feature id for the '<em><b>Tolerance</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int METRIC_VALUE__TOLERANCE = 4;

	/**
	 * The feature id for the '<em><b>Reference</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int METRIC_VALUE__REFERENCE = 5;

	/**
	 * The number of structural features of the '<em>Metric Value</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int METRIC_VALUE_FEATURE_COUNT = 6;

	/**
	 * The number of operations of the '<em>Metric Value</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int METRIC_VALUE_OPERATION_COUNT = 0;

	/**
	 * The meta object id for the '{@link org.prosect.study.model.Polarity <em>Polarity</em>}' enum.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.prosect.study.model.Polarity
	 * @see org.prosect.study.model.impl.StudyPackageImpl#getPolarity()
	 * @generated
	 */
	int POLARITY = 18;

	/**
	 * The meta object id for the '{@link org.prosect.study.model.ResultState <em>Result State</em>}' enum.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.prosect.study.model.ResultState
	 * @see org.prosect.study.model.impl.StudyPackageImpl#getResultState()
	 * @generated
	 */
	int RESULT_STATE = 19;

	/**
	 * The meta object id for the '<em>Position</em>' data type.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.prosect.imaging.Point3
	 * @see org.prosect.study.model.impl.StudyPackageImpl#getPosition()
	 * @generated
	 */
	int POSITION = 20;

	/**
	 * The meta object id for the '<em>Image Geometry</em>' data type.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.prosect.imaging.Geometry
	 * @see org.prosect.study.model.impl.StudyPackageImpl#getImageGeometry()
	 * @generated
	 */
	int IMAGE_GEOMETRY = 21;

	/**
	 * The meta object id for the '<em>Instant</em>' data type.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see java.time.Instant
	 * @see org.prosect.study.model.impl.StudyPackageImpl#getInstant()
	 * @generated
	 */
	int INSTANT = 22;

	/**
	 * The meta object id for the '<em>Colour</em>' data type.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see java.lang.String
	 * @see org.prosect.study.model.impl.StudyPackageImpl#getColour()
	 * @generated
	 */
	int COLOUR = 23;


	/**
	 * Returns the meta object for class '{@link org.prosect.study.model.Study <em>Study</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Study</em>'.
	 * @see org.prosect.study.model.Study
	 * @generated
	 */
	EClass getStudy();

	/**
	 * Returns the meta object for the attribute '{@link org.prosect.study.model.Study#getName <em>Name</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Name</em>'.
	 * @see org.prosect.study.model.Study#getName()
	 * @see #getStudy()
	 * @generated
	 */
	EAttribute getStudy_Name();

	/**
	 * Returns the meta object for the attribute '{@link org.prosect.study.model.Study#getCreated <em>Created</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Created</em>'.
	 * @see org.prosect.study.model.Study#getCreated()
	 * @see #getStudy()
	 * @generated
	 */
	EAttribute getStudy_Created();

	/**
	 * Returns the meta object for the containment reference list '{@link org.prosect.study.model.Study#getImages <em>Images</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Images</em>'.
	 * @see org.prosect.study.model.Study#getImages()
	 * @see #getStudy()
	 * @generated
	 */
	EReference getStudy_Images();

	/**
	 * Returns the meta object for the containment reference list '{@link org.prosect.study.model.Study#getStructures <em>Structures</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Structures</em>'.
	 * @see org.prosect.study.model.Study#getStructures()
	 * @see #getStudy()
	 * @generated
	 */
	EReference getStudy_Structures();

	/**
	 * Returns the meta object for the containment reference list '{@link org.prosect.study.model.Study#getMeshes <em>Meshes</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Meshes</em>'.
	 * @see org.prosect.study.model.Study#getMeshes()
	 * @see #getStudy()
	 * @generated
	 */
	EReference getStudy_Meshes();

	/**
	 * Returns the meta object for the containment reference list '{@link org.prosect.study.model.Study#getPromptSets <em>Prompt Sets</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Prompt Sets</em>'.
	 * @see org.prosect.study.model.Study#getPromptSets()
	 * @see #getStudy()
	 * @generated
	 */
	EReference getStudy_PromptSets();

	/**
	 * Returns the meta object for the containment reference list '{@link org.prosect.study.model.Study#getResults <em>Results</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Results</em>'.
	 * @see org.prosect.study.model.Study#getResults()
	 * @see #getStudy()
	 * @generated
	 */
	EReference getStudy_Results();

	/**
	 * Returns the meta object for class '{@link org.prosect.study.model.Image <em>Image</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Image</em>'.
	 * @see org.prosect.study.model.Image
	 * @generated
	 */
	EClass getImage();

	/**
	 * Returns the meta object for the container reference '{@link org.prosect.study.model.Image#getStudy <em>Study</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the container reference '<em>Study</em>'.
	 * @see org.prosect.study.model.Image#getStudy()
	 * @see #getImage()
	 * @generated
	 */
	EReference getImage_Study();

	/**
	 * Returns the meta object for the attribute '{@link org.prosect.study.model.Image#getName <em>Name</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Name</em>'.
	 * @see org.prosect.study.model.Image#getName()
	 * @see #getImage()
	 * @generated
	 */
	EAttribute getImage_Name();

	/**
	 * Returns the meta object for the attribute '{@link org.prosect.study.model.Image#getUri <em>Uri</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Uri</em>'.
	 * @see org.prosect.study.model.Image#getUri()
	 * @see #getImage()
	 * @generated
	 */
	EAttribute getImage_Uri();

	/**
	 * Returns the meta object for the attribute '{@link org.prosect.study.model.Image#getSource <em>Source</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Source</em>'.
	 * @see org.prosect.study.model.Image#getSource()
	 * @see #getImage()
	 * @generated
	 */
	EAttribute getImage_Source();

	/**
	 * Returns the meta object for the attribute '{@link org.prosect.study.model.Image#getSha256 <em>Sha256</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Sha256</em>'.
	 * @see org.prosect.study.model.Image#getSha256()
	 * @see #getImage()
	 * @generated
	 */
	EAttribute getImage_Sha256();

	/**
	 * Returns the meta object for the attribute '{@link org.prosect.study.model.Image#getGeometry <em>Geometry</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Geometry</em>'.
	 * @see org.prosect.study.model.Image#getGeometry()
	 * @see #getImage()
	 * @generated
	 */
	EAttribute getImage_Geometry();

	/**
	 * Returns the meta object for the attribute '{@link org.prosect.study.model.Image#getModality <em>Modality</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Modality</em>'.
	 * @see org.prosect.study.model.Image#getModality()
	 * @see #getImage()
	 * @generated
	 */
	EAttribute getImage_Modality();

	/**
	 * Returns the meta object for the attribute '{@link org.prosect.study.model.Image#getWindowCentre <em>Window Centre</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Window Centre</em>'.
	 * @see org.prosect.study.model.Image#getWindowCentre()
	 * @see #getImage()
	 * @generated
	 */
	EAttribute getImage_WindowCentre();

	/**
	 * Returns the meta object for the attribute '{@link org.prosect.study.model.Image#getWindowWidth <em>Window Width</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Window Width</em>'.
	 * @see org.prosect.study.model.Image#getWindowWidth()
	 * @see #getImage()
	 * @generated
	 */
	EAttribute getImage_WindowWidth();

	/**
	 * Returns the meta object for the reference list '{@link org.prosect.study.model.Image#getPromptSets <em>Prompt Sets</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the reference list '<em>Prompt Sets</em>'.
	 * @see org.prosect.study.model.Image#getPromptSets()
	 * @see #getImage()
	 * @generated
	 */
	EReference getImage_PromptSets();

	/**
	 * Returns the meta object for the reference list '{@link org.prosect.study.model.Image#getResults <em>Results</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the reference list '<em>Results</em>'.
	 * @see org.prosect.study.model.Image#getResults()
	 * @see #getImage()
	 * @generated
	 */
	EReference getImage_Results();

	/**
	 * Returns the meta object for the reference list '{@link org.prosect.study.model.Image#getReferencePrompts <em>Reference Prompts</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the reference list '<em>Reference Prompts</em>'.
	 * @see org.prosect.study.model.Image#getReferencePrompts()
	 * @see #getImage()
	 * @generated
	 */
	EReference getImage_ReferencePrompts();

	/**
	 * Returns the meta object for class '{@link org.prosect.study.model.Structure <em>Structure</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Structure</em>'.
	 * @see org.prosect.study.model.Structure
	 * @generated
	 */
	EClass getStructure();

	/**
	 * Returns the meta object for the container reference '{@link org.prosect.study.model.Structure#getStudy <em>Study</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the container reference '<em>Study</em>'.
	 * @see org.prosect.study.model.Structure#getStudy()
	 * @see #getStructure()
	 * @generated
	 */
	EReference getStructure_Study();

	/**
	 * Returns the meta object for the attribute '{@link org.prosect.study.model.Structure#getName <em>Name</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Name</em>'.
	 * @see org.prosect.study.model.Structure#getName()
	 * @see #getStructure()
	 * @generated
	 */
	EAttribute getStructure_Name();

	/**
	 * Returns the meta object for the attribute '{@link org.prosect.study.model.Structure#getColour <em>Colour</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Colour</em>'.
	 * @see org.prosect.study.model.Structure#getColour()
	 * @see #getStructure()
	 * @generated
	 */
	EAttribute getStructure_Colour();

	/**
	 * Returns the meta object for the attribute '{@link org.prosect.study.model.Structure#getCodeSystem <em>Code System</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Code System</em>'.
	 * @see org.prosect.study.model.Structure#getCodeSystem()
	 * @see #getStructure()
	 * @generated
	 */
	EAttribute getStructure_CodeSystem();

	/**
	 * Returns the meta object for the attribute '{@link org.prosect.study.model.Structure#getCode <em>Code</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Code</em>'.
	 * @see org.prosect.study.model.Structure#getCode()
	 * @see #getStructure()
	 * @generated
	 */
	EAttribute getStructure_Code();

	/**
	 * Returns the meta object for the reference list '{@link org.prosect.study.model.Structure#getPromptSets <em>Prompt Sets</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the reference list '<em>Prompt Sets</em>'.
	 * @see org.prosect.study.model.Structure#getPromptSets()
	 * @see #getStructure()
	 * @generated
	 */
	EReference getStructure_PromptSets();

	/**
	 * Returns the meta object for the reference list '{@link org.prosect.study.model.Structure#getMeshes <em>Meshes</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the reference list '<em>Meshes</em>'.
	 * @see org.prosect.study.model.Structure#getMeshes()
	 * @see #getStructure()
	 * @generated
	 */
	EReference getStructure_Meshes();

	/**
	 * Returns the meta object for class '{@link org.prosect.study.model.SurfaceMesh <em>Surface Mesh</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Surface Mesh</em>'.
	 * @see org.prosect.study.model.SurfaceMesh
	 * @generated
	 */
	EClass getSurfaceMesh();

	/**
	 * Returns the meta object for the container reference '{@link org.prosect.study.model.SurfaceMesh#getStudy <em>Study</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the container reference '<em>Study</em>'.
	 * @see org.prosect.study.model.SurfaceMesh#getStudy()
	 * @see #getSurfaceMesh()
	 * @generated
	 */
	EReference getSurfaceMesh_Study();

	/**
	 * Returns the meta object for the attribute '{@link org.prosect.study.model.SurfaceMesh#getName <em>Name</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Name</em>'.
	 * @see org.prosect.study.model.SurfaceMesh#getName()
	 * @see #getSurfaceMesh()
	 * @generated
	 */
	EAttribute getSurfaceMesh_Name();

	/**
	 * Returns the meta object for the attribute '{@link org.prosect.study.model.SurfaceMesh#getUri <em>Uri</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Uri</em>'.
	 * @see org.prosect.study.model.SurfaceMesh#getUri()
	 * @see #getSurfaceMesh()
	 * @generated
	 */
	EAttribute getSurfaceMesh_Uri();

	/**
	 * Returns the meta object for the attribute '{@link org.prosect.study.model.SurfaceMesh#getSha256 <em>Sha256</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Sha256</em>'.
	 * @see org.prosect.study.model.SurfaceMesh#getSha256()
	 * @see #getSurfaceMesh()
	 * @generated
	 */
	EAttribute getSurfaceMesh_Sha256();

	/**
	 * Returns the meta object for the attribute '{@link org.prosect.study.model.SurfaceMesh#getVertexCount <em>Vertex Count</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Vertex Count</em>'.
	 * @see org.prosect.study.model.SurfaceMesh#getVertexCount()
	 * @see #getSurfaceMesh()
	 * @generated
	 */
	EAttribute getSurfaceMesh_VertexCount();

	/**
	 * Returns the meta object for the attribute '{@link org.prosect.study.model.SurfaceMesh#getSpace <em>Space</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Space</em>'.
	 * @see org.prosect.study.model.SurfaceMesh#getSpace()
	 * @see #getSurfaceMesh()
	 * @generated
	 */
	EAttribute getSurfaceMesh_Space();

	/**
	 * Returns the meta object for the attribute '{@link org.prosect.study.model.SurfaceMesh#getCorrespondenceId <em>Correspondence Id</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Correspondence Id</em>'.
	 * @see org.prosect.study.model.SurfaceMesh#getCorrespondenceId()
	 * @see #getSurfaceMesh()
	 * @generated
	 */
	EAttribute getSurfaceMesh_CorrespondenceId();

	/**
	 * Returns the meta object for the reference '{@link org.prosect.study.model.SurfaceMesh#getStructure <em>Structure</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the reference '<em>Structure</em>'.
	 * @see org.prosect.study.model.SurfaceMesh#getStructure()
	 * @see #getSurfaceMesh()
	 * @generated
	 */
	EReference getSurfaceMesh_Structure();

	/**
	 * Returns the meta object for the reference list '{@link org.prosect.study.model.SurfaceMesh#getMeshPrompts <em>Mesh Prompts</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the reference list '<em>Mesh Prompts</em>'.
	 * @see org.prosect.study.model.SurfaceMesh#getMeshPrompts()
	 * @see #getSurfaceMesh()
	 * @generated
	 */
	EReference getSurfaceMesh_MeshPrompts();

	/**
	 * Returns the meta object for the reference list '{@link org.prosect.study.model.SurfaceMesh#getResults <em>Results</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the reference list '<em>Results</em>'.
	 * @see org.prosect.study.model.SurfaceMesh#getResults()
	 * @see #getSurfaceMesh()
	 * @generated
	 */
	EReference getSurfaceMesh_Results();

	/**
	 * Returns the meta object for class '{@link org.prosect.study.model.PromptSet <em>Prompt Set</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Prompt Set</em>'.
	 * @see org.prosect.study.model.PromptSet
	 * @generated
	 */
	EClass getPromptSet();

	/**
	 * Returns the meta object for the container reference '{@link org.prosect.study.model.PromptSet#getStudy <em>Study</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the container reference '<em>Study</em>'.
	 * @see org.prosect.study.model.PromptSet#getStudy()
	 * @see #getPromptSet()
	 * @generated
	 */
	EReference getPromptSet_Study();

	/**
	 * Returns the meta object for the attribute '{@link org.prosect.study.model.PromptSet#getName <em>Name</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Name</em>'.
	 * @see org.prosect.study.model.PromptSet#getName()
	 * @see #getPromptSet()
	 * @generated
	 */
	EAttribute getPromptSet_Name();

	/**
	 * Returns the meta object for the reference '{@link org.prosect.study.model.PromptSet#getImage <em>Image</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the reference '<em>Image</em>'.
	 * @see org.prosect.study.model.PromptSet#getImage()
	 * @see #getPromptSet()
	 * @generated
	 */
	EReference getPromptSet_Image();

	/**
	 * Returns the meta object for the reference '{@link org.prosect.study.model.PromptSet#getStructure <em>Structure</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the reference '<em>Structure</em>'.
	 * @see org.prosect.study.model.PromptSet#getStructure()
	 * @see #getPromptSet()
	 * @generated
	 */
	EReference getPromptSet_Structure();

	/**
	 * Returns the meta object for the containment reference list '{@link org.prosect.study.model.PromptSet#getPrompts <em>Prompts</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Prompts</em>'.
	 * @see org.prosect.study.model.PromptSet#getPrompts()
	 * @see #getPromptSet()
	 * @generated
	 */
	EReference getPromptSet_Prompts();

	/**
	 * Returns the meta object for the reference list '{@link org.prosect.study.model.PromptSet#getResults <em>Results</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the reference list '<em>Results</em>'.
	 * @see org.prosect.study.model.PromptSet#getResults()
	 * @see #getPromptSet()
	 * @generated
	 */
	EReference getPromptSet_Results();

	/**
	 * Returns the meta object for class '{@link org.prosect.study.model.Prompt <em>Prompt</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Prompt</em>'.
	 * @see org.prosect.study.model.Prompt
	 * @generated
	 */
	EClass getPrompt();

	/**
	 * Returns the meta object for the attribute '{@link org.prosect.study.model.Prompt#isEnabled <em>Enabled</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Enabled</em>'.
	 * @see org.prosect.study.model.Prompt#isEnabled()
	 * @see #getPrompt()
	 * @generated
	 */
	EAttribute getPrompt_Enabled();

	/**
	 * Returns the meta object for the attribute '{@link org.prosect.study.model.Prompt#getCreated <em>Created</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Created</em>'.
	 * @see org.prosect.study.model.Prompt#getCreated()
	 * @see #getPrompt()
	 * @generated
	 */
	EAttribute getPrompt_Created();

	/**
	 * Returns the meta object for class '{@link org.prosect.study.model.PointPrompt <em>Point Prompt</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Point Prompt</em>'.
	 * @see org.prosect.study.model.PointPrompt
	 * @generated
	 */
	EClass getPointPrompt();

	/**
	 * Returns the meta object for the attribute '{@link org.prosect.study.model.PointPrompt#getPosition <em>Position</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Position</em>'.
	 * @see org.prosect.study.model.PointPrompt#getPosition()
	 * @see #getPointPrompt()
	 * @generated
	 */
	EAttribute getPointPrompt_Position();

	/**
	 * Returns the meta object for the attribute '{@link org.prosect.study.model.PointPrompt#getPolarity <em>Polarity</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Polarity</em>'.
	 * @see org.prosect.study.model.PointPrompt#getPolarity()
	 * @see #getPointPrompt()
	 * @generated
	 */
	EAttribute getPointPrompt_Polarity();

	/**
	 * Returns the meta object for class '{@link org.prosect.study.model.BoxPrompt <em>Box Prompt</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Box Prompt</em>'.
	 * @see org.prosect.study.model.BoxPrompt
	 * @generated
	 */
	EClass getBoxPrompt();

	/**
	 * Returns the meta object for the attribute '{@link org.prosect.study.model.BoxPrompt#getCorner <em>Corner</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Corner</em>'.
	 * @see org.prosect.study.model.BoxPrompt#getCorner()
	 * @see #getBoxPrompt()
	 * @generated
	 */
	EAttribute getBoxPrompt_Corner();

	/**
	 * Returns the meta object for the attribute '{@link org.prosect.study.model.BoxPrompt#getOppositeCorner <em>Opposite Corner</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Opposite Corner</em>'.
	 * @see org.prosect.study.model.BoxPrompt#getOppositeCorner()
	 * @see #getBoxPrompt()
	 * @generated
	 */
	EAttribute getBoxPrompt_OppositeCorner();

	/**
	 * Returns the meta object for class '{@link org.prosect.study.model.ScribblePrompt <em>Scribble Prompt</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Scribble Prompt</em>'.
	 * @see org.prosect.study.model.ScribblePrompt
	 * @generated
	 */
	EClass getScribblePrompt();

	/**
	 * Returns the meta object for the attribute list '{@link org.prosect.study.model.ScribblePrompt#getPoints <em>Points</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute list '<em>Points</em>'.
	 * @see org.prosect.study.model.ScribblePrompt#getPoints()
	 * @see #getScribblePrompt()
	 * @generated
	 */
	EAttribute getScribblePrompt_Points();

	/**
	 * Returns the meta object for the attribute '{@link org.prosect.study.model.ScribblePrompt#getPolarity <em>Polarity</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Polarity</em>'.
	 * @see org.prosect.study.model.ScribblePrompt#getPolarity()
	 * @see #getScribblePrompt()
	 * @generated
	 */
	EAttribute getScribblePrompt_Polarity();

	/**
	 * Returns the meta object for class '{@link org.prosect.study.model.LassoPrompt <em>Lasso Prompt</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Lasso Prompt</em>'.
	 * @see org.prosect.study.model.LassoPrompt
	 * @generated
	 */
	EClass getLassoPrompt();

	/**
	 * Returns the meta object for the attribute list '{@link org.prosect.study.model.LassoPrompt#getPoints <em>Points</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute list '<em>Points</em>'.
	 * @see org.prosect.study.model.LassoPrompt#getPoints()
	 * @see #getLassoPrompt()
	 * @generated
	 */
	EAttribute getLassoPrompt_Points();

	/**
	 * Returns the meta object for the attribute '{@link org.prosect.study.model.LassoPrompt#getPolarity <em>Polarity</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Polarity</em>'.
	 * @see org.prosect.study.model.LassoPrompt#getPolarity()
	 * @see #getLassoPrompt()
	 * @generated
	 */
	EAttribute getLassoPrompt_Polarity();

	/**
	 * Returns the meta object for class '{@link org.prosect.study.model.MaskPrompt <em>Mask Prompt</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Mask Prompt</em>'.
	 * @see org.prosect.study.model.MaskPrompt
	 * @generated
	 */
	EClass getMaskPrompt();

	/**
	 * Returns the meta object for the attribute '{@link org.prosect.study.model.MaskPrompt#getUri <em>Uri</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Uri</em>'.
	 * @see org.prosect.study.model.MaskPrompt#getUri()
	 * @see #getMaskPrompt()
	 * @generated
	 */
	EAttribute getMaskPrompt_Uri();

	/**
	 * Returns the meta object for the attribute '{@link org.prosect.study.model.MaskPrompt#getLabel <em>Label</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Label</em>'.
	 * @see org.prosect.study.model.MaskPrompt#getLabel()
	 * @see #getMaskPrompt()
	 * @generated
	 */
	EAttribute getMaskPrompt_Label();

	/**
	 * Returns the meta object for the attribute '{@link org.prosect.study.model.MaskPrompt#getPolarity <em>Polarity</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Polarity</em>'.
	 * @see org.prosect.study.model.MaskPrompt#getPolarity()
	 * @see #getMaskPrompt()
	 * @generated
	 */
	EAttribute getMaskPrompt_Polarity();

	/**
	 * Returns the meta object for class '{@link org.prosect.study.model.MeshPrompt <em>Mesh Prompt</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Mesh Prompt</em>'.
	 * @see org.prosect.study.model.MeshPrompt
	 * @generated
	 */
	EClass getMeshPrompt();

	/**
	 * Returns the meta object for the reference '{@link org.prosect.study.model.MeshPrompt#getMesh <em>Mesh</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the reference '<em>Mesh</em>'.
	 * @see org.prosect.study.model.MeshPrompt#getMesh()
	 * @see #getMeshPrompt()
	 * @generated
	 */
	EReference getMeshPrompt_Mesh();

	/**
	 * Returns the meta object for the attribute '{@link org.prosect.study.model.MeshPrompt#getCentre <em>Centre</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Centre</em>'.
	 * @see org.prosect.study.model.MeshPrompt#getCentre()
	 * @see #getMeshPrompt()
	 * @generated
	 */
	EAttribute getMeshPrompt_Centre();

	/**
	 * Returns the meta object for class '{@link org.prosect.study.model.ReferencePrompt <em>Reference Prompt</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Reference Prompt</em>'.
	 * @see org.prosect.study.model.ReferencePrompt
	 * @generated
	 */
	EClass getReferencePrompt();

	/**
	 * Returns the meta object for the reference '{@link org.prosect.study.model.ReferencePrompt#getImage <em>Image</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the reference '<em>Image</em>'.
	 * @see org.prosect.study.model.ReferencePrompt#getImage()
	 * @see #getReferencePrompt()
	 * @generated
	 */
	EReference getReferencePrompt_Image();

	/**
	 * Returns the meta object for the attribute '{@link org.prosect.study.model.ReferencePrompt#getMaskUri <em>Mask Uri</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Mask Uri</em>'.
	 * @see org.prosect.study.model.ReferencePrompt#getMaskUri()
	 * @see #getReferencePrompt()
	 * @generated
	 */
	EAttribute getReferencePrompt_MaskUri();

	/**
	 * Returns the meta object for the attribute '{@link org.prosect.study.model.ReferencePrompt#getLabel <em>Label</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Label</em>'.
	 * @see org.prosect.study.model.ReferencePrompt#getLabel()
	 * @see #getReferencePrompt()
	 * @generated
	 */
	EAttribute getReferencePrompt_Label();

	/**
	 * Returns the meta object for class '{@link org.prosect.study.model.UnknownPrompt <em>Unknown Prompt</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Unknown Prompt</em>'.
	 * @see org.prosect.study.model.UnknownPrompt
	 * @generated
	 */
	EClass getUnknownPrompt();

	/**
	 * Returns the meta object for the attribute '{@link org.prosect.study.model.UnknownPrompt#getNamespace <em>Namespace</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Namespace</em>'.
	 * @see org.prosect.study.model.UnknownPrompt#getNamespace()
	 * @see #getUnknownPrompt()
	 * @generated
	 */
	EAttribute getUnknownPrompt_Namespace();

	/**
	 * Returns the meta object for the attribute '{@link org.prosect.study.model.UnknownPrompt#getTypeName <em>Type Name</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Type Name</em>'.
	 * @see org.prosect.study.model.UnknownPrompt#getTypeName()
	 * @see #getUnknownPrompt()
	 * @generated
	 */
	EAttribute getUnknownPrompt_TypeName();

	/**
	 * Returns the meta object for the attribute '{@link org.prosect.study.model.UnknownPrompt#getXml <em>Xml</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Xml</em>'.
	 * @see org.prosect.study.model.UnknownPrompt#getXml()
	 * @see #getUnknownPrompt()
	 * @generated
	 */
	EAttribute getUnknownPrompt_Xml();

	/**
	 * Returns the meta object for class '{@link org.prosect.study.model.Result <em>Result</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Result</em>'.
	 * @see org.prosect.study.model.Result
	 * @generated
	 */
	EClass getResult();

	/**
	 * Returns the meta object for the container reference '{@link org.prosect.study.model.Result#getStudy <em>Study</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the container reference '<em>Study</em>'.
	 * @see org.prosect.study.model.Result#getStudy()
	 * @see #getResult()
	 * @generated
	 */
	EReference getResult_Study();

	/**
	 * Returns the meta object for the attribute '{@link org.prosect.study.model.Result#getName <em>Name</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Name</em>'.
	 * @see org.prosect.study.model.Result#getName()
	 * @see #getResult()
	 * @generated
	 */
	EAttribute getResult_Name();

	/**
	 * Returns the meta object for the reference '{@link org.prosect.study.model.Result#getImage <em>Image</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the reference '<em>Image</em>'.
	 * @see org.prosect.study.model.Result#getImage()
	 * @see #getResult()
	 * @generated
	 */
	EReference getResult_Image();

	/**
	 * Returns the meta object for the reference '{@link org.prosect.study.model.Result#getPromptSet <em>Prompt Set</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the reference '<em>Prompt Set</em>'.
	 * @see org.prosect.study.model.Result#getPromptSet()
	 * @see #getResult()
	 * @generated
	 */
	EReference getResult_PromptSet();

	/**
	 * Returns the meta object for the attribute '{@link org.prosect.study.model.Result#getMaskUri <em>Mask Uri</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Mask Uri</em>'.
	 * @see org.prosect.study.model.Result#getMaskUri()
	 * @see #getResult()
	 * @generated
	 */
	EAttribute getResult_MaskUri();

	/**
	 * Returns the meta object for the attribute '{@link org.prosect.study.model.Result#getMaskSha256 <em>Mask Sha256</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Mask Sha256</em>'.
	 * @see org.prosect.study.model.Result#getMaskSha256()
	 * @see #getResult()
	 * @generated
	 */
	EAttribute getResult_MaskSha256();

	/**
	 * Returns the meta object for the reference '{@link org.prosect.study.model.Result#getMesh <em>Mesh</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the reference '<em>Mesh</em>'.
	 * @see org.prosect.study.model.Result#getMesh()
	 * @see #getResult()
	 * @generated
	 */
	EReference getResult_Mesh();

	/**
	 * Returns the meta object for the attribute '{@link org.prosect.study.model.Result#getState <em>State</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>State</em>'.
	 * @see org.prosect.study.model.Result#getState()
	 * @see #getResult()
	 * @generated
	 */
	EAttribute getResult_State();

	/**
	 * Returns the meta object for the containment reference '{@link org.prosect.study.model.Result#getProvenance <em>Provenance</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference '<em>Provenance</em>'.
	 * @see org.prosect.study.model.Result#getProvenance()
	 * @see #getResult()
	 * @generated
	 */
	EReference getResult_Provenance();

	/**
	 * Returns the meta object for the containment reference list '{@link org.prosect.study.model.Result#getMetrics <em>Metrics</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Metrics</em>'.
	 * @see org.prosect.study.model.Result#getMetrics()
	 * @see #getResult()
	 * @generated
	 */
	EReference getResult_Metrics();

	/**
	 * Returns the meta object for class '{@link org.prosect.study.model.Provenance <em>Provenance</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Provenance</em>'.
	 * @see org.prosect.study.model.Provenance
	 * @generated
	 */
	EClass getProvenance();

	/**
	 * Returns the meta object for the attribute '{@link org.prosect.study.model.Provenance#getMethodId <em>Method Id</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Method Id</em>'.
	 * @see org.prosect.study.model.Provenance#getMethodId()
	 * @see #getProvenance()
	 * @generated
	 */
	EAttribute getProvenance_MethodId();

	/**
	 * Returns the meta object for the attribute '{@link org.prosect.study.model.Provenance#getMethodVersion <em>Method Version</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Method Version</em>'.
	 * @see org.prosect.study.model.Provenance#getMethodVersion()
	 * @see #getProvenance()
	 * @generated
	 */
	EAttribute getProvenance_MethodVersion();

	/**
	 * Returns the meta object for the containment reference list '{@link org.prosect.study.model.Provenance#getParameters <em>Parameters</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Parameters</em>'.
	 * @see org.prosect.study.model.Provenance#getParameters()
	 * @see #getProvenance()
	 * @generated
	 */
	EReference getProvenance_Parameters();

	/**
	 * Returns the meta object for the attribute '{@link org.prosect.study.model.Provenance#getModelId <em>Model Id</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Model Id</em>'.
	 * @see org.prosect.study.model.Provenance#getModelId()
	 * @see #getProvenance()
	 * @generated
	 */
	EAttribute getProvenance_ModelId();

	/**
	 * Returns the meta object for the attribute '{@link org.prosect.study.model.Provenance#getModelSha256 <em>Model Sha256</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Model Sha256</em>'.
	 * @see org.prosect.study.model.Provenance#getModelSha256()
	 * @see #getProvenance()
	 * @generated
	 */
	EAttribute getProvenance_ModelSha256();

	/**
	 * Returns the meta object for the attribute '{@link org.prosect.study.model.Provenance#getBackend <em>Backend</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Backend</em>'.
	 * @see org.prosect.study.model.Provenance#getBackend()
	 * @see #getProvenance()
	 * @generated
	 */
	EAttribute getProvenance_Backend();

	/**
	 * Returns the meta object for the attribute '{@link org.prosect.study.model.Provenance#getDevice <em>Device</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Device</em>'.
	 * @see org.prosect.study.model.Provenance#getDevice()
	 * @see #getProvenance()
	 * @generated
	 */
	EAttribute getProvenance_Device();

	/**
	 * Returns the meta object for the attribute '{@link org.prosect.study.model.Provenance#getSeed <em>Seed</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Seed</em>'.
	 * @see org.prosect.study.model.Provenance#getSeed()
	 * @see #getProvenance()
	 * @generated
	 */
	EAttribute getProvenance_Seed();

	/**
	 * Returns the meta object for the attribute '{@link org.prosect.study.model.Provenance#getStarted <em>Started</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Started</em>'.
	 * @see org.prosect.study.model.Provenance#getStarted()
	 * @see #getProvenance()
	 * @generated
	 */
	EAttribute getProvenance_Started();

	/**
	 * Returns the meta object for the attribute '{@link org.prosect.study.model.Provenance#getDurationMillis <em>Duration Millis</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Duration Millis</em>'.
	 * @see org.prosect.study.model.Provenance#getDurationMillis()
	 * @see #getProvenance()
	 * @generated
	 */
	EAttribute getProvenance_DurationMillis();

	/**
	 * Returns the meta object for the attribute '{@link org.prosect.study.model.Provenance#getImageSha256 <em>Image Sha256</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Image Sha256</em>'.
	 * @see org.prosect.study.model.Provenance#getImageSha256()
	 * @see #getProvenance()
	 * @generated
	 */
	EAttribute getProvenance_ImageSha256();

	/**
	 * Returns the meta object for the containment reference list '{@link org.prosect.study.model.Provenance#getPrompts <em>Prompts</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Prompts</em>'.
	 * @see org.prosect.study.model.Provenance#getPrompts()
	 * @see #getProvenance()
	 * @generated
	 */
	EReference getProvenance_Prompts();

	/**
	 * Returns the meta object for class '{@link org.prosect.study.model.ParameterValue <em>Parameter Value</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Parameter Value</em>'.
	 * @see org.prosect.study.model.ParameterValue
	 * @generated
	 */
	EClass getParameterValue();

	/**
	 * Returns the meta object for the attribute '{@link org.prosect.study.model.ParameterValue#getName <em>Name</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Name</em>'.
	 * @see org.prosect.study.model.ParameterValue#getName()
	 * @see #getParameterValue()
	 * @generated
	 */
	EAttribute getParameterValue_Name();

	/**
	 * Returns the meta object for the attribute '{@link org.prosect.study.model.ParameterValue#getValue <em>Value</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Value</em>'.
	 * @see org.prosect.study.model.ParameterValue#getValue()
	 * @see #getParameterValue()
	 * @generated
	 */
	EAttribute getParameterValue_Value();

	/**
	 * Returns the meta object for class '{@link org.prosect.study.model.MetricValue <em>Metric Value</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Metric Value</em>'.
	 * @see org.prosect.study.model.MetricValue
	 * @generated
	 */
	EClass getMetricValue();

	/**
	 * Returns the meta object for the attribute '{@link org.prosect.study.model.MetricValue#getMetricId <em>Metric Id</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Metric Id</em>'.
	 * @see org.prosect.study.model.MetricValue#getMetricId()
	 * @see #getMetricValue()
	 * @generated
	 */
	EAttribute getMetricValue_MetricId();

	/**
	 * Returns the meta object for the attribute '{@link org.prosect.study.model.MetricValue#getValue <em>Value</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Value</em>'.
	 * @see org.prosect.study.model.MetricValue#getValue()
	 * @see #getMetricValue()
	 * @generated
	 */
	EAttribute getMetricValue_Value();

	/**
	 * Returns the meta object for the attribute '{@link org.prosect.study.model.MetricValue#isDefined <em>Defined</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Defined</em>'.
	 * @see org.prosect.study.model.MetricValue#isDefined()
	 * @see #getMetricValue()
	 * @generated
	 */
	EAttribute getMetricValue_Defined();

	/**
	 * Returns the meta object for the attribute '{@link org.prosect.study.model.MetricValue#getUnit <em>Unit</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Unit</em>'.
	 * @see org.prosect.study.model.MetricValue#getUnit()
	 * @see #getMetricValue()
	 * @generated
	 */
	EAttribute getMetricValue_Unit();

	/**
	 * Returns the meta object for the attribute '{@link org.prosect.study.model.MetricValue#getTolerance <em>Tolerance</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Tolerance</em>'.
	 * @see org.prosect.study.model.MetricValue#getTolerance()
	 * @see #getMetricValue()
	 * @generated
	 */
	EAttribute getMetricValue_Tolerance();

	/**
	 * Returns the meta object for the attribute '{@link org.prosect.study.model.MetricValue#getReference <em>Reference</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Reference</em>'.
	 * @see org.prosect.study.model.MetricValue#getReference()
	 * @see #getMetricValue()
	 * @generated
	 */
	EAttribute getMetricValue_Reference();

	/**
	 * Returns the meta object for enum '{@link org.prosect.study.model.Polarity <em>Polarity</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for enum '<em>Polarity</em>'.
	 * @see org.prosect.study.model.Polarity
	 * @generated
	 */
	EEnum getPolarity();

	/**
	 * Returns the meta object for enum '{@link org.prosect.study.model.ResultState <em>Result State</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for enum '<em>Result State</em>'.
	 * @see org.prosect.study.model.ResultState
	 * @generated
	 */
	EEnum getResultState();

	/**
	 * Returns the meta object for data type '{@link org.prosect.imaging.Point3 <em>Position</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
     * <!-- begin-model-doc -->
     * A point in patient millimetres LPS; as text three numbers separated by blanks.
     * <!-- end-model-doc -->
	 * @return the meta object for data type '<em>Position</em>'.
	 * @see org.prosect.imaging.Point3
	 * @model instanceClass="org.prosect.imaging.Point3"
	 * @generated
	 */
	EDataType getPosition();

	/**
	 * Returns the meta object for data type '{@link org.prosect.imaging.Geometry <em>Image Geometry</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
     * <!-- begin-model-doc -->
     * The grid of an image; as text eighteen numbers: size, spacing, origin, direction.
     * <!-- end-model-doc -->
	 * @return the meta object for data type '<em>Image Geometry</em>'.
	 * @see org.prosect.imaging.Geometry
	 * @model instanceClass="org.prosect.imaging.Geometry"
	 * @generated
	 */
	EDataType getImageGeometry();

	/**
	 * Returns the meta object for data type '{@link java.time.Instant <em>Instant</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
     * <!-- begin-model-doc -->
     * A moment in UTC, ISO 8601.
     * <!-- end-model-doc -->
	 * @return the meta object for data type '<em>Instant</em>'.
	 * @see java.time.Instant
	 * @model instanceClass="java.time.Instant"
	 * @generated
	 */
	EDataType getInstant();

	/**
	 * Returns the meta object for data type '{@link java.lang.String <em>Colour</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
     * <!-- begin-model-doc -->
     * A colour as #rrggbb.
     * <!-- end-model-doc -->
	 * @return the meta object for data type '<em>Colour</em>'.
	 * @see java.lang.String
	 * @model instanceClass="java.lang.String"
	 * @generated
	 */
	EDataType getColour();

	/**
	 * Returns the factory that creates the instances of the model.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the factory that creates the instances of the model.
	 * @generated
	 */
	StudyFactory getStudyFactory();

	/**
	 * <!-- begin-user-doc -->
	 * Defines literals for the meta objects that represent
	 * <ul>
	 *   <li>each class,</li>
	 *   <li>each feature of each class,</li>
	 *   <li>each operation of each class,</li>
	 *   <li>each enum,</li>
	 *   <li>and each data type</li>
	 * </ul>
	 * <!-- end-user-doc -->
	 * @generated
	 */
	interface Literals {
		/**
		 * The meta object literal for the '{@link org.prosect.study.model.impl.StudyImpl <em>Study</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.prosect.study.model.impl.StudyImpl
		 * @see org.prosect.study.model.impl.StudyPackageImpl#getStudy()
		 * @generated
		 */
		EClass STUDY = eINSTANCE.getStudy();

		/**
		 * The meta object literal for the '<em><b>Name</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute STUDY__NAME = eINSTANCE.getStudy_Name();

		/**
		 * The meta object literal for the '<em><b>Created</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute STUDY__CREATED = eINSTANCE.getStudy_Created();

		/**
		 * The meta object literal for the '<em><b>Images</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference STUDY__IMAGES = eINSTANCE.getStudy_Images();

		/**
		 * The meta object literal for the '<em><b>Structures</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference STUDY__STRUCTURES = eINSTANCE.getStudy_Structures();

		/**
		 * The meta object literal for the '<em><b>Meshes</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference STUDY__MESHES = eINSTANCE.getStudy_Meshes();

		/**
		 * The meta object literal for the '<em><b>Prompt Sets</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference STUDY__PROMPT_SETS = eINSTANCE.getStudy_PromptSets();

		/**
		 * The meta object literal for the '<em><b>Results</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference STUDY__RESULTS = eINSTANCE.getStudy_Results();

		/**
		 * The meta object literal for the '{@link org.prosect.study.model.impl.ImageImpl <em>Image</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.prosect.study.model.impl.ImageImpl
		 * @see org.prosect.study.model.impl.StudyPackageImpl#getImage()
		 * @generated
		 */
		EClass IMAGE = eINSTANCE.getImage();

		/**
		 * The meta object literal for the '<em><b>Study</b></em>' container reference feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference IMAGE__STUDY = eINSTANCE.getImage_Study();

		/**
		 * The meta object literal for the '<em><b>Name</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute IMAGE__NAME = eINSTANCE.getImage_Name();

		/**
		 * The meta object literal for the '<em><b>Uri</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute IMAGE__URI = eINSTANCE.getImage_Uri();

		/**
		 * The meta object literal for the '<em><b>Source</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute IMAGE__SOURCE = eINSTANCE.getImage_Source();

		/**
		 * The meta object literal for the '<em><b>Sha256</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute IMAGE__SHA256 = eINSTANCE.getImage_Sha256();

		/**
		 * The meta object literal for the '<em><b>Geometry</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute IMAGE__GEOMETRY = eINSTANCE.getImage_Geometry();

		/**
		 * The meta object literal for the '<em><b>Modality</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute IMAGE__MODALITY = eINSTANCE.getImage_Modality();

		/**
		 * The meta object literal for the '<em><b>Window Centre</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute IMAGE__WINDOW_CENTRE = eINSTANCE.getImage_WindowCentre();

		/**
		 * The meta object literal for the '<em><b>Window Width</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute IMAGE__WINDOW_WIDTH = eINSTANCE.getImage_WindowWidth();

		/**
		 * The meta object literal for the '<em><b>Prompt Sets</b></em>' reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference IMAGE__PROMPT_SETS = eINSTANCE.getImage_PromptSets();

		/**
		 * The meta object literal for the '<em><b>Results</b></em>' reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference IMAGE__RESULTS = eINSTANCE.getImage_Results();

		/**
		 * The meta object literal for the '<em><b>Reference Prompts</b></em>' reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference IMAGE__REFERENCE_PROMPTS = eINSTANCE.getImage_ReferencePrompts();

		/**
		 * The meta object literal for the '{@link org.prosect.study.model.impl.StructureImpl <em>Structure</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.prosect.study.model.impl.StructureImpl
		 * @see org.prosect.study.model.impl.StudyPackageImpl#getStructure()
		 * @generated
		 */
		EClass STRUCTURE = eINSTANCE.getStructure();

		/**
		 * The meta object literal for the '<em><b>Study</b></em>' container reference feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference STRUCTURE__STUDY = eINSTANCE.getStructure_Study();

		/**
		 * The meta object literal for the '<em><b>Name</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute STRUCTURE__NAME = eINSTANCE.getStructure_Name();

		/**
		 * The meta object literal for the '<em><b>Colour</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute STRUCTURE__COLOUR = eINSTANCE.getStructure_Colour();

		/**
		 * The meta object literal for the '<em><b>Code System</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute STRUCTURE__CODE_SYSTEM = eINSTANCE.getStructure_CodeSystem();

		/**
		 * The meta object literal for the '<em><b>Code</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute STRUCTURE__CODE = eINSTANCE.getStructure_Code();

		/**
		 * The meta object literal for the '<em><b>Prompt Sets</b></em>' reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference STRUCTURE__PROMPT_SETS = eINSTANCE.getStructure_PromptSets();

		/**
		 * The meta object literal for the '<em><b>Meshes</b></em>' reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference STRUCTURE__MESHES = eINSTANCE.getStructure_Meshes();

		/**
		 * The meta object literal for the '{@link org.prosect.study.model.impl.SurfaceMeshImpl <em>Surface Mesh</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.prosect.study.model.impl.SurfaceMeshImpl
		 * @see org.prosect.study.model.impl.StudyPackageImpl#getSurfaceMesh()
		 * @generated
		 */
		EClass SURFACE_MESH = eINSTANCE.getSurfaceMesh();

		/**
		 * The meta object literal for the '<em><b>Study</b></em>' container reference feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference SURFACE_MESH__STUDY = eINSTANCE.getSurfaceMesh_Study();

		/**
		 * The meta object literal for the '<em><b>Name</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute SURFACE_MESH__NAME = eINSTANCE.getSurfaceMesh_Name();

		/**
		 * The meta object literal for the '<em><b>Uri</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute SURFACE_MESH__URI = eINSTANCE.getSurfaceMesh_Uri();

		/**
		 * The meta object literal for the '<em><b>Sha256</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute SURFACE_MESH__SHA256 = eINSTANCE.getSurfaceMesh_Sha256();

		/**
		 * The meta object literal for the '<em><b>Vertex Count</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute SURFACE_MESH__VERTEX_COUNT = eINSTANCE.getSurfaceMesh_VertexCount();

		/**
		 * The meta object literal for the '<em><b>Space</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute SURFACE_MESH__SPACE = eINSTANCE.getSurfaceMesh_Space();

		/**
		 * The meta object literal for the '<em><b>Correspondence Id</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute SURFACE_MESH__CORRESPONDENCE_ID = eINSTANCE.getSurfaceMesh_CorrespondenceId();

		/**
		 * The meta object literal for the '<em><b>Structure</b></em>' reference feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference SURFACE_MESH__STRUCTURE = eINSTANCE.getSurfaceMesh_Structure();

		/**
		 * The meta object literal for the '<em><b>Mesh Prompts</b></em>' reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference SURFACE_MESH__MESH_PROMPTS = eINSTANCE.getSurfaceMesh_MeshPrompts();

		/**
		 * The meta object literal for the '<em><b>Results</b></em>' reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference SURFACE_MESH__RESULTS = eINSTANCE.getSurfaceMesh_Results();

		/**
		 * The meta object literal for the '{@link org.prosect.study.model.impl.PromptSetImpl <em>Prompt Set</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.prosect.study.model.impl.PromptSetImpl
		 * @see org.prosect.study.model.impl.StudyPackageImpl#getPromptSet()
		 * @generated
		 */
		EClass PROMPT_SET = eINSTANCE.getPromptSet();

		/**
		 * The meta object literal for the '<em><b>Study</b></em>' container reference feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference PROMPT_SET__STUDY = eINSTANCE.getPromptSet_Study();

		/**
		 * The meta object literal for the '<em><b>Name</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute PROMPT_SET__NAME = eINSTANCE.getPromptSet_Name();

		/**
		 * The meta object literal for the '<em><b>Image</b></em>' reference feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference PROMPT_SET__IMAGE = eINSTANCE.getPromptSet_Image();

		/**
		 * The meta object literal for the '<em><b>Structure</b></em>' reference feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference PROMPT_SET__STRUCTURE = eINSTANCE.getPromptSet_Structure();

		/**
		 * The meta object literal for the '<em><b>Prompts</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference PROMPT_SET__PROMPTS = eINSTANCE.getPromptSet_Prompts();

		/**
		 * The meta object literal for the '<em><b>Results</b></em>' reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference PROMPT_SET__RESULTS = eINSTANCE.getPromptSet_Results();

		/**
		 * The meta object literal for the '{@link org.prosect.study.model.impl.PromptImpl <em>Prompt</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.prosect.study.model.impl.PromptImpl
		 * @see org.prosect.study.model.impl.StudyPackageImpl#getPrompt()
		 * @generated
		 */
		EClass PROMPT = eINSTANCE.getPrompt();

		/**
		 * The meta object literal for the '<em><b>Enabled</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute PROMPT__ENABLED = eINSTANCE.getPrompt_Enabled();

		/**
		 * The meta object literal for the '<em><b>Created</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute PROMPT__CREATED = eINSTANCE.getPrompt_Created();

		/**
		 * The meta object literal for the '{@link org.prosect.study.model.impl.PointPromptImpl <em>Point Prompt</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.prosect.study.model.impl.PointPromptImpl
		 * @see org.prosect.study.model.impl.StudyPackageImpl#getPointPrompt()
		 * @generated
		 */
		EClass POINT_PROMPT = eINSTANCE.getPointPrompt();

		/**
		 * The meta object literal for the '<em><b>Position</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute POINT_PROMPT__POSITION = eINSTANCE.getPointPrompt_Position();

		/**
		 * The meta object literal for the '<em><b>Polarity</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute POINT_PROMPT__POLARITY = eINSTANCE.getPointPrompt_Polarity();

		/**
		 * The meta object literal for the '{@link org.prosect.study.model.impl.BoxPromptImpl <em>Box Prompt</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.prosect.study.model.impl.BoxPromptImpl
		 * @see org.prosect.study.model.impl.StudyPackageImpl#getBoxPrompt()
		 * @generated
		 */
		EClass BOX_PROMPT = eINSTANCE.getBoxPrompt();

		/**
		 * The meta object literal for the '<em><b>Corner</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute BOX_PROMPT__CORNER = eINSTANCE.getBoxPrompt_Corner();

		/**
		 * The meta object literal for the '<em><b>Opposite Corner</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute BOX_PROMPT__OPPOSITE_CORNER = eINSTANCE.getBoxPrompt_OppositeCorner();

		/**
		 * The meta object literal for the '{@link org.prosect.study.model.impl.ScribblePromptImpl <em>Scribble Prompt</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.prosect.study.model.impl.ScribblePromptImpl
		 * @see org.prosect.study.model.impl.StudyPackageImpl#getScribblePrompt()
		 * @generated
		 */
		EClass SCRIBBLE_PROMPT = eINSTANCE.getScribblePrompt();

		/**
		 * The meta object literal for the '<em><b>Points</b></em>' attribute list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute SCRIBBLE_PROMPT__POINTS = eINSTANCE.getScribblePrompt_Points();

		/**
		 * The meta object literal for the '<em><b>Polarity</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute SCRIBBLE_PROMPT__POLARITY = eINSTANCE.getScribblePrompt_Polarity();

		/**
		 * The meta object literal for the '{@link org.prosect.study.model.impl.LassoPromptImpl <em>Lasso Prompt</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.prosect.study.model.impl.LassoPromptImpl
		 * @see org.prosect.study.model.impl.StudyPackageImpl#getLassoPrompt()
		 * @generated
		 */
		EClass LASSO_PROMPT = eINSTANCE.getLassoPrompt();

		/**
		 * The meta object literal for the '<em><b>Points</b></em>' attribute list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute LASSO_PROMPT__POINTS = eINSTANCE.getLassoPrompt_Points();

		/**
		 * The meta object literal for the '<em><b>Polarity</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute LASSO_PROMPT__POLARITY = eINSTANCE.getLassoPrompt_Polarity();

		/**
		 * The meta object literal for the '{@link org.prosect.study.model.impl.MaskPromptImpl <em>Mask Prompt</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.prosect.study.model.impl.MaskPromptImpl
		 * @see org.prosect.study.model.impl.StudyPackageImpl#getMaskPrompt()
		 * @generated
		 */
		EClass MASK_PROMPT = eINSTANCE.getMaskPrompt();

		/**
		 * The meta object literal for the '<em><b>Uri</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute MASK_PROMPT__URI = eINSTANCE.getMaskPrompt_Uri();

		/**
		 * The meta object literal for the '<em><b>Label</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute MASK_PROMPT__LABEL = eINSTANCE.getMaskPrompt_Label();

		/**
		 * The meta object literal for the '<em><b>Polarity</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute MASK_PROMPT__POLARITY = eINSTANCE.getMaskPrompt_Polarity();

		/**
		 * The meta object literal for the '{@link org.prosect.study.model.impl.MeshPromptImpl <em>Mesh Prompt</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.prosect.study.model.impl.MeshPromptImpl
		 * @see org.prosect.study.model.impl.StudyPackageImpl#getMeshPrompt()
		 * @generated
		 */
		EClass MESH_PROMPT = eINSTANCE.getMeshPrompt();

		/**
		 * The meta object literal for the '<em><b>Mesh</b></em>' reference feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference MESH_PROMPT__MESH = eINSTANCE.getMeshPrompt_Mesh();

		/**
		 * The meta object literal for the '<em><b>Centre</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute MESH_PROMPT__CENTRE = eINSTANCE.getMeshPrompt_Centre();

		/**
		 * The meta object literal for the '{@link org.prosect.study.model.impl.ReferencePromptImpl <em>Reference Prompt</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.prosect.study.model.impl.ReferencePromptImpl
		 * @see org.prosect.study.model.impl.StudyPackageImpl#getReferencePrompt()
		 * @generated
		 */
		EClass REFERENCE_PROMPT = eINSTANCE.getReferencePrompt();

		/**
		 * The meta object literal for the '<em><b>Image</b></em>' reference feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference REFERENCE_PROMPT__IMAGE = eINSTANCE.getReferencePrompt_Image();

		/**
		 * The meta object literal for the '<em><b>Mask Uri</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute REFERENCE_PROMPT__MASK_URI = eINSTANCE.getReferencePrompt_MaskUri();

		/**
		 * The meta object literal for the '<em><b>Label</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute REFERENCE_PROMPT__LABEL = eINSTANCE.getReferencePrompt_Label();

		/**
		 * The meta object literal for the '{@link org.prosect.study.model.impl.UnknownPromptImpl <em>Unknown Prompt</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.prosect.study.model.impl.UnknownPromptImpl
		 * @see org.prosect.study.model.impl.StudyPackageImpl#getUnknownPrompt()
		 * @generated
		 */
		EClass UNKNOWN_PROMPT = eINSTANCE.getUnknownPrompt();

		/**
		 * The meta object literal for the '<em><b>Namespace</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute UNKNOWN_PROMPT__NAMESPACE = eINSTANCE.getUnknownPrompt_Namespace();

		/**
		 * The meta object literal for the '<em><b>Type Name</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute UNKNOWN_PROMPT__TYPE_NAME = eINSTANCE.getUnknownPrompt_TypeName();

		/**
		 * The meta object literal for the '<em><b>Xml</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute UNKNOWN_PROMPT__XML = eINSTANCE.getUnknownPrompt_Xml();

		/**
		 * The meta object literal for the '{@link org.prosect.study.model.impl.ResultImpl <em>Result</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.prosect.study.model.impl.ResultImpl
		 * @see org.prosect.study.model.impl.StudyPackageImpl#getResult()
		 * @generated
		 */
		EClass RESULT = eINSTANCE.getResult();

		/**
		 * The meta object literal for the '<em><b>Study</b></em>' container reference feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference RESULT__STUDY = eINSTANCE.getResult_Study();

		/**
		 * The meta object literal for the '<em><b>Name</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute RESULT__NAME = eINSTANCE.getResult_Name();

		/**
		 * The meta object literal for the '<em><b>Image</b></em>' reference feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference RESULT__IMAGE = eINSTANCE.getResult_Image();

		/**
		 * The meta object literal for the '<em><b>Prompt Set</b></em>' reference feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference RESULT__PROMPT_SET = eINSTANCE.getResult_PromptSet();

		/**
		 * The meta object literal for the '<em><b>Mask Uri</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute RESULT__MASK_URI = eINSTANCE.getResult_MaskUri();

		/**
		 * The meta object literal for the '<em><b>Mask Sha256</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute RESULT__MASK_SHA256 = eINSTANCE.getResult_MaskSha256();

		/**
		 * The meta object literal for the '<em><b>Mesh</b></em>' reference feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference RESULT__MESH = eINSTANCE.getResult_Mesh();

		/**
		 * The meta object literal for the '<em><b>State</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute RESULT__STATE = eINSTANCE.getResult_State();

		/**
		 * The meta object literal for the '<em><b>Provenance</b></em>' containment reference feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference RESULT__PROVENANCE = eINSTANCE.getResult_Provenance();

		/**
		 * The meta object literal for the '<em><b>Metrics</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference RESULT__METRICS = eINSTANCE.getResult_Metrics();

		/**
		 * The meta object literal for the '{@link org.prosect.study.model.impl.ProvenanceImpl <em>Provenance</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.prosect.study.model.impl.ProvenanceImpl
		 * @see org.prosect.study.model.impl.StudyPackageImpl#getProvenance()
		 * @generated
		 */
		EClass PROVENANCE = eINSTANCE.getProvenance();

		/**
		 * The meta object literal for the '<em><b>Method Id</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute PROVENANCE__METHOD_ID = eINSTANCE.getProvenance_MethodId();

		/**
		 * The meta object literal for the '<em><b>Method Version</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute PROVENANCE__METHOD_VERSION = eINSTANCE.getProvenance_MethodVersion();

		/**
		 * The meta object literal for the '<em><b>Parameters</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference PROVENANCE__PARAMETERS = eINSTANCE.getProvenance_Parameters();

		/**
		 * The meta object literal for the '<em><b>Model Id</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute PROVENANCE__MODEL_ID = eINSTANCE.getProvenance_ModelId();

		/**
		 * The meta object literal for the '<em><b>Model Sha256</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute PROVENANCE__MODEL_SHA256 = eINSTANCE.getProvenance_ModelSha256();

		/**
		 * The meta object literal for the '<em><b>Backend</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute PROVENANCE__BACKEND = eINSTANCE.getProvenance_Backend();

		/**
		 * The meta object literal for the '<em><b>Device</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute PROVENANCE__DEVICE = eINSTANCE.getProvenance_Device();

		/**
		 * The meta object literal for the '<em><b>Seed</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute PROVENANCE__SEED = eINSTANCE.getProvenance_Seed();

		/**
		 * The meta object literal for the '<em><b>Started</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute PROVENANCE__STARTED = eINSTANCE.getProvenance_Started();

		/**
		 * The meta object literal for the '<em><b>Duration Millis</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute PROVENANCE__DURATION_MILLIS = eINSTANCE.getProvenance_DurationMillis();

		/**
		 * The meta object literal for the '<em><b>Image Sha256</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute PROVENANCE__IMAGE_SHA256 = eINSTANCE.getProvenance_ImageSha256();

		/**
		 * The meta object literal for the '<em><b>Prompts</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference PROVENANCE__PROMPTS = eINSTANCE.getProvenance_Prompts();

		/**
		 * The meta object literal for the '{@link org.prosect.study.model.impl.ParameterValueImpl <em>Parameter Value</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.prosect.study.model.impl.ParameterValueImpl
		 * @see org.prosect.study.model.impl.StudyPackageImpl#getParameterValue()
		 * @generated
		 */
		EClass PARAMETER_VALUE = eINSTANCE.getParameterValue();

		/**
		 * The meta object literal for the '<em><b>Name</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute PARAMETER_VALUE__NAME = eINSTANCE.getParameterValue_Name();

		/**
		 * The meta object literal for the '<em><b>Value</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute PARAMETER_VALUE__VALUE = eINSTANCE.getParameterValue_Value();

		/**
		 * The meta object literal for the '{@link org.prosect.study.model.impl.MetricValueImpl <em>Metric Value</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.prosect.study.model.impl.MetricValueImpl
		 * @see org.prosect.study.model.impl.StudyPackageImpl#getMetricValue()
		 * @generated
		 */
		EClass METRIC_VALUE = eINSTANCE.getMetricValue();

		/**
		 * The meta object literal for the '<em><b>Metric Id</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute METRIC_VALUE__METRIC_ID = eINSTANCE.getMetricValue_MetricId();

		/**
		 * The meta object literal for the '<em><b>Value</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute METRIC_VALUE__VALUE = eINSTANCE.getMetricValue_Value();

		/**
		 * The meta object literal for the '<em><b>Defined</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute METRIC_VALUE__DEFINED = eINSTANCE.getMetricValue_Defined();

		/**
		 * The meta object literal for the '<em><b>Unit</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute METRIC_VALUE__UNIT = eINSTANCE.getMetricValue_Unit();

		/**
		 * The meta object literal for the '<em><b>Tolerance</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute METRIC_VALUE__TOLERANCE = eINSTANCE.getMetricValue_Tolerance();

		/**
		 * The meta object literal for the '<em><b>Reference</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute METRIC_VALUE__REFERENCE = eINSTANCE.getMetricValue_Reference();

		/**
		 * The meta object literal for the '{@link org.prosect.study.model.Polarity <em>Polarity</em>}' enum.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.prosect.study.model.Polarity
		 * @see org.prosect.study.model.impl.StudyPackageImpl#getPolarity()
		 * @generated
		 */
		EEnum POLARITY = eINSTANCE.getPolarity();

		/**
		 * The meta object literal for the '{@link org.prosect.study.model.ResultState <em>Result State</em>}' enum.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.prosect.study.model.ResultState
		 * @see org.prosect.study.model.impl.StudyPackageImpl#getResultState()
		 * @generated
		 */
		EEnum RESULT_STATE = eINSTANCE.getResultState();

		/**
		 * The meta object literal for the '<em>Position</em>' data type.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.prosect.imaging.Point3
		 * @see org.prosect.study.model.impl.StudyPackageImpl#getPosition()
		 * @generated
		 */
		EDataType POSITION = eINSTANCE.getPosition();

		/**
		 * The meta object literal for the '<em>Image Geometry</em>' data type.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.prosect.imaging.Geometry
		 * @see org.prosect.study.model.impl.StudyPackageImpl#getImageGeometry()
		 * @generated
		 */
		EDataType IMAGE_GEOMETRY = eINSTANCE.getImageGeometry();

		/**
		 * The meta object literal for the '<em>Instant</em>' data type.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see java.time.Instant
		 * @see org.prosect.study.model.impl.StudyPackageImpl#getInstant()
		 * @generated
		 */
		EDataType INSTANT = eINSTANCE.getInstant();

		/**
		 * The meta object literal for the '<em>Colour</em>' data type.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see java.lang.String
		 * @see org.prosect.study.model.impl.StudyPackageImpl#getColour()
		 * @generated
		 */
		EDataType COLOUR = eINSTANCE.getColour();

	}

} //StudyPackage
