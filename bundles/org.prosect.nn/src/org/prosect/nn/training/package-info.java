/** What training needs besides a network and an engine: optimisers, schedules of the learning rate, and first weights. */
package org.prosect.nn.training;
