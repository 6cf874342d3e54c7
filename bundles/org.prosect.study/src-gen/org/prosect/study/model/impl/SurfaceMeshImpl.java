/**
 */
package org.prosect.study.model.impl;

import java.util.Collection;

import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.notify.NotificationChain;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.InternalEObject;

import org.eclipse.emf.ecore.impl.ENotificationImpl;
import org.eclipse.emf.ecore.impl.MinimalEObjectImpl;

import org.eclipse.emf.ecore.util.EObjectWithInverseResolvingEList;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.util.InternalEList;

import org.prosect.study.model.MeshPrompt;
import org.prosect.study.model.Result;
import org.prosect.study.model.Structure;
import org.prosect.study.model.Study;
import org.prosect.study.model.StudyPackage;
import org.prosect.study.model.SurfaceMesh;

/**
 * <!-- begin-user-doc -->
 * An implementation of the model object '<em><b>Surface Mesh</b></em>'.
 * <!-- end-user-doc -->
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.prosect.study.model.impl.SurfaceMeshImpl#getStudy <em>Study</em>}</li>
 *   <li>{@link org.prosect.study.model.impl.SurfaceMeshImpl#getName <em>Name</em>}</li>
 *   <li>{@link org.prosect.study.model.impl.SurfaceMeshImpl#getUri <em>Uri</em>}</li>
 *   <li>{@link org.prosect.study.model.impl.SurfaceMeshImpl#getSha256 <em>Sha256</em>}</li>
 *   <li>{@link org.prosect.study.model.impl.SurfaceMeshImpl#getVertexCount <em>Vertex Count</em>}</li>
 *   <li>{@link org.prosect.study.model.impl.SurfaceMeshImpl#getSpace <em>Space</em>}</li>
 *   <li>{@link org.prosect.study.model.impl.SurfaceMeshImpl#getCorrespondenceId <em>Correspondence Id</em>}</li>
 *   <li>{@link org.prosect.study.model.impl.SurfaceMeshImpl#getStructure <em>Structure</em>}</li>
 *   <li>{@link org.prosect.study.model.impl.SurfaceMeshImpl#getMeshPrompts <em>Mesh Prompts</em>}</li>
 *   <li>{@link org.prosect.study.model.impl.SurfaceMeshImpl#getResults <em>Results</em>}</li>
 * </ul>
 *
 * @generated
 */
public class SurfaceMeshImpl extends MinimalEObjectImpl.Container implements SurfaceMesh {
	/**
	 * The default value of the '{@link #getName() <em>Name</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getName()
	 * @generated
	 * @ordered
	 */
	protected static final String NAME_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getName() <em>Name</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getName()
	 * @generated
	 * @ordered
	 */
	protected String name = NAME_EDEFAULT;

	/**
	 * The default value of the '{@link #getUri() <em>Uri</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getUri()
	 * @generated
	 * @ordered
	 */
	protected static final String URI_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getUri() <em>Uri</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getUri()
	 * @generated
	 * @ordered
	 */
	protected String uri = URI_EDEFAULT;

	/**
	 * The default value of the '{@link #getSha256() <em>Sha256</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getSha256()
	 * @generated
	 * @ordered
	 */
	protected static final String SHA256_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getSha256() <em>Sha256</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getSha256()
	 * @generated
	 * @ordered
	 */
	protected String sha256 = SHA256_EDEFAULT;

	/**
	 * The default value of the '{@link #getVertexCount() <em>Vertex Count</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getVertexCount()
	 * @generated
	 * @ordered
	 */
	protected static final int VERTEX_COUNT_EDEFAULT = 0;

	/**
	 * The cached value of the '{@link #getVertexCount() <em>Vertex Count</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getVertexCount()
	 * @generated
	 * @ordered
	 */
	protected int vertexCount = VERTEX_COUNT_EDEFAULT;

	/**
	 * The default value of the '{@link #getSpace() <em>Space</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getSpace()
	 * @generated
	 * @ordered
	 */
	protected static final String SPACE_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getSpace() <em>Space</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getSpace()
	 * @generated
	 * @ordered
	 */
	protected String space = SPACE_EDEFAULT;

	/**
	 * The default value of the '{@link #getCorrespondenceId() <em>Correspondence Id</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getCorrespondenceId()
	 * @generated
	 * @ordered
	 */
	protected static final String CORRESPONDENCE_ID_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getCorrespondenceId() <em>Correspondence Id</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getCorrespondenceId()
	 * @generated
	 * @ordered
	 */
	protected String correspondenceId = CORRESPONDENCE_ID_EDEFAULT;

