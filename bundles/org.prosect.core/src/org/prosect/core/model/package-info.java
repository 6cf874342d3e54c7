/** Trained models: weights taken over from checkpoints, and folders that hold a model with what is known of it. */
package org.prosect.core.model;
