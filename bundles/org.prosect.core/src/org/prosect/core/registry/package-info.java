/** What is installed: descriptors of all contributions, read from the extension registry, and what is wrong with those that fail. */
package org.prosect.core.registry;
