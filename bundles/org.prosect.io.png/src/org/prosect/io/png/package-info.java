/**
 * PNG and TIFF as image formats. What a file declares is read and checked here, in {@link org.prosect.io.png.PngHeader} and
 * {@link org.prosect.io.png.TiffDirectory}; only then the JDK's ImageIO decodes the pixels.
 */
package org.prosect.io.png;
