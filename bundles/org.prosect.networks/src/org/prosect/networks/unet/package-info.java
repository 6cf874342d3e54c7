/** U-shaped networks: ScribblePrompt-UNet and the maps that it takes as prompts. */
package org.prosect.networks.unet;
