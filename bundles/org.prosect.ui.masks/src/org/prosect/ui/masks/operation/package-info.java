/** What can be done to a mask, without any user interface: each takes a mask and gives another, and leaves its input alone. */
package org.prosect.ui.masks.operation;
