package io.guanlan.analytics.text.entity;

import io.guanlan.analytics.text.segment.Segmenter;
import io.guanlan.analytics.text.segment.Tag;
import io.guanlan.analytics.text.segment.Words;
import io.guanlan.indices.article.Insight.Entity;
import java.util.List;
import java.util.Set;

/**
 * Finds people, places and organisations by the kinds of words and by what stands beside them. What
 * is doubtful is left out. Thread-safe.
 */
public final class EntityFinder {

    /** Most entities of one text. */
    public static final int MOST = 40;

    /** An organisation's name has at most so many words. */
    private static final int LONGEST_NAME = 8;

    private static final Set<String> PLACE_ENDS =
            Set.of(
                    "省", "市", "县", "区", "镇", "乡", "村", "街道", "社区", "新区", "开发区", "路", "街", "大道",
                    "大街", "州", "旗", "盟", "高新区", "自治区", "自治州", "自治县", "工业园", "园区", "水库", "河", "湖",
                    "岛", "湾");

    private static final Set<String> BODY_ENDS =
            Set.of(
                    "公司", "有限公司", "股份有限公司", "集团", "医院", "学校", "大学", "中学", "小学", "学院", "银行", "法院",
                    "检察院", "派出所", "委员会", "局", "厅", "委", "政府", "人民政府", "协会", "研究院", "研究所", "幼儿园",
                    "报社", "电视台", "出版社", "博物馆", "图书馆", "基金会", "联合会", "支队", "大队", "管委会", "街道办",
                    "街道办事处", "办事处", "居委会", "村委会", "业委会", "管理局", "分局", "供电公司", "自来水公司", "水务集团",
                    "指挥部", "中心", "办公室");

    /** What may stand right behind a name of unknown kind. */
    private static final Set<String> COMPANY_ENDS =
            Set.of("公司", "有限公司", "有限责任公司", "股份有限公司", "集团", "集团公司", "银行", "大学", "航空公司", "协会");

    /** Too common to make a name of the place before them. */
    private static final Set<String> WEAK_ENDS =
            Set.of(
                    "中心", "办公室", "学校", "医院", "公司", "集团", "政府", "大队", "支队", "中学", "小学", "指挥部", "超市",
                    "酒店", "养殖场", "商场", "工厂", "高中", "子公司", "分公司", "餐馆", "法院");

    private static final Set<String> GENERIC_PLACES =
            Set.of(
                    "街道", "大道", "开发区", "新区", "高新区", "老城区", "河西", "河东", "西门", "东门", "南门", "北门", "沿河",
                    "西南", "东北", "西北", "东南", "中南", "万象", "银河", "长城", "皇城", "旧城", "竹园", "联系村", "海岛",
                    "西方", "南区", "北区", "三环", "二环", "圆通");

    private final PersonRule people;

    /** Takes the rarity of words from the segmenter. */
    public EntityFinder(Segmenter segmenter) {
        this.people = new PersonRule(segmenter);
    }

    /** Entities of title and body, most frequent first, at most {@value #MOST}. */
    public List<Entity> find(Words title, Words body) {
        Mentions mentions = new Mentions();
        read(title, mentions);
        read(body, mentions);
        return mentions.ranked(MOST);
    }

    private void read(Words words, Mentions mentions) {
        int i = 0;
        while (i < words.size()) {
            int end = organisation(words, i);
            if (end > 0) {
                mentions.add(Mentions.ORGANISATION, written(words, i, end));
                i = end;
                continue;
            }
            end = place(words, i);
            if (end > 0) {
                mentions.add(Mentions.PLACE, written(words, i, end));
                i = end;
                continue;
            }
            end = person(words, i);
            if (end > 0) {
                mentions.add(Mentions.PERSON, written(words, i, end));
                i = end;
                continue;
            }
            i++;
        }
    }

    private static String written(Words words, int from, int to) {
        return words.text().substring(words.start(from), words.end(to - 1));
    }

