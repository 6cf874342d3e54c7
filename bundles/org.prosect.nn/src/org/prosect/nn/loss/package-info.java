/** Training losses as parts of a network: each makes one number, less is better. Definitions are those of the published methods. */
package org.prosect.nn.loss;
