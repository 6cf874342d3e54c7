/** Tests of the extension point schemas: what they say, that their examples work, and that they declare what is read. */
package org.prosect.core.schema;
