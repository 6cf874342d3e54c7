/** The headless application: every command of {@code prosect}. Contributions are found through the registries only. */
package org.prosect.cli;
