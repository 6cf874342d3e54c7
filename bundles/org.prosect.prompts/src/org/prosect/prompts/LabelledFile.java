package org.prosect.prompts;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code FILE[:LABEL]}. The label is what follows the last colon when that is an integer and no file has the whole text as its name, so that drive
 * letters ({@code C:\masks\liver.nii:3}) and names with colons work.
 *
 * @param file name of a file
 * @param label the label that is meant; 0: everything that is not zero
 */
record LabelledFile(String file, int label) {

    private static final Pattern LABELLED = Pattern.compile("(.+):([+-]?\\d{1,9})", Pattern.DOTALL);

    static LabelledFile parse(String text) {
        Matcher m = LABELLED.matcher(text);
        return m.matches() && !PromptFiles.exists(text) ? new LabelledFile(m.group(1), Integer.parseInt(m.group(2))) : new LabelledFile(text, 0);
    }

    /** What {@link #parse} reads back, as long as the same files exist. */
    String format() {
        return label != 0 || LABELLED.matcher(file).matches() && !PromptFiles.exists(file) ? file + ":" + label : file;
    }
}
