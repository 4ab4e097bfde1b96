package io.guanlan.analytics.hot;

import io.guanlan.analytics.io.Delivery;
import io.guanlan.analytics.io.StoreAccess;
import io.guanlan.analytics.reprint.Linked;
import io.guanlan.indices.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.api.operators.ProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;

/** The three operators of hot topics one behind the other, with time in the test's hands. */
final class HotStream implements AutoCloseable {

    final OneInputStreamOperatorTestHarness<Linked, Mention> mentions;
    final KeyedOneInputStreamOperatorTestHarness<String, Mention, HotUpdate> terms;
    final KeyedOneInputStreamOperatorTestHarness<Integer, HotUpdate, Delivery> topics;

    private final List<Delivery> deliveries = new ArrayList<>();

    HotStream(HotSettings settings) throws Exception {
        StoreAccess access = StoreAccess.of(Settings.defaults());
        mentions =
                new OneInputStreamOperatorTestHarness<>(
                        new ProcessOperator<>(new Mentions(settings)), 1, 1, 0);
        terms =
                new KeyedOneInputStreamOperatorTestHarness<>(
                        new KeyedProcessOperator<>(new HotTerms(settings)),
                        Mention::term,
                        Types.STRING);
        topics =
                new KeyedOneInputStreamOperatorTestHarness<>(
                        new KeyedProcessOperator<>(new HotTopics(settings, access)),
                        update -> 0,
                        Types.INT);
        mentions.open();
        terms.open();
        topics.open();
    }

    void article(Linked linked) throws Exception {
        mentions.processElement(linked, linked.article().times().at().toEpochMilli());
        for (Mention mention : mentions.extractOutputValues()) {
            terms.processElement(mention, mention.article().at());
        }
        mentions.getOutput().clear();
    }

    void time(long watermark) throws Exception {
        mentions.processWatermark(watermark);
        mentions.getOutput().clear();
        terms.processWatermark(watermark);
        for (HotUpdate update : terms.extractOutputValues()) {
            topics.processElement(update, update.to());
        }
        terms.getOutput().clear();
        topics.processWatermark(watermark);
        deliveries.addAll(topics.extractOutputValues());
        topics.getOutput().clear();
    }

    /** Documents written into one index since the last call. */
    List<String> written(String index) {
        List<String> documents =
                deliveries.stream()
                        .filter(delivery -> delivery.write().index().endsWith("-" + index))
                        .map(delivery -> delivery.write().document())
                        .toList();
        deliveries.removeIf(delivery -> delivery.write().index().endsWith("-" + index));
        return documents;
    }

    @Override
    public void close() throws Exception {
        mentions.close();
        terms.close();
        topics.close();
    }
}