	/**
	 * The cached value of the '{@link #getStructure() <em>Structure</em>}' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getStructure()
	 * @generated
	 * @ordered
	 */
	protected Structure structure;

	/**
	 * The cached value of the '{@link #getMeshPrompts() <em>Mesh Prompts</em>}' reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getMeshPrompts()
	 * @generated
	 * @ordered
	 */
	protected EList<MeshPrompt> meshPrompts;

	/**
	 * The cached value of the '{@link #getResults() <em>Results</em>}' reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getResults()
	 * @generated
	 * @ordered
	 */
	protected EList<Result> results;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected SurfaceMeshImpl() {
		super();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return StudyPackage.Literals.SURFACE_MESH;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Study getStudy() {
		if (eContainerFeatureID() != StudyPackage.SURFACE_MESH__STUDY) return null;
		return (Study)eInternalContainer();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	public NotificationChain basicSetStudy(Study newStudy, NotificationChain msgs) {
		msgs = eBasicSetContainer((InternalEObject)newStudy, StudyPackage.SURFACE_MESH__STUDY, msgs);
		return msgs;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setStudy(Study newStudy) {
		if (newStudy != eInternalContainer() || (eContainerFeatureID() != StudyPackage.SURFACE_MESH__STUDY && newStudy != null)) {
			if (EcoreUtil.isAncestor(this, newStudy))
				throw new IllegalArgumentException("Recursive containment not allowed for " + toString());
			NotificationChain msgs = null;
			if (eInternalContainer() != null)
				msgs = eBasicRemoveFromContainer(msgs);
			if (newStudy != null)
				msgs = ((InternalEObject)newStudy).eInverseAdd(this, StudyPackage.STUDY__MESHES, Study.class, msgs);
			msgs = basicSetStudy(newStudy, msgs);
			if (msgs != null) msgs.dispatch();
		}
		else if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, StudyPackage.SURFACE_MESH__STUDY, newStudy, newStudy));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getName() {
		return name;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setName(String newName) {
		String oldName = name;
		name = newName;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, StudyPackage.SURFACE_MESH__NAME, oldName, name));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getUri() {
		return uri;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setUri(String newUri) {
		String oldUri = uri;
		uri = newUri;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, StudyPackage.SURFACE_MESH__URI, oldUri, uri));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getSha256() {
		return sha256;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setSha256(String newSha256) {
		String oldSha256 = sha256;
		sha256 = newSha256;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, StudyPackage.SURFACE_MESH__SHA256, oldSha256, sha256));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public int getVertexCount() {
		return vertexCount;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setVertexCount(int newVertexCount) {
		int oldVertexCount = vertexCount;
		vertexCount = newVertexCount;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, StudyPackage.SURFACE_MESH__VERTEX_COUNT, oldVertexCount, vertexCount));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getSpace() {
		return space;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setSpace(String newSpace) {
		String oldSpace = space;
		space = newSpace;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, StudyPackage.SURFACE_MESH__SPACE, oldSpace, space));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getCorrespondenceId() {
		return correspondenceId;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setCorrespondenceId(String newCorrespondenceId) {
		String oldCorrespondenceId = correspondenceId;
		correspondenceId = newCorrespondenceId;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, StudyPackage.SURFACE_MESH__CORRESPONDENCE_ID, oldCorrespondenceId, correspondenceId));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Structure getStructure() {
		if (structure != null && structure.eIsProxy()) {
			InternalEObject oldStructure = (InternalEObject)structure;
			structure = (Structure)eResolveProxy(oldStructure);
			if (structure != oldStructure) {
				if (eNotificationRequired())
					eNotify(new ENotificationImpl(this, Notification.RESOLVE, StudyPackage.SURFACE_MESH__STRUCTURE, oldStructure, structure));
			}
		}
		return structure;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	public Structure basicGetStructure() {
		return structure;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	public NotificationChain basicSetStructure(Structure newStructure, NotificationChain msgs) {
		Structure oldStructure = structure;
		structure = newStructure;
		if (eNotificationRequired()) {
			ENotificationImpl notification = new ENotificationImpl(this, Notification.SET, StudyPackage.SURFACE_MESH__STRUCTURE, oldStructure, newStructure);
			if (msgs == null) msgs = notification; else msgs.add(notification);
		}
		return msgs;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setStructure(Structure newStructure) {
		if (newStructure != structure) {
			NotificationChain msgs = null;
			if (structure != null)
				msgs = ((InternalEObject)structure).eInverseRemove(this, StudyPackage.STRUCTURE__MESHES, Structure.class, msgs);
			if (newStructure != null)
				msgs = ((InternalEObject)newStructure).eInverseAdd(this, StudyPackage.STRUCTURE__MESHES, Structure.class, msgs);
			msgs = basicSetStructure(newStructure, msgs);
			if (msgs != null) msgs.dispatch();
		}
		else if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, StudyPackage.SURFACE_MESH__STRUCTURE, newStructure, newStructure));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<MeshPrompt> getMeshPrompts() {
		if (meshPrompts == null) {
			meshPrompts = new EObjectWithInverseResolvingEList<MeshPrompt>(MeshPrompt.class, this, StudyPackage.SURFACE_MESH__MESH_PROMPTS, StudyPackage.MESH_PROMPT__MESH);
		}
		return meshPrompts;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<Result> getResults() {
		if (results == null) {
			results = new EObjectWithInverseResolvingEList<Result>(Result.class, this, StudyPackage.SURFACE_MESH__RESULTS, StudyPackage.RESULT__MESH);
		}
		return results;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@SuppressWarnings("unchecked")
	@Override
	public NotificationChain eInverseAdd(InternalEObject otherEnd, int featureID, NotificationChain msgs) {
		switch (featureID) {
			case StudyPackage.SURFACE_MESH__STUDY:
				if (eInternalContainer() != null)
					msgs = eBasicRemoveFromContainer(msgs);
				return basicSetStudy((Study)otherEnd, msgs);
			case StudyPackage.SURFACE_MESH__STRUCTURE:
				if (structure != null)
					msgs = ((InternalEObject)structure).eInverseRemove(this, StudyPackage.STRUCTURE__MESHES, Structure.class, msgs);
				return basicSetStructure((Structure)otherEnd, msgs);
			case StudyPackage.SURFACE_MESH__MESH_PROMPTS:
				return ((InternalEList<InternalEObject>)(InternalEList<?>)getMeshPrompts()).basicAdd(otherEnd, msgs);
			case StudyPackage.SURFACE_MESH__RESULTS:
				return ((InternalEList<InternalEObject>)(InternalEList<?>)getResults()).basicAdd(otherEnd, msgs);
		}
		return super.eInverseAdd(otherEnd, featureID, msgs);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public NotificationChain eInverseRemove(InternalEObject otherEnd, int featureID, NotificationChain msgs) {
		switch (featureID) {
			case StudyPackage.SURFACE_MESH__STUDY:
				return basicSetStudy(null, msgs);
			case StudyPackage.SURFACE_MESH__STRUCTURE:
				return basicSetStructure(null, msgs);
			case StudyPackage.SURFACE_MESH__MESH_PROMPTS:
				return ((InternalEList<?>)getMeshPrompts()).basicRemove(otherEnd, msgs);
			case StudyPackage.SURFACE_MESH__RESULTS:
				return ((InternalEList<?>)getResults()).basicRemove(otherEnd, msgs);
		}
		return super.eInverseRemove(otherEnd, featureID, msgs);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public NotificationChain eBasicRemoveFromContainerFeature(NotificationChain msgs) {
		switch (eContainerFeatureID()) {
			case StudyPackage.SURFACE_MESH__STUDY:
				return eInternalContainer().eInverseRemove(this, StudyPackage.STUDY__MESHES, Study.class, msgs);
		}
		return super.eBasicRemoveFromContainerFeature(msgs);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Object eGet(int featureID, boolean resolve, boolean coreType) {
		switch (featureID) {
			case StudyPackage.SURFACE_MESH__STUDY:
				return getStudy();
			case StudyPackage.SURFACE_MESH__NAME:
				return getName();
			case StudyPackage.SURFACE_MESH__URI:
				return getUri();
			case StudyPackage.SURFACE_MESH__SHA256:
				return getSha256();
			case StudyPackage.SURFACE_MESH__VERTEX_COUNT:
				return getVertexCount();
			case StudyPackage.SURFACE_MESH__SPACE:
				return getSpace();
			case StudyPackage.SURFACE_MESH__CORRESPONDENCE_ID:
				return getCorrespondenceId();
			case StudyPackage.SURFACE_MESH__STRUCTURE:
				if (resolve) return getStructure();
				return basicGetStructure();
			case StudyPackage.SURFACE_MESH__MESH_PROMPTS:
				return getMeshPrompts();
			case StudyPackage.SURFACE_MESH__RESULTS:
				return getResults();
		}
		return super.eGet(featureID, resolve, coreType);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@SuppressWarnings("unchecked")
	@Override
	public void eSet(int featureID, Object newValue) {
		switch (featureID) {
			case StudyPackage.SURFACE_MESH__STUDY:
				setStudy((Study)newValue);
				return;
			case StudyPackage.SURFACE_MESH__NAME:
				setName((String)newValue);
				return;
			case StudyPackage.SURFACE_MESH__URI:
				setUri((String)newValue);
				return;
			case StudyPackage.SURFACE_MESH__SHA256:
				setSha256((String)newValue);
				return;
			case StudyPackage.SURFACE_MESH__VERTEX_COUNT:
				setVertexCount((Integer)newValue);
				return;
			case StudyPackage.SURFACE_MESH__SPACE:
				setSpace((String)newValue);
				return;
			case StudyPackage.SURFACE_MESH__CORRESPONDENCE_ID:
				setCorrespondenceId((String)newValue);
				return;
			case StudyPackage.SURFACE_MESH__STRUCTURE:
				setStructure((Structure)newValue);
				return;
			case StudyPackage.SURFACE_MESH__MESH_PROMPTS:
				getMeshPrompts().clear();
				getMeshPrompts().addAll((Collection<? extends MeshPrompt>)newValue);
				return;
			case StudyPackage.SURFACE_MESH__RESULTS:
				getResults().clear();
				getResults().addAll((Collection<? extends Result>)newValue);
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
			case StudyPackage.SURFACE_MESH__STUDY:
				setStudy((Study)null);
				return;
			case StudyPackage.SURFACE_MESH__NAME:
				setName(NAME_EDEFAULT);
				return;
			case StudyPackage.SURFACE_MESH__URI:
				setUri(URI_EDEFAULT);
				return;
			case StudyPackage.SURFACE_MESH__SHA256:
				setSha256(SHA256_EDEFAULT);
				return;
			case StudyPackage.SURFACE_MESH__VERTEX_COUNT:
				setVertexCount(VERTEX_COUNT_EDEFAULT);
				return;
			case StudyPackage.SURFACE_MESH__SPACE:
				setSpace(SPACE_EDEFAULT);
				return;
			case StudyPackage.SURFACE_MESH__CORRESPONDENCE_ID:
				setCorrespondenceId(CORRESPONDENCE_ID_EDEFAULT);
				return;
			case StudyPackage.SURFACE_MESH__STRUCTURE:
				setStructure((Structure)null);
				return;
			case StudyPackage.SURFACE_MESH__MESH_PROMPTS:
				getMeshPrompts().clear();
				return;
			case StudyPackage.SURFACE_MESH__RESULTS:
				getResults().clear();
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
			case StudyPackage.SURFACE_MESH__STUDY:
				return getStudy() != null;
			case StudyPackage.SURFACE_MESH__NAME:
				return NAME_EDEFAULT == null ? name != null : !NAME_EDEFAULT.equals(name);
			case StudyPackage.SURFACE_MESH__URI:
				return URI_EDEFAULT == null ? uri != null : !URI_EDEFAULT.equals(uri);
			case StudyPackage.SURFACE_MESH__SHA256:
				return SHA256_EDEFAULT == null ? sha256 != null : !SHA256_EDEFAULT.equals(sha256);
			case StudyPackage.SURFACE_MESH__VERTEX_COUNT:
				return vertexCount != VERTEX_COUNT_EDEFAULT;
			case StudyPackage.SURFACE_MESH__SPACE:
				return SPACE_EDEFAULT == null ? space != null : !SPACE_EDEFAULT.equals(space);
			case StudyPackage.SURFACE_MESH__CORRESPONDENCE_ID:
				return CORRESPONDENCE_ID_EDEFAULT == null ? correspondenceId != null : !CORRESPONDENCE_ID_EDEFAULT.equals(correspondenceId);
			case StudyPackage.SURFACE_MESH__STRUCTURE:
				return structure != null;
			case StudyPackage.SURFACE_MESH__MESH_PROMPTS:
				return meshPrompts != null && !meshPrompts.isEmpty();
			case StudyPackage.SURFACE_MESH__RESULTS:
				return results != null && !results.isEmpty();
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
		result.append(" (name: ");
		result.append(name);
		result.append(", uri: ");
		result.append(uri);
		result.append(", sha256: ");
		result.append(sha256);
		result.append(", vertexCount: ");
		result.append(vertexCount);
		result.append(", space: ");
		result.append(space);
		result.append(", correspondenceId: ");
		result.append(correspondenceId);
		result.append(')');
		return result.toString();
	}

} //SurfaceMeshImpl
