package io.guanlan.analytics.text.entity;

import io.guanlan.analytics.text.segment.Tag;
import io.guanlan.analytics.text.segment.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the administrative regions a text is about: provinces and prefectures by name, counties,
 * districts and unlisted cities by their suffix. Regions of the title and the opening come first.
 */
public final class RegionFinder {

    /** Most regions of one text. */
    public static final int MOST = 8;

    private static final int TITLE = 4;
    private static final int OPENING = 2;
    private static final int OPENING_UNITS = 120;

    private final Gazetteer gazetteer = Gazetteer.shipped();

    /** Regions by full official name, most likely first. */
    public List<String> find(Words title, Words body) {
        Map<String, Integer> weights = new LinkedHashMap<>();
        read(title, TITLE, TITLE, weights);
        read(body, OPENING, 1, weights);
        List<Map.Entry<String, Integer>> ranked = new ArrayList<>(weights.entrySet());
        ranked.sort(Comparator.comparingInt(entry -> -entry.getValue()));
        return ranked.stream().limit(MOST).map(Map.Entry::getKey).toList();
    }

    private void read(Words words, int opening, int rest, Map<String, Integer> weights) {
        for (int i = 0; i < words.size(); i++) {
            if (words.tag(i) != Tag.PLACE || (i > 0 && words.tag(i - 1) == Tag.LATIN)) {
                continue;
            }
            String region = region(words, i);
            if (region != null) {
                int weight = words.start(i) < OPENING_UNITS ? opening : rest;
                weights.merge(region, weight, Integer::sum);
            }
        }
    }

    private @Nullable String region(Words words, int i) {
        String name = words.word(i);
        String next = i + 1 < words.size() ? words.word(i + 1) : "";
        String longer = gazetteer.official(name + next);
        if (longer != null) {
            return longer;
        }
        String official = gazetteer.official(name);
        if (official != null) {
            return official;
        }
        if (suffix(next) && stem(name.charAt(name.length() - 1), next)) {
            return name + next;
        }
        return name.length() > 2 && endsAsRegion(name) ? name : null;
    }

    /** A name that ends so is complete, or is no administrative region. */
    private static final String NO_STEM = "国省市县区州盟旗镇乡村路街道社园";

    /** 临江市 is a city, 洞庭湖区 the land around a lake. */
    private static boolean stem(char last, String next) {
        boolean water = next.equals("区") && "湖江河海山".indexOf(last) >= 0;
        return NO_STEM.indexOf(last) < 0 && !water;
    }

    private static boolean suffix(String word) {
        return switch (word) {
            case "省", "市", "县", "区", "州", "自治区", "自治州", "自治县" -> true;
            default -> false;
        };
    }

    private static boolean endsAsRegion(String name) {
        if (name.endsWith("社区") || name.endsWith("开发区") || name.endsWith("城区")) {
            return false;
        }
        char last = name.charAt(name.length() - 1);
        return last == '省' || last == '市' || last == '县' || last == '区' || name.endsWith("自治州");
    }
}
