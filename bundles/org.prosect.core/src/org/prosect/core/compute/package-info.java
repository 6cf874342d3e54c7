/** Compute backends: the interface of the extension point computeBackends. */
package org.prosect.core.compute;