    /** A name that starts with a place or a proper name and runs on to the kind of the body. */
    private static int organisation(Words words, int from) {
        Tag first = words.tag(from);
        if (first == Tag.ORGANISATION && words.length(from) > 2) {
            return from + 1;
        }
        if (pseudonym(words, from)) {
            return -1;
        }
        if (unnamedPlace(words, from)) {
            return from + 2;
        }
        if (!somewhere(first) && first != Tag.PROPER) {
            return -1;
        }
        int end = -1;
        int limit = Math.min(words.size(), from + LONGEST_NAME);
        for (int i = from + 1; i < limit && continues(words, i); i++) {
            if (endsBody(words, i, from)) {
                end = i + 1;
            }
        }
        return end;
    }

    /** Such as 市发展和改革委员会, where the reader knows which city is meant. */
    private static boolean unnamedPlace(Words words, int i) {
        return words.length(i) == 1
                && "省市县区州镇乡".indexOf(words.first(i)) >= 0
                && i + 1 < words.size()
                && words.tag(i + 1) == Tag.BODY
                && words.length(i + 1) > 2
                && (i == 0 || words.tag(i - 1) != Tag.PLACE);
    }

    private static boolean continues(Words words, int i) {
        if (words.first(i) == '一' && words.tag(i) != Tag.BODY) {
            return false;
        }
        return switch (words.tag(i)) {
            case PLACE, ABROAD, NOUN, ACTION, PROPER, BODY, ORGANISATION, MORPHEME -> true;
            case NUMBER, ADJECTIVE, POSITION -> words.length(i) <= 2;
            default -> PLACE_ENDS.contains(words.word(i));
        };
    }

    private static boolean endsBody(Words words, int i, int from) {
        String word = words.word(i);
        boolean second = i == from + 1;
        if (words.end(i) - words.start(from) < 4) {
            return false;
        }
        if (words.tag(from) == Tag.PROPER) {
            return second ? COMPANY_ENDS.contains(word) : BODY_ENDS.contains(word);
        }
        boolean bare = second && somewhere(words.tag(from)) && WEAK_ENDS.contains(word);
        return !bare && (words.tag(i) == Tag.BODY || BODY_ENDS.contains(word));
    }

    private static int place(Words words, int from) {
        if (!somewhere(words.tag(from)) || pseudonym(words, from) || generic(words, from)) {
            return -1;
        }
        int end = from + 1;
        while (end < words.size()
                && end < from + 3
                && PLACE_ENDS.contains(words.word(end))
                && !alreadyEnds(words, end - 1)) {
            end++;
        }
        return words.end(end - 1) - words.start(from) >= 2 ? end : -1;
    }

    private static boolean somewhere(Tag tag) {
        return tag == Tag.PLACE || tag == Tag.ABROAD;
    }

    /** Such as 街道, or 家村 cut out of a name the dictionary lacks. */
    private static boolean generic(Words words, int i) {
        boolean fragment =
                words.length(i) == 2 && "村镇乡街路桥站城道".indexOf(words.folded()[words.end(i) - 1]) >= 0;
        return fragment || GENERIC_PLACES.contains(words.word(i));
    }

    private static boolean alreadyEnds(Words words, int i) {
        return PLACE_ENDS.contains(words.word(i))
                || (words.length(i) > 2 && "市县区镇乡村".indexOf(words.folded()[words.end(i) - 1]) >= 0);
    }

    /** A市 and the like stand for a place that was made unrecognisable. */
    private static boolean pseudonym(Words words, int i) {
        return i > 0 && words.tag(i - 1) == Tag.LATIN;
    }

    private int person(Words words, int from) {
        int end = people.nameAt(words, from);
        if (end > 0) {
            return end;
        }
        boolean listed = words.tag(from) == Tag.PERSON && words.length(from) >= 3;
        return listed ? from + 1 : -1;
    }
}
