/** Metrics of what does not change when a structure is bent: centre lines, components, tunnels, cavities. */
package org.prosect.metrics.topology;
