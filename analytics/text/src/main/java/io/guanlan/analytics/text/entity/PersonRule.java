package io.guanlan.analytics.text.entity;

import io.guanlan.analytics.text.segment.Segmenter;
import io.guanlan.analytics.text.segment.Tag;
import io.guanlan.analytics.text.segment.Words;
import java.util.Set;

/**
 * Chinese names have no mark of their own, so a name is only believed next to a post (市长李娜, 张伟强书记)
 * or before a verb of speech (王小明说).
 */
final class PersonRule {

    private static final String SURNAMES =
            "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝游辛靳柴鲍华喻祁蒲房滕屈饶牟艾尤阳穆农司卓古吉缪简项芦麦褚娄窦戚岑景宫卜冷晏席米柏宗瞿桂佟应臧闵苟邬边卞姬师仇栾隋商刁荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝";

    private static final Set<String> DOUBLE_SURNAMES =
            Set.of("欧阳", "上官", "司马", "诸葛", "司徒", "皇甫", "夏侯", "慕容", "令狐", "端木", "尉迟", "公孙", "东方");

    private static final Set<String> SPEECH =
            Set.of(
                    "说", "表示", "介绍", "指出", "强调", "告诉", "认为", "称", "透露", "坦言", "回忆", "解释", "主持",
                    "出席", "主持会议", "讲话", "致辞", "调研", "带队", "参加", "陪同", "宣布", "要求", "担任");

    private static final Set<String> NEVER_GIVEN =
            Set.of(
                    "在", "的", "了", "说", "称", "等", "某", "某某", "总", "家", "人", "们", "叫", "大", "区", "镇",
                    "村", "组", "局", "办", "一", "二", "三", "先生", "女士", "同志", "小区", "指导", "投靠", "老师",
                    "主任");

    private static final Set<String> NO_NAME_FOLLOWS =
            Set.of("主任", "会计", "代表", "委员", "干部", "专家", "老师", "领导");

    private final Segmenter segmenter;

    PersonRule(Segmenter segmenter) {
        this.segmenter = segmenter;
    }

    /**
     * Whether a name starts at word {@code i}.
     *
     * @return index of the word after the name, or -1
     */
    int nameAt(Words words, int i) {
        int given = surname(words, i);
        if (given < 0) {
            return -1;
        }
        boolean post = i > 0 && words.tag(i - 1) == Tag.JOB;
        int surnameLength = words.start(given) - words.start(i);
        if (surnameLength <= 0) {
            return -1;
        }
        int best = -1;
        for (int next = given; next < words.size() && next < given + 2; next++) {
            if (!givenName(words, next, post)) {
                break;
            }
            int length = words.end(next) - words.start(given);
            if (length > 2) {
                break;
            }
            if (rightContext(words, next + 1, post)) {
                best = next + 1;
            }
        }
        return best;
    }

    /** Index of the first word of the given name, or -1 when no surname stands here. */
    private int surname(Words words, int i) {
        boolean one =
                words.length(i) == 1
                        && words.tag(i) != Tag.FUNCTION
                        && SURNAMES.indexOf(words.first(i)) >= 0;
        boolean two = words.length(i) == 2 && DOUBLE_SURNAMES.contains(words.word(i));
        return (one || two) && i + 1 < words.size() ? i + 1 : -1;
    }

    private boolean givenName(Words words, int i, boolean post) {
        Tag tag = words.tag(i);
        if (tag == Tag.MARK || tag == Tag.LATIN || tag == Tag.NUMBER || words.length(i) > 2) {
            return false;
        }
        if (NEVER_GIVEN.contains(words.word(i))) {
            return false;
        }
        boolean ordinary =
                tag == Tag.JOB
                        || tag == Tag.BODY
                        || tag == Tag.PRONOUN
                        || tag == Tag.FUNCTION
                        || (tag == Tag.ADVERB && words.length(i) == 1);
        boolean frequent =
                words.length(i) == 2
                        && tag != Tag.PERSON
                        && words.id(i) >= 0
                        && segmenter.cost(words.id(i)) < 11;
        return !ordinary && (post || !frequent);
    }

    private boolean rightContext(Words words, int i, boolean post) {
        if (i >= words.size()) {
            return post;
        }
        Tag tag = words.tag(i);
        if (tag == Tag.JOB) {
            return !NO_NAME_FOLLOWS.contains(words.word(i)) || post;
        }
        if (SPEECH.contains(words.word(i))) {
            return true;
        }
        return post
                && (tag == Tag.MARK || tag == Tag.FUNCTION || tag == Tag.ADVERB || tag == Tag.VERB);
    }
}
