/** Typed parameters of methods: declared in plugin.xml, shown as forms and as command-line settings, checked before a run. */
package org.prosect.core.parameter;
