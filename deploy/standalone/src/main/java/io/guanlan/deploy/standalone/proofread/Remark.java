package io.guanlan.deploy.standalone.proofread;

import io.guanlan.analytics.text.Analysis;
import io.guanlan.analytics.text.TextAnalyzer;
import io.guanlan.indices.article.Channel;
import io.guanlan.indices.article.Severity;
import io.guanlan.indices.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One error word in a file.
 *
 * @param file as the user named it
 * @param line of the file's text, from 1
 * @param column in characters (code points), from 1
 * @param severity how bad
 * @param kind such as {@code wrong_word}
 * @param rule id of the rule that spoke
 * @param found what stands there
 * @param suggestion what should stand there, or null
 * @param reason why
 */
public record Remark(
        String file,
        int line,
        int column,
        Severity severity,
        String kind,
        String rule,
        String found,
        @Nullable String suggestion,
        String reason) {

    /** Proofreads a text; remarks in reading order. */
    public static List<Remark> of(TextAnalyzer analyzer, String file, String text) {
        List<Remark> remarks = new ArrayList<>();
        int line = 1;
        int lineStart = 0;
        int at = 0;
        for (Analysis.PlacedMark placed : analyzer.analyze("", text, Channel.PORTAL).marks()) {
            int start = placed.place().start();
            if (start < at) {
                line = 1;
                lineStart = 0;
                at = 0;
            }
            for (; at < start; at++) {
                if (text.charAt(at) == '\n') {
                    line++;
                    lineStart = at + 1;
                }
            }
            Finding.Mark mark = placed.mark();
            remarks.add(
                    new Remark(
                            file,
                            line,
                            text.codePointCount(lineStart, start) + 1,
                            mark.severity(),
                            mark.kind(),
                            mark.rule(),
                            mark.found(),
                            mark.suggestion(),
                            mark.reason()));
        }
        return remarks;
    }

    /** {@code file:line:column severity kind "found" → "suggestion"}. */
    public String text() {
        String place = file + ":" + line + ":" + column;
        String what = " " + severity.key() + " " + kind + " \"" + found + "\"";
        return place + what + (suggestion == null ? "" : " → \"" + suggestion + "\"");
    }
}
