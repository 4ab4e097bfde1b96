package io.guanlan.deploy.bench;

import io.guanlan.indices.article.Channel;
import io.guanlan.indices.article.Content;
import io.guanlan.indices.article.Engagement;
import io.guanlan.indices.article.Origin;
import io.guanlan.indices.article.Times;
import io.guanlan.indices.wire.DocumentIds;
import io.guanlan.indices.wire.RawDocument;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Made-up documents of the size of a news article: real words in random order, so that the analyser
 * has its usual work while no two documents are near-duplicates.
 *
 * @param batch marks the documents, so that they can be counted and removed
 */
record Corpus(String batch) {

    /** Characters of a body. */
    static final int LENGTH = 800;

    private static final List<String> WORDS =
            List.of(
                    ("市民 居民 道路 供水 管网 改造 医院 学校 老人 孩子 社区 街道 部门 工作 服务 问题 投诉 处理 施工 噪声 垃圾 停车 公交 地铁 站点 "
                                    + "政策 通知 公告 会议 领导 检查 整改 项目 资金 企业 工厂 就业 工资 房屋 物业 电梯 消防 安全 事故 隐患 天气 暴雨 "
                                    + "台风 河道 水质 空气 污染 环境 绿化 公园 广场 文化 活动 旅游 景区 酒店 餐饮 食品 价格 市场 超市 农村 村民 土地 "
                                    + "蔬菜 水果 种植 养殖 技术 创新 数据 平台 网络 手机 信息 公开 申请 审批 窗口 办理 材料 证明 登记 时间 昨天 今天 "
                                    + "上午 下午 记者 报道 现场 群众 反映 表示 认为 希望 要求 开展 推进 加强 完成 增加 减少 提高 下降 同比 增长 万元 "
                                    + "非常 已经 正在 可以 需要 应当 没有 还是 因为 所以 如果 但是 同时 目前 今年 去年 全市 全区 全部 部分 相关 有关 "
                                    + "满意 感谢 失望 气愤 担心 方便 拥堵 混乱 及时 缓慢 认真 敷衍 优秀 糟糕 突破 爆裂 坍塌 抢修 恢复 赔付 调查 责任")
                            .split(" "));

    RawDocument document(int number, Instant fetchedAt) {
        Random random = new Random(number * 31L + batch.hashCode());
        String id = DocumentIds.ofKey(batch, String.valueOf(number));
        Instant published = fetchedAt.minus(random.nextInt(60 * 24 * 30), ChronoUnit.MINUTES);
        return new RawDocument(
                RawDocument.VERSION,
                id,
                new Origin(null, "bench-" + number % 16, null, "基准测试", Channel.MAINSTREAM, batch),
                Content.of(text(random, 20).replace("\n", ""), text(random, LENGTH)),
                Times.of(published, fetchedAt),
                Engagement.NONE,
                null,
                Map.of());
    }

    private static String text(Random random, int length) {
        StringBuilder text = new StringBuilder(length + 40);
        while (text.length() < length) {
            int words = 5 + random.nextInt(8);
            for (int i = 0; i < words; i++) {
                text.append(WORDS.get(random.nextInt(WORDS.size())));
            }
            text.append(random.nextInt(6) == 0 ? "。\n" : "，");
        }
        return text.append("。").toString();
    }
}
