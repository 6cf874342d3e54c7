/** What all contributions and hosts share: errors with a remedy, and progress that can be cancelled. */
package org.prosect.core;
