package io.guanlan.deploy.standalone.city;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Composes quiet news from {@code themes.txt}: the same number always gives the same item. */
final class Themes {

    private static final Pattern SLOT = Pattern.compile("\\{(.+?)}");
    private static final Pattern RANGE = Pattern.compile("数(\\d+)-(\\d+)");
    private static final int FAULT_EVERY = 9;

    private static final List<String> DISTRICTS = List.of("东湾区", "北岭区", "南洲区", "石桥县", "高新区");
    private static final List<String> STREETS =
            List.of("望海街道", "长堤街道", "云台街道", "桥西街道", "松岗镇", "白沙镇", "渔港路", "滨海大道");
    private static final List<String> COMMUNITIES =
            List.of("望海花园", "榕树里", "文昌社区", "红砖社区", "新港社区", "竹园社区", "海棠苑", "灯塔社区");
    private static final List<String> AGENDAS =
            List.of("城市更新", "海洋经济", "食品安全", "养老服务", "数字政府", "安全生产", "河湖管护", "物业服务", "停车设施");
    private static final List<String> CLINICS = List.of("心内科", "儿科", "骨科", "眼科", "中医科");
    private static final List<String> MAYORS = List.of("林志远", "许文岚", "高明川");

    /** A kind of news: where it appears, its headlines and sentences. */
    private record Theme(List<String> places, List<String> titles, List<String> sentences) {}

    private final List<Theme> themes = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    Themes() {
        List<String> titles = new ArrayList<>();
        List<String> sentences = new ArrayList<>();
        List<String> places = new ArrayList<>();
        for (String line : Resources.lines("themes.txt")) {
            String rest = line.length() > 2 ? line.substring(2).strip() : "";
            if (line.startsWith("==")) {
                keep(places, titles, sentences);
                int bar = rest.indexOf('|');
                places = bar < 0 ? List.of() : List.of(rest.substring(bar + 1).strip().split(" "));
                titles = new ArrayList<>();
                sentences = new ArrayList<>();
            } else if (line.startsWith("T ")) {
                titles.add(rest);
            } else if (line.startsWith("S ")) {
                sentences.add(rest);
            } else if (line.startsWith("F ")) {
                faults.add(rest);
            }
        }
        keep(places, titles, sentences);
    }

    private void keep(List<String> places, List<String> titles, List<String> sentences) {
        if (!titles.isEmpty()) {
            themes.add(new Theme(places, titles, sentences));
        }
    }

    /** The item of this number, published at this time. */
    Item compose(int number, Instant at) {
        Random random = new Random(number * 7919L);
        Theme theme = themes.get(Math.floorMod(number * 5 + random.nextInt(3), themes.size()));
        String place = pick(theme.places(), random);
        List<String> sentences = new ArrayList<>(theme.sentences());
        Collections.shuffle(sentences, random);
        boolean post = place.startsWith("acc-");
        // Few of many sentences: two items of one theme must not look like reprints of each other.
        int length = post ? 2 : 3;
        List<String> body =
                new ArrayList<>(sentences.subList(0, Math.min(length, sentences.size())));
        if (place.startsWith("portal/") && Math.floorMod(number, FAULT_EVERY) == 0) {
            body.add(pick(faults, random));
        }
        LocalDateTime local = LocalDateTime.ofInstant(at, Item.ZONE);
        Slots slots = new Slots(random, local);
        String title = slots.fill(pick(theme.titles(), random));
        List<String> paragraphs = body.stream().map(slots::fill).toList();
        return new Item(number, place, title, paragraphs, credit(place, number), at, Set.of());
    }

    private static String credit(String place, int number) {
        List<String> reporters = List.of("沈帆", "顾宁", "黎晓", "方远舟");
        return switch (place) {
            case "acc-fabu" -> "青屿发布";
            case "acc-shenbian" -> "网友" + Math.floorMod(number * 31, 997);
            case "acc-jiefang" -> "街坊" + Math.floorMod(number * 17, 997);
            case "coast/news" -> "海岸新闻";
            default ->
                    place.startsWith("portal/")
                            ? "市政府办公室"
                            : "记者 " + reporters.get(Math.floorMod(number, reporters.size()));
        };
    }

    private static String pick(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }

    /**
     * One filling of the slots: names of places stay the same throughout an item, numbers do not.
     */
    private static final class Slots {
        private final Random random;
        private final LocalDateTime local;
        private final String district;
        private final String street;
        private final String community;
        private final String agenda;

        Slots(Random random, LocalDateTime local) {
            this.random = random;
            this.local = local;
            this.district = pick(DISTRICTS, random);
            this.street = pick(STREETS, random);
            this.community = pick(COMMUNITIES, random);
            this.agenda = pick(AGENDAS, random);
        }

        String fill(String template) {
            return SLOT.matcher(template)
                    .replaceAll(slot -> Matcher.quoteReplacement(value(slot.group(1))));
        }

        private String value(String slot) {
            Matcher range = RANGE.matcher(slot);
            if (range.matches()) {
                int from = Integer.parseInt(range.group(1));
                int to = Integer.parseInt(range.group(2));
                return String.valueOf(from + random.nextInt(to - from + 1));
            }
            return switch (slot) {
                case "区" -> district;
                case "街" -> street;
                case "社区" -> community;
                case "议题" -> agenda;
                case "议科" -> pick(CLINICS, random);
                case "人" -> pick(MAYORS, random);
                case "日" -> local.getMonthValue() + "月" + local.getDayOfMonth() + "日";
                default -> throw new IllegalStateException("themes.txt: unknown slot " + slot);
            };
        }
    }
}
