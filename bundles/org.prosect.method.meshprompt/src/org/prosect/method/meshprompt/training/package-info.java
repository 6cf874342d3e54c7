/** Training of the mesh-prompted network: subjects, augmentation, batches, losses and validation. */
package org.prosect.method.meshprompt.training;
