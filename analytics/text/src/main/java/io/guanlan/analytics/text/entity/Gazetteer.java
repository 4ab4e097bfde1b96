package io.guanlan.analytics.text.entity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Provinces and prefectures by full and short name. */
final class Gazetteer {

    private static final String RESOURCE = "regions.tsv";

    /** Short names that are also common words, other places or both; they need their suffix. */
    private static final Set<String> AMBIGUOUS =
            Set.of("朝阳", "黄山", "中山", "东方", "海南藏族自治州", "吉林", "白银", "安康", "山南", "文昌", "台中");

    private final Map<String, String> official = new HashMap<>();
    private final Map<String, String> provinceOf = new HashMap<>();

    static Gazetteer shipped() {
        Gazetteer gazetteer = new Gazetteer();
        try (InputStream in = Gazetteer.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("resource " + RESOURCE + " is missing");
            }
            BufferedReader reader =
                    new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (@Nullable String line = reader.readLine();
                    line != null;
                    line = reader.readLine()) {
                if (!line.startsWith("#") && !line.isBlank()) {
                    gazetteer.add(line.split("\t", -1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("resource " + RESOURCE + " cannot be read", e);
        }
        return gazetteer;
    }

    private void add(String[] cells) {
        String province = cells[0];
        official.put(province, province);
        official.put(cells[1], province);
        if (cells.length < 3) {
            return;
        }
        for (String prefecture : cells[2].split(" ", -1)) {
            boolean complete = suffix(prefecture) != null;
            String full = complete ? prefecture : prefecture + "市";
            official.put(full, full);
            if (!complete && !AMBIGUOUS.contains(prefecture)) {
                official.putIfAbsent(prefecture, full);
            }
            provinceOf.put(full, province);
        }
    }

    private static @Nullable String suffix(String name) {
        for (String suffix : List.of("自治州", "地区", "林区", "盟")) {
            if (name.endsWith(suffix)) {
                return suffix;
            }
        }
        return null;
    }

    /** Full name of a province or prefecture, or null when this is none. */
    @Nullable String official(String name) {
        return official.get(name);
    }

    /** Province of a prefecture given by full name, or null. */
    @Nullable String province(String full) {
        return provinceOf.get(full);
    }
}
