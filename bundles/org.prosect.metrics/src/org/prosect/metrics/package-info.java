/** The built-in evaluation metrics. The id of each names its definition; plugin.xml states it. */
package org.prosect.metrics;
