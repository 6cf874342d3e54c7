/** Segmentation methods: the interfaces of the extension point segmentationMethods, and the runner that hosts use. */
package org.prosect.core.method;
