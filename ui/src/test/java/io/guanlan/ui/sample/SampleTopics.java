package io.guanlan.ui.sample;

import io.guanlan.indices.event.HotRepository;
import io.guanlan.indices.event.HotTerm;
import io.guanlan.indices.event.HotTopic;
import io.guanlan.indices.store.Store;
import io.guanlan.indices.store.Write;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is hot in the sample. */
record SampleTopics(Store store, Instant now) {

    private static final List<String> TITLES =
            List.of(
                    "临江市城东水厂检修致部份小区停水，应急供水点已启用",
                    "临江市公交线路问题再引关注，居民盼尽快解决",
                    "关于进一步做好临江市2026年度义务教育招生相关工作并切实加强群众身边突出问题整治力度的若干措施意见的通知");

    private static final List<String> TERMS =
            List.of(
                    "停水", "爆管", "供水", "抢修", "应急供水点", "送水车", "城东水厂", "公交线路", "招生", "垃圾分类", "住建局",
                    "志愿者", "恢复供水", "水质", "通知");

    List<Write> writes() {
        HotRepository hot = new HotRepository(store);
        HotTopic.Window window = new HotTopic.Window(now.minus(Duration.ofHours(1)), now);
        List<Write> writes = new ArrayList<>();
        for (int rank = 1; rank <= TITLES.size(); rank++) {
            writes.add(hot.toWrite(topic(rank, window)));
        }
        for (int i = 0; i < TERMS.size(); i++) {
            String term = TERMS.get(i);
            HotTopic.Volume volume = new HotTopic.Volume(52 - 3 * i, 2.5, 12.0 - i * 0.7);
            writes.add(
                    hot.toWrite(
                            new HotTerm(
                                    term + "-" + now.toEpochMilli(), term, window, volume, now)));
        }
        return writes;
    }

    private HotTopic topic(int rank, HotTopic.Window window) {
        return new HotTopic(
                "t" + rank,
                TITLES.get(rank - 1),
                List.of("停水", "供水"),
                window,
                new HotTopic.Volume(48 / rank, 3.2 / rank, 14.0 / rank),
                List.of(SampleArchive.LEAD),
                Map.of("portal", 6, "mainstream", 18 / rank, "newmedia", 24 / rank),
                Map.of("negative", 30 / rank, "neutral", 12, "positive", 6),
                now.minus(Duration.ofMinutes(50L * rank)),
                now);
    }
}
