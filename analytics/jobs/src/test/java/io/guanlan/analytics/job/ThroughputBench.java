package io.guanlan.analytics.job;

import io.guanlan.analytics.insight.Analyzer;
import io.guanlan.indices.article.Article;
import io.guanlan.indices.article.ArticleQuery;
import io.guanlan.indices.article.ArticleRepository;
import io.guanlan.indices.store.BulkWriter;
import io.guanlan.indices.store.Write;
import io.guanlan.indices.wire.RawDocument;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;

/**
 * How fast the whole job is, beside the bulk interface alone on the same documents, and how fresh a
 * page is when nothing else happens. A program, not a test: {@code ThroughputBench [documents]},
 * with {@code -Dguanlan.test.servers} for servers that run already.
 */
final class ThroughputBench {

    private static final int LENGTH = 800;

    /** Documents that the bulk interface alone is measured with. */
    private static final int SAMPLE = 8_000;

    private static final String[] WORDS =
            """
            市民 政府 工作 服务 建设 发展 项目 社区 居民 改造 道路 供水 供电 燃气 学校 医院 教育 医疗 养老 就业
            招聘 企业 园区 投资 创新 环境 保护 污染 治理 绿化 公园 交通 公交 地铁 停车 安全 生产 检查 整改 消防
            应急 预案 演练 天气 暴雨 防汛 抗旱 农业 农村 农民 种植 丰收 市场 价格 监管 食品 药品 质量 投诉 举报
            处理 答复 部门 单位 负责 会议 要求 强调 部署 落实 推进 完成 计划 目标 任务 措施 政策 规定 办法 通知
            公告 公示 申请 审批 办理 窗口 材料 流程 时间 地点 联系 电话 网站 平台 数据 信息 公开 监督 评价 满意
            提高 改善 加强 优化 完善 支持 鼓励 保障 维护 权益 群众 干部 党员 志愿者 活动 文化 旅游 体育 比赛 演出"""
                    .strip()
                    .split("\\s+");

    private ThroughputBench() {}

    /** Runs all measurements. */
    public static void main(String... arguments) throws Exception {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20_000;
        RawDocument[] documents = documents(count, 1);
        Path data = Files.createTempDirectory("guanlan-bench");
        double whole;
        List<Write> writes;
        try (Pipeline pipeline = new Pipeline(data, "analytics.checkpoint=10s")) {
            pipeline.start(Analyzer.shipped());
            pipeline.publish(documents(500, 2));
            pipeline.until("warm", () -> written() >= 500);
            whole = whole(pipeline, documents);
            writes = writes(pipeline, documents);
            freshness(pipeline);
        }
        try (Pipeline bulk = new Pipeline(data)) {
            bulk.store.prepare();
            double raw =
                    bulk(bulk.store.bulk(), writes, bulk.settings.text("elasticsearch.prefix"));
            System.out.printf(
                    "documents %d, whole pipe %.0f/s, bulk alone %.0f/s%n", count, whole, raw);
        }
    }

    private static long written() {
        return Facts.now().getOrDefault("written", 0L);
    }

    private static double whole(Pipeline pipeline, RawDocument[] documents) throws Exception {
        ArticleRepository articles = new ArticleRepository(pipeline.store);
        Instant start = Instant.now();
        double used = cpu();
        pipeline.publishAll(documents);
        System.out.println("published after " + Duration.between(start, Instant.now()));
        int all = documents.length + 500;
        pipeline.until("all searchable", () -> articles.count(ArticleQuery.ALL) == all);
        System.out.printf(
                "job and producer used %.2f ms of one core for a document%n",
                1000 * (cpu() - used) / documents.length);
        return documents.length / seconds(start);
    }

    /** Seconds of one core this process has used. */
    private static double cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis() / 1000.0;
    }

    private static double seconds(Instant start) {
        return Duration.between(start, Instant.now()).toMillis() / 1000.0;
    }

    private static List<Write> writes(Pipeline pipeline, RawDocument[] documents) {
        ArticleRepository articles = new ArticleRepository(pipeline.store);
        List<Write> writes = new ArrayList<>();
        for (RawDocument document : Arrays.copyOf(documents, Math.min(SAMPLE, documents.length))) {
            Article article = articles.find(document.id()).orElseThrow();
            writes.add(articles.toWrite(article));
        }
        return writes;
    }

    private static double bulk(BulkWriter bulk, List<Write> writes, String prefix) {
        Instant start = Instant.now();
        List<CompletableFuture<?>> halves = new ArrayList<>();
        for (int half = 0; half < 2; half++) {
            int first = half;
            halves.add(CompletableFuture.runAsync(() -> send(bulk, writes, prefix, first)));
        }
        halves.forEach(CompletableFuture::join);
        return writes.size() / seconds(start);
    }

    private static void send(BulkWriter bulk, List<Write> writes, String prefix, int half) {
        for (int from = half * 500; from < writes.size(); from += 1000) {
            List<Write> batch =
                    writes.subList(from, Math.min(writes.size(), from + 500)).stream()
                            .map(
                                    w ->
                                            new Write(
                                                    moved(w, prefix),
                                                    w.id(),
                                                    w.version(),
                                                    w.document()))
                            .toList();
            if (!bulk.write(batch).join().isEmpty()) {
                throw new IllegalStateException("not all written");
            }
        }
    }

    private static String moved(Write write, String prefix) {
        return prefix + write.index().substring(write.index().indexOf('-'));
    }

    private static void freshness(Pipeline pipeline) throws Exception {
        ArticleRepository articles = new ArticleRepository(pipeline.store);
        List<Long> millis = new ArrayList<>();
        long before = articles.count(ArticleQuery.ALL);
        for (RawDocument document : documents(30, 3)) {
            Instant start = Instant.now();
            pipeline.publish(document);
            long expected = ++before;
            pipeline.until("searchable", () -> articles.count(ArticleQuery.ALL) == expected);
            millis.add(Duration.between(start, Instant.now()).toMillis());
        }
        millis.sort(null);
        System.out.printf(
                "published to searchable: p50 %d ms, worst of 30 %d ms%n",
                millis.get(15), millis.getLast());
    }

    private static RawDocument[] documents(int count, int seed) {
        Random random = new Random(seed);
        RawDocument[] documents = new RawDocument[count];
        for (int i = 0; i < count; i++) {
            documents[i] =
                    Documents.page(
                            seed + "/" + i, sentence(random, 6), sentence(random, LENGTH / 2));
        }
        return documents;
    }

    private static String sentence(Random random, int words) {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= words; i++) {
            text.append(WORDS[random.nextInt(WORDS.length)]);
            text.append(i % 60 == 0 ? "。\n" : i % 7 == 0 ? "，" : i % 3 == 0 ? "的" : "");
        }
        return text.toString();
    }
}
