/** Image and mesh files: the interfaces of the extension points imageFormats and meshFormats, and the service that picks a format. */
package org.prosect.core.format;
