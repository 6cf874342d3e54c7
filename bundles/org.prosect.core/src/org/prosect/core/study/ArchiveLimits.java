package org.prosect.core.study;

/**
 * What an archive may ask for before it is refused.
 *
 * @param entries the most files and folders
 * @param bytes the most bytes when unpacked
 * @param ratio the most bytes that a packed byte of one file may become; counted from 1 MB on
 */
public record ArchiveLimits(int entries, long bytes, int ratio) {

    /** A study has some hundred files; empty masks shrink by a thousand in .nii.gz already, so that little is left for the archive to pack. */
    public static final ArchiveLimits DEFAULT = new ArchiveLimits(20_000, 64L << 30, 1100);
}
