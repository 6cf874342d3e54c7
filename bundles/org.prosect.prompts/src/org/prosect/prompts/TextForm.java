package org.prosect.prompts;

import org.prosect.core.ProsectException;

/**
 * A text that is being read, for errors that show it.
 *
 * @param keyword of the prompt type
 * @param rest the text behind keyword and colon
 * @param example a right one, with its keyword
 */
record TextForm(String keyword, String rest, String example) {

    private static final int SHOWN = 200;

    /**
     * The error for this text.
     *
     * @param why what is wrong with it, a clause behind "prompt '…': "
     */
    ProsectException wrong(String why) {
        return wrong(why, null);
    }

    ProsectException wrong(String why, Throwable cause) {
        return new ProsectException("prompt '" + shown() + "': " + why, "Write it as in " + example, cause);
    }

    private String shown() {
        String text = keyword + ":" + rest;
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
