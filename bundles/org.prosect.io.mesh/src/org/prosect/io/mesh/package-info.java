/** Surface files: PLY, STL, OBJ, VTK polygonal data in both forms, and packed numbers. A reader takes a file whole, so that none is over 2 GB. */
package org.prosect.io.mesh;
