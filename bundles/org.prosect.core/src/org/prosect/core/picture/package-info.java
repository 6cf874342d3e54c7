/**
 * Pictures for reports and {@code --overlay}: planes through an image with masks outlined and prompts marked. Draws with java.awt only, needs no
 * display.
 */
package org.prosect.core.picture;
