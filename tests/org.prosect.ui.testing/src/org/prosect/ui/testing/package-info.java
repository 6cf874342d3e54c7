/** What the tests of the workbench share: waiting, events of mouse and keys, small studies, and the workbench that runs around them. */
package org.prosect.ui.testing;
