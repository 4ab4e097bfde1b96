package io.guanlan.ingest.probe;

import io.guanlan.indices.source.SourceProbe.Problem;
import io.guanlan.ingest.extract.ExtractionException;
import io.guanlan.ingest.fetch.FetchResult;

/** What can go wrong with a test fetch, in words for somebody who is no engineer. */
final class Problems {

    private Problems() {}

    static Problem badAddress() {
        return new Problem(
                "bad_address",
                "这不是网页地址，应以 http:// 或 https:// 开头",
                "this is no web address; it should start with http:// or https://");
    }

    static Problem noLinks() {
        return new Problem(
                "no_links",
                "页面打开了，但没有找到文章链接；请换成栏目列表页、RSS 或站点地图地址",
                "the page opened but holds no article links; try a column page, a feed or a sitemap");
    }

    static Problem broke() {
        return new Problem(
                "broke",
                "试抓时程序出错，请查看抓取进程日志",
                "the test fetch itself failed; see the log of the crawler");
    }

    static Problem unreadable(ExtractionException e) {
        return new Problem(
                "unreadable", "内容无法识别：" + e.reason(), "the content cannot be read: " + e.reason());
    }

    static Problem noArticle(ExtractionException e) {
        return new Problem(
                "no_article", "没有提取到正文：" + e.reason(), "no article text was found: " + e.reason());
    }

    static Problem of(FetchResult.Failure failure) {
        return new Problem(failure.key(), chinese(failure), failure.reason());
    }

    private static String chinese(FetchResult.Failure failure) {
        return switch (failure) {
            case FetchResult.Gone gone -> "页面不存在（" + gone.status() + "）";
            case FetchResult.ClientError error ->
                    error.status() == 401 || error.status() == 403
                            ? "网站拒绝访问（" + error.status() + "）"
                            : "网站不接受这个请求（" + error.status() + "）";
            case FetchResult.ServerError error -> "网站出错（" + error.status() + "），请稍后再试";
            case FetchResult.Throttled throttled -> "网站要求放慢访问（" + throttled.status() + "），请稍后再试";
            case FetchResult.HeldOff held -> "暂时不访问这个网站：robots.txt 读不到，或网站要求暂停";
            case FetchResult.TooLarge large -> "页面太大，超过 " + large.limit() + " 字节";
            case FetchResult.Timeout timeout -> "等待超过 " + timeout.limit().toSeconds() + " 秒仍没有完整应答";
            case FetchResult.Broken broken -> "连接失败：" + broken.reason();
            case FetchResult.Refused refused ->
                    switch (refused.cause()) {
                        case PRIVATE_ADDRESS -> "地址指向内部网络，未经允许不访问（可在 crawler.allow-private 中放行）";
                        case BAD_ADDRESS -> "不是可以访问的网页地址";
                        case REDIRECT_LOOP -> "页面反复跳转，没有终点";
                        case ROBOTS -> "网站的 robots.txt 不允许抓取这个地址";
                    };
        };
    }
}
