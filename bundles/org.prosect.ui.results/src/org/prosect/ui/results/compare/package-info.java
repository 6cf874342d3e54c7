/** Several results side by side, over one another, and measured against one of them. */
package org.prosect.ui.results.compare;
