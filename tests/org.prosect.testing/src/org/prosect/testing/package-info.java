/** What the tests of several bundles share: files outside the checkout, damaged files, memory counts. */
package org.prosect.testing;
