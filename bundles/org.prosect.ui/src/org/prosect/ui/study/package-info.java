/** The Study view: the tree of a study and the properties of what is selected in it. */
package org.prosect.ui.study;
