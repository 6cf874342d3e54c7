package org.prosect.study;

/** Writes elements as text, exactly as they are given: no indentation is added and none is taken away. */
final class XmlText {

    private final StringBuilder text = new StringBuilder();
    private boolean tagOpen;

    void start(String name) {
        closeTag();
        text.append('<').append(name);
        tagOpen = true;
    }

    /** Only directly after {@link #start}. */
    void attribute(String name, String value) {
        text.append(' ').append(name).append("=\"").append(escapeAttribute(value)).append('"');
    }

    void characters(CharSequence characters) {
        if (!characters.isEmpty()) {
            closeTag();
            escape(characters, "&<>\r", text);
        }
    }

    void end(String name) {
        if (tagOpen) {
            text.append("/>");
            tagOpen = false;
        } else {
            text.append("</").append(name).append('>');
        }
    }

    private void closeTag() {
        if (tagOpen) {
            text.append('>');
            tagOpen = false;
        }
    }

    /** A value as it stands between double quotes; blanks that a parser would turn into spaces become references. */
    static String escapeAttribute(String value) {
        StringBuilder escaped = new StringBuilder(value.length() + 16);
        escape(value, "&<>\"\t\n\r", escaped);
        return escaped.toString();
    }

    private static void escape(CharSequence characters, String special, StringBuilder to) {
        for (int i = 0; i < characters.length(); i++) {
            char c = characters.charAt(i);
            if (special.indexOf(c) < 0) {
                to.append(c);
            } else {
                switch (c) {
                    case '&' -> to.append("&amp;");
                    case '<' -> to.append("&lt;");
                    case '>' -> to.append("&gt;");
                    case '"' -> to.append("&quot;");
                    default -> to.append("&#").append((int) c).append(';');
                }
            }
        }
    }

    /** The index of the first character that XML 1.0 cannot hold, such as a control character or half a surrogate pair; -1 when there is none. */
    static int indexOfForbidden(String value) {
        for (int i = 0; i < value.length(); i += Character.charCount(value.codePointAt(i))) {
            int c = value.codePointAt(i);
            boolean allowed = c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && c < 0xd800 || c >= 0xe000 && c <= 0xfffd || c >= 0x10000;
            if (!allowed) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
