package io.guanlan.ui.sample;

import io.guanlan.indices.article.Channel;
import io.guanlan.indices.source.Source.Kind;
import java.util.List;

/** A made-up outlet; one name is as long as real ones get. */
record Outlet(String id, String name, Channel channel, Kind kind, String host) {

    static final Outlet PORTAL =
            new Outlet("portal", "临江市人民政府门户网站", Channel.PORTAL, Kind.LIST, "www.linjiang.example");

    static final List<Outlet> ALL =
            List.of(
                    PORTAL,
                    new Outlet(
                            "daily",
                            "临江日报",
                            Channel.MAINSTREAM,
                            Kind.LIST,
                            "daily.linjiang.example"),
                    new Outlet(
                            "evening", "江城晚报", Channel.MAINSTREAM, Kind.SITEMAP, "evening.example"),
                    new Outlet("street", "临江街坊", Channel.NEWMEDIA, Kind.FEED, "street.example"),
                    new Outlet("watch", "江城观察", Channel.NEWMEDIA, Kind.FEED, "watch.example"),
                    new Outlet(
                            "edu",
                            "临江市教育局官方网站信息公开专栏（义务教育阶段招生入学政策发布与解读）",
                            Channel.PORTAL,
                            Kind.FEED,
                            "edu.linjiang.example"));
}
