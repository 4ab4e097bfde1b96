package io.guanlan.ingest.extract;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the lines around an article tell its readers: when, from whom, by whom.
 *
 * @param time as shown, or null
 * @param labelled whether a label such as 发布时间 stands before the time
 * @param credit the outlet named as source, or null
 * @param author or null
 */
record PageFacts(
        WrittenTime.@Nullable Found time,
        boolean labelled,
        @Nullable String credit,
        @Nullable String author) {

    private static final String NEXT_LABEL =
            "(?=\\s{1,3}|[|｜丨,，;；（(【\\[<>)）\\]】]|(?:来源|作者|编辑|责编|责任编辑|发布|时间|日期|浏览|阅读|点击|字体|字号|记者|审核|更新)|$)";
    private static final Pattern PUBLISHED_LABEL =
            Pattern.compile(
                    "(?:发布|发表|公布|公开|刊发|刊登|上网|信息|新闻|文章)(?:时\\s?间|日\\s?期|于)\\s*[:：]?\\s*$"
                            + "|(?i:posted|published)(?: on| at)?\\s*:?\\s*$");
    private static final Pattern TIME_LABEL =
            Pattern.compile(
                    "(?:时\\s?间|日\\s?期)\\s*[:：]?\\s*$|(?i:date|updated)(?: on| at)?\\s*:?\\s*$");
    private static final Pattern CREDIT =
            Pattern.compile(
                    "(?:信息|稿件|文章|新闻|资料)?(?:来\\s?源|稿源|出\\s?处|来源于|转自|Source)(?:单位|媒体|部门)?\\s*[:：]\\s*"
                            + "([^\\s|｜丨,，;；（(【\\[<>)）\\]】:：]{2,40}?)"
                            + NEXT_LABEL);
    private static final Pattern AUTHOR =
            Pattern.compile(
                    "(?:作\\s?者|撰\\s?文|撰\\s?稿|文/图|图/文|本报记者|通讯员|记者|By)\\s*[:：/／]\\s*"
                            + "((?:[^\\s|｜丨,，;；（(【\\[<>)）\\]】:：]{2,20}[、 ]?){1,3}?)"
                            + NEXT_LABEL);
    private static final Pattern INFO =
            Pattern.compile("来\\s?源|作\\s?者|浏览|阅读|点击|字\\s?[体号]|编辑|评论|发布|记者|访问|时间|日期|稿源|人气|次数");
    private static final int SHORT = 120;

    /** A short line that carries a date and little else, or labels of origin. */
    static boolean isInfoLine(String text) {
        if (text.length() > SHORT) {
            return false;
        }
        boolean digits = text.contains("20") || text.contains("19");
        if (digits && DATE_ONLY.matcher(text).matches()) {
            return true;
        }
        if (digits && text.length() < 60 && STAMPED.matcher(text).matches()) {
            return true;
        }
        return digits
                && text.length() < 90
                && DATED.matcher(text).find()
                && INFO.matcher(text).find()
                && text.indexOf('。') < 0;
    }

    private static final Pattern DATED =
            Pattern.compile("(?:19|20)\\d{2}\\s?[-/.年]\\s?\\d{1,2}\\s?[-/.月]\\s?\\d{1,2}");
    private static final Pattern STAMPED =
            Pattern.compile(
                    "[^，。！？；、“”]{0,20}(?:19|20)\\d{2}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?[ T]{0,3}\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?[^，。！？；、“”]{0,20}");
    private static final Pattern DATE_ONLY =
            Pattern.compile(
                    "(?i:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]{0,6}\\.? \\d{1,2},? (?:19|20)\\d{2}.{0,12}"
                            + "|[\\[(（]?\\s*(?:19|20)\\d{2}[-/.]\\d{1,2}[-/.]\\d{1,2}(?:[ T]+\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?)?\\s*[\\])）]?"
                            + "|(?:19|20)\\d{2}年\\d{1,2}月\\d{1,2}日\\s*\\d{1,2}[:：时]\\d{2}(?:[:：分]\\d{2})?");

    /**
     * Reads the lines from a little above the title to a little behind the body; labelled times
     * count more than others, and times above the body more than those behind it.
     */
    static PageFacts read(
            List<Line> lines, int titleLine, int bodyFrom, int bodyTo, WrittenTime times) {
        int above = Math.max(0, titleLine < 0 ? bodyFrom - 15 : titleLine - 6);
        Reader reader = new Reader(times);
        reader.read(lines, above, Math.min(lines.size(), bodyFrom + 3));
        reader.read(lines, Math.max(bodyFrom, bodyTo - 4), Math.min(lines.size(), bodyTo + 8));
        if (reader.time == null) {
            reader.readLabelled(lines, 0, above);
        }
        return new PageFacts(
                reader.time, reader.rank >= Reader.LABELLED, reader.credit, reader.author);
    }

    /** Keeps the best of what was read so far. */
    private static final class Reader {
        private static final int NONE = -1;
        private static final int LABELLED = 1;
        private static final int PUBLISHED = 2;

        private final WrittenTime times;
        private WrittenTime.@Nullable Found time;
        private int rank = NONE;
        private @Nullable String credit;
        private @Nullable String author;

        Reader(WrittenTime times) {
            this.times = times;
        }

        void read(List<Line> lines, int from, int to) {
            for (int i = from; i < to; i++) {
                String text = lines.get(i).text();
                if (text.length() > SHORT * 2) {
                    continue;
                }
                readTime(text, i > from ? lines.get(i - 1).text() : "", text.length() < SHORT);
                credit = credit == null ? labelledValue(CREDIT, text, lines, i) : credit;
                author = author == null ? labelledValue(AUTHOR, text, lines, i) : author;
            }
        }

        void readLabelled(List<Line> lines, int from, int to) {
            for (int i = from; i < to; i++) {
                String text = lines.get(i).text();
                if (text.length() < SHORT) {
                    readTime(text, i > from ? lines.get(i - 1).text() : "", false);
                }
            }
        }

        private void readTime(String text, String before, boolean anyTime) {
            WrittenTime.Found found = rank == PUBLISHED ? null : times.find(text);
            if (found == null) {
                return;
            }
            int newRank = rank(text.substring(0, found.start()), before);
            boolean sentence = text.length() - (found.end() - found.start()) > 60;
            boolean better = newRank > rank || (newRank == rank && completes(found));
            if (better && (newRank > 0 || (anyTime && !sentence))) {
                time = found;
                rank = newRank;
            }
        }

        /** A label stands before the time on its line, or alone in the cell or line before. */
        private static int rank(String ahead, String before) {
            String label = ahead.isBlank() && before.length() < 12 ? before : ahead;
            if (PUBLISHED_LABEL.matcher(label).find()) {
                return PUBLISHED;
            }
            return TIME_LABEL.matcher(label).find() ? LABELLED : 0;
        }

        private boolean completes(WrittenTime.Found found) {
            return time == null
                    || (found.exact() && !time.exact() && found.day().equals(time.day()));
        }

        private static @Nullable String labelledValue(
                Pattern pattern, String text, List<Line> lines, int index) {
            Matcher matcher = pattern.matcher(text);
            if (matcher.find()) {
                return credible(matcher.group(1));
            }
            boolean open = pattern == CREDIT && text.matches(".{0,40}来\\s?源\\s*[:：]");
            if (open && index + 1 < lines.size()) {
                String next = lines.get(index + 1).text();
                return next.length() <= 20 ? credible(next) : null;
            }
            return null;
        }
    }

    /** A name, or null when the value is a placeholder, an address or a number. */
    static @Nullable String credible(@Nullable String value) {
        if (value == null) {
            return null;
        }
        String name = value.strip().replaceAll("^[:：\\s]+|[:：、\\s]+$", "");
        boolean noise =
                name.length() < 2
                        || name.length() > 60
                        || name.contains("@")
                        || name.contains("://")
                        || name.matches(
                                "(?i)[\\d\\s\\p{Punct}]+|admin.*|administrator|null|undefined|name|无|暂无|未知|本站|匿名|网站管理员");
        return noise ? null : name;
    }
}
