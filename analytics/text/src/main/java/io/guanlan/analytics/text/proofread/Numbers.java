package io.guanlan.analytics.text.proofread;

import io.guanlan.analytics.text.segment.Words;
import io.guanlan.indices.article.Severity;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds document numbers in the wrong brackets and decreases of more than everything. */
final class Numbers implements Check {

    private static final Report.Voice DOCUMENT =
            new Report.Voice(
                    "document_number",
                    Severity.STYLE,
                    "document-number-brackets",
                    "发文字号的年份用六角括号“〔〕”（GB/T 9704—2012《党政机关公文格式》）");
    private static final Report.Voice DECREASE =
            new Report.Voice(
                    "number",
                    Severity.GENERAL,
                    "number-decrease",
                    "减少、下降的幅度不会超过百分之百（GB/T 15835—2011《出版物上数字用法》）");

    private static final Pattern DOCUMENT_NUMBER =
            Pattern.compile("(?<=[发函办字令规文通告复报])[\\[［【(（]((?:19|20)\\d{2})[\\]］】)）](第?\\d{1,5}号)");
    private static final Pattern LOSS =
            Pattern.compile("(?:下降|减少|降低|缩减|下滑|回落)(?:了|约|近|达)?(\\d{3,5})(?:\\.\\d+)?[%％]");

    @Override
    public void run(Words words, Report report) {
        String text = words.text();
        if (text.indexOf('号') >= 0) {
            Matcher number = DOCUMENT_NUMBER.matcher(text);
            while (number.find()) {
                String right = "〔" + number.group(1) + "〕" + number.group(2);
                report.add(DOCUMENT, number.start(), number.end(), right);
            }
        }
        if (text.indexOf('%') >= 0 || text.indexOf('％') >= 0) {
            Matcher loss = LOSS.matcher(text);
            while (loss.find()) {
                if (Integer.parseInt(loss.group(1)) > 100) {
                    report.add(DECREASE, loss.start(), loss.end(), null);
                }
            }
        }
    }
}
