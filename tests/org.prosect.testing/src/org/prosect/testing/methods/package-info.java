/** What tests of methods share. */
package org.prosect.testing.methods;
