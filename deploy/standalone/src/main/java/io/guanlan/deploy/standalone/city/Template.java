package io.guanlan.deploy.standalone.city;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page with slots: {@code {{name}}} is escaped, {@code {{{name}}}} is put in as it is. */
record Template(String text) {

    private static final Pattern SLOT = Pattern.compile("\\{\\{\\{(\\w+)}}}|\\{\\{(\\w+)}}");

    static Template of(String name) {
        return new Template(Resources.text("pages/" + name));
    }

    String fill(Map<String, String> values) {
        return SLOT.matcher(text)
                .replaceAll(
                        slot ->
                                Matcher.quoteReplacement(
                                        slot.group(1) != null
                                                ? value(values, slot.group(1))
                                                : escape(value(values, slot.group(2)))));
    }

    private static String value(Map<String, String> values, String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalStateException("no value for slot " + name);
        }
        return value;
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    static String paragraphs(List<String> paragraphs) {
        StringBuilder html = new StringBuilder();
        for (String paragraph : paragraphs) {
            html.append("<p>").append(escape(paragraph)).append("</p>\n");
        }
        return html.toString();
    }
}
