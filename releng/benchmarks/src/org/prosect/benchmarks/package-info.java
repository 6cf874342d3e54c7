/** JMH benchmarks; no part of the product or its build. */
package org.prosect.benchmarks;
