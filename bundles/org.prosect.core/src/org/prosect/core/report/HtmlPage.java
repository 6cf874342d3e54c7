package org.prosect.core.report;

import java.util.Locale;

/** What the pages that Prosect writes have in common. */
public final class HtmlPage {

    private static final String STYLE = """
            :root { color-scheme: light dark; --line: #8884; --soft: #8882; }
            body { font: 15px/1.5 system-ui, sans-serif; max-width: 1180px; margin: 2rem auto; padding: 0 1rem; }
            h1 { font-size: 1.7rem; margin-bottom: .2rem } h2 { margin-top: 2.2rem; font-size: 1.25rem; text-transform: capitalize }
            p.lead { opacity: .8; margin-top: 0 } table { border-collapse: collapse; margin: 1rem 0 }
            th, td { padding: .35rem .8rem; border-bottom: 1px solid var(--line); text-align: right; font-variant-numeric: tabular-nums }
            th:first-child, td:first-child { text-align: left } thead th { border-bottom: 2px solid var(--line); text-transform: capitalize }
            td.best { font-weight: 700 } td small { opacity: .65 }
            figure { margin: 1rem 0 1.6rem } img { width: 100%; border-radius: 6px; background: #000 }
            figcaption { margin-top: .3rem } .failed { color: #d55e00 } code { background: var(--soft); padding: .1rem .35rem; border-radius: 4px }
            """;

    private HtmlPage() { }

    /** Everything up to the first thing on a page in English. */
    public static String head(String title) {
        return head(title, Locale.ENGLISH, "");
    }

    /**
     * Everything up to the first thing on a page.
     *
     * @param language of the page
     * @param style rules beside the common ones
     */
    static String head(String title, Locale language, String style) {
        return "<!DOCTYPE html>\n<html lang=\"" + language.toLanguageTag() + "\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width\"><title>" + escape(title)
                + "</title><style>" + STYLE + style + "</style></head><body>\n";
    }

    /** A text that may hold anything, for between tags and for quoted attributes. */
    public static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
