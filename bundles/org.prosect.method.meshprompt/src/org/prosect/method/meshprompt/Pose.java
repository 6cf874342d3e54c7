package org.prosect.method.meshprompt;

import org.apache.commons.geometry.euclidean.threed.AffineTransformMatrix3D;
import org.apache.commons.geometry.euclidean.threed.Vector3D;
import org.apache.commons.geometry.euclidean.threed.rotation.QuaternionRotation;
import org.prosect.core.parameter.Parameters;
import org.prosect.geometry.TriangleMesh;
import org.prosect.imaging.Point3;

/** How the user wants a mesh turned and scaled. */
final class Pose {

    private Pose() { }

    /**
     * A mesh turned about the patient's left, then back, then head axis and scaled, all around its centroid; the mesh itself when nothing
     * is wanted.
     */
    static TriangleMesh turned(TriangleMesh mesh, Parameters parameters) {
        double[] degrees = {parameters.real("rotate-x"), parameters.real("rotate-y"), parameters.real("rotate-z")};
        double scale = parameters.real("scale");
        if (degrees[0] == 0 && degrees[1] == 0 && degrees[2] == 0 && scale == 1) {
            return mesh;
        }
        Point3 centre = mesh.centroid();
        return mesh.transformed(AffineTransformMatrix3D.createTranslation(-centre.x(), -centre.y(), -centre.z()).scale(scale)
                .rotate(QuaternionRotation.fromAxisAngle(Vector3D.Unit.PLUS_X, Math.toRadians(degrees[0])))
                .rotate(QuaternionRotation.fromAxisAngle(Vector3D.Unit.PLUS_Y, Math.toRadians(degrees[1])))
                .rotate(QuaternionRotation.fromAxisAngle(Vector3D.Unit.PLUS_Z, Math.toRadians(degrees[2])))
                .translate(centre.x(), centre.y(), centre.z()));
    }
}
