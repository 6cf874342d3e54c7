/**
 * Segment Anything (Kirillov et al. 2023): image encoders, prompt encoder, mask decoder and the path from images to masks; MobileSAM and PerSAM
 * on top.
 */
package org.prosect.networks.sam;
