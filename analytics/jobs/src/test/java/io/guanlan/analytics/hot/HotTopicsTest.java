package io.guanlan.analytics.hot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.guanlan.analytics.Articles;
import io.guanlan.analytics.reprint.Linked;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HotTopicsTest {

    private static final long MINUTE = Duration.ofMinutes(1).toMillis();
    private static final long HOUR = 60 * MINUTE;
    private static final long T0 = 500_000 * HOUR;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What a city's sites write about on any day. */
    private static final List<String> EVERYDAY =
            List.of(
                    "市民政局召开养老服务工作推进会|记者从市民政局获悉，全市养老服务工作推进会召开，部署社区食堂和日间照料中心建设。",
                    "我市举办秋季人才招聘会|秋季人才招聘会在市体育馆举行，两百余家企业提供岗位，记者在现场看到求职者络绎不绝。",
                    "市图书馆延长开放时间|市图书馆即日起延长开放时间，市民可凭身份证免费借阅图书，周末举办亲子阅读活动。",
                    "全市安全生产工作会议召开|会议要求压实安全生产责任，开展隐患排查整治，确保人民群众生命财产安全。",
                    "老旧小区改造惠及万户居民|住建局介绍，今年老旧小区改造项目已完成外墙保温和管网更新，居民满意度明显提高。",
                    "公交线路优化方案征求意见|交通运输局就公交线路优化方案公开征求市民意见，拟新增三条社区微循环线路。");

    private static final List<String> INCIDENT =
            List.of(
                    "解放路供水主管道爆裂|今晨解放路供水主管道突发爆裂，路面积水严重，沿线小区停水，水务局赶赴现场抢修。",
                    "解放路爆管致多个小区停水|解放路供水管道爆裂后，多个小区停水，居民排队取水，抢修人员正在作业。",
                    "解放路水管爆裂现场直击|记者在解放路爆裂现场看到，供水管道断裂处仍在冒水，抢修车辆陆续到达。",
                    "网友反映解放路一带停水|网友称解放路附近小区停水已三小时，供水管道爆裂原因待查，盼尽快抢修。",
                    "水务局回应解放路供水管道爆裂|水务局回应称，解放路供水管道爆裂系老化所致，抢修预计今晚完成，停水小区由送水车保障。",
                    "解放路抢修进展：预计今晚恢复供水|解放路供水管道爆裂抢修进入收尾阶段，停水小区将于今晚陆续恢复供水。");

    private HotStream stream;
    private int articles;

    @BeforeEach
    void open() throws Exception {
        stream = new HotStream(new HotSettings(HOUR, 10_000, 5));
        stream.time(T0);
    }

    @AfterEach
    void close() throws Exception {
        stream.close();
    }

    private void publish(String text, long at) throws Exception {
        String[] parts = text.split("\\|");
        stream.article(
                new Linked(
                        Articles.of("a" + articles++, parts[0], parts[1], Instant.ofEpochMilli(at)),
                        false));
    }

    private void quietWeek() throws Exception {
        int i = 0;
        for (long at = T0 - 7 * 24 * HOUR; at < T0; at += 20 * MINUTE) {
            publish(EVERYDAY.get(i++ % EVERYDAY.size()), at);
        }
    }

    private void incident(long from) throws Exception {
        for (int i = 0; i < 12; i++) {
            publish(INCIDENT.get(i % INCIDENT.size()), from + i * MINUTE);
        }
    }

    private void quietHours(int hours) throws Exception {
        for (long at = T0; at < T0 + hours * HOUR; at += 10 * MINUTE) {
            publish(EVERYDAY.get((int) (at / (10 * MINUTE)) % EVERYDAY.size()), at);
            stream.time(at);
        }
    }

    private List<JsonNode> topics() throws Exception {
        List<JsonNode> topics = new ArrayList<>();
        for (String document : stream.written("event")) {
            topics.add(JSON.readTree(document));
        }
        return topics;
    }

    @Test
    void quietStream_hasNoHotTopic() throws Exception {
        quietWeek();
        quietHours(6);
        assertThat(topics()).isEmpty();
        assertThat(stream.written("hot_term")).isEmpty();
    }

    @Test
    void incident_becomesOneTopicWithAHeadlineOfItsOwn() throws Exception {
        quietWeek();
        incident(T0);
        stream.time(T0 + 13 * MINUTE);
        List<JsonNode> topics = topics();
        assertThat(topics).hasSize(1);
        JsonNode topic = topics.getFirst();
        assertThat(topic.path("title").asText()).contains("解放路");
        assertThat(topic.path("article_ids")).hasSize(12);
        assertThat(topic.path("terms").toString()).contains("解放路");
        assertThat(topic.path("terms").toString()).doesNotContain("记者");
        assertThat(topic.path("channels").path("mainstream").asInt()).isEqualTo(12);
        assertThat(Instant.parse(topic.path("first_at").asText()))
                .isEqualTo(Instant.ofEpochMilli(T0));
        assertThat(stream.written("hot_term")).isNotEmpty();
    }

    @Test
    void topic_thatGrows_keepsItsId() throws Exception {
        quietWeek();
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < 40; i++) {
            publish(INCIDENT.get(i % INCIDENT.size()), T0 + i * MINUTE);
            stream.time(T0 + i * MINUTE + 30_000);
            topics().forEach(topic -> ids.add(topic.path("id").asText()));
        }
        assertThat(ids).hasSize(1);
    }

    @Test
    void twoIncidents_areTwoTopics() throws Exception {
        quietWeek();
        incident(T0);
        for (int i = 0; i < 8; i++) {
            publish("化工园区仓库起火|化工园区一仓库凌晨起火，消防救援支队出动十二辆消防车扑救，火势已被控制，暂无人员伤亡。", T0 + i * MINUTE);
        }
        stream.time(T0 + 13 * MINUTE);
        assertThat(topics())
                .extracting(topic -> topic.path("title").asText())
                .hasSize(2)
                .anyMatch(title -> title.contains("解放路"))
                .anyMatch(title -> title.contains("化工园区"));
    }

    @Test
    void state_afterEverythingWentCold_isEmpty() throws Exception {
        quietWeek();
        incident(T0);
        for (long time = T0; time < T0 + 3 * HOUR; time += 10_000) {
            stream.time(time);
        }
        assertThat(stream.topics.numKeyedStateEntries()).isPositive();
        stream.time(T0 + 9 * HOUR);
        assertThat(stream.topics.numKeyedStateEntries()).isZero();
        assertThat(stream.topics.numEventTimeTimers()).isZero();
        stream.time(T0 + HotSettings.HORIZON + 3 * HOUR);
        assertThat(stream.terms.numKeyedStateEntries()).isZero();
    }

    @Test
    void revision_isNotCountedAgain() throws Exception {
        for (int i = 0; i < 20; i++) {
            stream.article(
                    new Linked(
                            Articles.of("same", "解放路爆管", "供水管道爆裂", Instant.ofEpochMilli(T0)),
                            i > 0));
        }
        stream.time(T0 + MINUTE);
        assertThat(topics()).isEmpty();
    }

    @Test
    void archive_whileNewsFlows_isCountedAsTooLateAndChangesNothing() throws Exception {
        quietWeek();
        for (int year = 1; year < 10; year++) {
            for (int i = 0; i < 20; i++) {
                publish("供水管道爆裂来信|解放路停水已三小时，请抢修。", T0 - year * 365L * 24 * HOUR);
            }
        }
        incident(T0);
        stream.time(T0 + 13 * MINUTE);
        assertThat(topics()).hasSize(1);
        assertThat(topics()).isEmpty();
    }
}
