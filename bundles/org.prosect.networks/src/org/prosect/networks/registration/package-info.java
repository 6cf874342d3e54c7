/**
 * Networks that align images, and the operations of grids and flows that they are made of. Grids are in voxels, channel k runs along spatial
 * axis k.
 */
package org.prosect.networks.registration;
