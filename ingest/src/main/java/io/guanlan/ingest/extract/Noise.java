package io.guanlan.ingest.extract;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Words by which what surrounds an article gives itself away, in text and in class names. */
final class Noise {

    private static final Pattern FOOTER =
            Pattern.compile(
                    "(?i)版权所有|著作权|copyright|©|ICP备|ICP证|公网安备|公安备案|网站标识码|技术支持|网站地图"
                            + "|主办单位|承办单位|all rights reserved|建议使用.{0,12}(?:浏览器|分辨率)|powered by"
                            + "|您是第.{0,12}位|许可证[：:编]|违法和不良信息举报|经营许可|未经.{0,12}(?:授权|许可|允许)"
                            + ".{0,40}(?:转载|使用|复制|镜像)|privacy policy|terms of (?:use|service)");
    private static final Pattern EDITOR =
            Pattern.compile(
                    "^[（(\\[【<〔]?\\s*(?:本文|本期|网站|值班)?(?:责任编辑|责编|编\\s?辑|责任编校|编校|审核|审核人|审\\s?核|校\\s?对|初\\s?审|复\\s?审"
                            + "|终\\s?审|监\\s?制|值班编委|主编|总监制|签发|排版|美编|新媒体编辑|录入员?|Editor)"
                            + "(?:人|员|者)?\\s*[:：/丨|].{0,80}$");
    private static final Pattern CREDIT =
            Pattern.compile(
                    "^[（(\\[【]?\\s*(?:(?:信息|稿件|文章|新闻|资料|数据)?来\\s?源|稿源|出处|作\\s?者|原标题|原文标题|"
                            + "发布(?:时间|日期|机构|单位|人)|更新时间|浏览(?:次数|量)?|阅读(?:次数|量)?|点击(?:次数|量|率)?|"
                            + "访问(?:次数|量)|信息时间|成文日期|索引号|关键词|关键字|标签|Tags?)\\s*[:：].{0,80}$"
                            + "|^(?:信件编号|来信编号|来信时间|来信人|信件类型|信件状态|办理状态|受理单位|答复单位|答复时间|回复单位|回复时间|索引号|主题分类|"
                            + "发文字号|发文机关|发布机构|公开方式|公开范围|有效性)[\\s:：].{0,80}$"
                            + "|^积分\\s*\\d+.*$|^(?:楼主|沙发|板凳|地板|\\d+\\s?[楼#]|#\\d+)?\\s*(?:发表于|发布于|回复于)\\s*[\\d昨今前天].{0,40}$");
    private static final Pattern TOOL =
            Pattern.compile(
                    "(?i)^[\\s\\[【（(｜|>·•«‹]*(?:分享(?:到|至|给|本文|按钮|让更多人看到)?|分享到微信朋友圈.*|扫一扫.*|扫码.*|扫描.{0,12}二维码.*|微信扫.*|"
                            + "打印(?:本页|此页|本文|文章|页面)?|关闭(?:窗口|本页|页面)?|收藏(?:本文|本页|文章)?|我要(?:打印|分享|纠错|收藏|评论|留言|投稿)|返回(?:顶部|列表|首页|上页|目录)?|"
                            + "字\\s?[体号].{0,20}|【?\\s*[大中小]\\s*】?(?:[\\s|]*【?\\s*[大中小]\\s*】?)*|[上下前后]一?[篇条页个则](?:新闻|文章)?\\s*(?:[:：>].*|没有.*)?|"
                            + "没有了|点赞.{0,8}|评论.{0,8}|举报.{0,8}|阅读原文.*|赞赏.{0,8}|喜欢作者|在看|关注.{0,10}|网友评论.*|全部评论.*|热门评论.*|最新评论.*|"
                            + "发表评论.*|查看更多.{0,8}|更多.{0,8}|加载更多.{0,8}|展开.{0,8}|收起.{0,8}|登录.{0,20}|注册.{0,12}|回到顶部|"
                            + "您?(?:的|当前|现在)?(?:位置|所在位置)\\s*[:：].*|首页\\s*[>»›].*|复制链接.*|微信|微博|QQ空间|朋友圈|新浪微博|腾讯微博|人人网|"
                            + "share(?: this.*)?|print|related.{0,30}|read more.{0,20}|advertisement|"
                            + "特此声明|免责声明.*|版权声明.*|特别声明.*|郑重声明.*|责任声明.*|声明[:：].*|\\[?\\d{1,3}\\]?|[|｜/>»·\\-—_=*#.]+"
                            + ")[\\s\\]】）)｜|]*$");
    private static final Pattern MORE =
            Pattern.compile(
                    "(?i)^[\\s\\[【|·■◆▶>]*(?:相关(?:阅读|新闻|链接|文章|推荐|报道|资讯|内容|稿件|文档|信息|附件下载|搜索|话题|专题|事件|政策|解读)|推荐(?:阅读|文章|新闻|资讯)?|延伸阅读|热门(?:推荐|文章|新闻|资讯|排行|评论|标签|搜索)?|"
                            + "猜你喜欢|为[你您]推荐|精彩(?:推荐|图片|组图|评论)|最新(?:文章|新闻|资讯|评论|动态)|(?:本站|编辑|图片|视频|今日|相关|精彩|小编)推荐|(?:热点|点击|新闻|阅读)?排行榜?|"
                            + "观察员评论|跟帖|网友(?:评论|留言)|我要评论|大家都在看|今日热点|往期(?:推荐|回顾|精选).{0,10}|more (?:news|stories)|you may also like|latest news|comments?)"
                            + "[\\s\\]】|:：>]*(?:更多.{0,4}|\\d+\\s?条.*)?$");

    private static final Set<String> AROUND =
            Set.of(
                    "footer",
                    "foot",
                    "bottom",
                    "nav",
                    "navbar",
                    "navigation",
                    "menu",
                    "sidebar",
                    "aside",
                    "sider",
                    "sidenav",
                    "comment",
                    "comments",
                    "pinglun",
                    "reply",
                    "replies",
                    "related",
                    "relate",
                    "relevant",
                    "recommend",
                    "recommends",
                    "recommendation",
                    "tuijian",
                    "xgyd",
                    "xgxw",
                    "xgwz",
                    "xglj",
                    "share",
                    "sharebar",
                    "fenxiang",
                    "bdsharebuttonbox",
                    "bshare",
                    "jiathis",
                    "copyright",
                    "crumb",
                    "crumbs",
                    "breadcrumb",
                    "breadcrumbs",
                    "weizhi",
                    "curpos",
                    "toolbar",
                    "login",
                    "hot",
                    "hotnews",
                    "rank",
                    "ranking",
                    "paihang",
                    "pager",
                    "pagination",
                    "ad",
                    "ads",
                    "adv",
                    "advert",
                    "advertisement",
                    "gg",
                    "guanggao",
                    "banner",
                    "tags",
                    "taglist",
                    "qrcode",
                    "ewm",
                    "erweima",
                    "friendlink",
                    "links",
                    "topbar",
                    "popup",
                    "modal",
                    "dialog",
                    "tooltip",
                    "disclaimer",
                    "shengming",
                    "prevnext",
                    "pagenav",
                    "search",
                    "subscribe",
                    "newsletter",
                    "cookie",
                    "widget",
                    "mzsm",
                    "dianzan",
                    "zan");
    private static final Set<String> BODY =
            Set.of(
                    "trs_editor",
                    "zoom",
                    "ucapcontent",
                    "ucap-content",
                    "js_content",
                    "rich_media_content",
                    "vsb_content",
                    "wp_articlecontent",
                    "article-content",
                    "article_content",
                    "articlecontent",
                    "article-body",
                    "article_body",
                    "articlebody",
                    "artibody",
                    "endtext",
                    "pages_content",
                    "news_content",
                    "news-content",
                    "newscontent",
                    "content_body",
                    "contentbody",
                    "content-body",
                    "cont_txt",
                    "contenttext",
                    "news_txt",
                    "newstext",
                    "post-content",
                    "entry-content",
                    "post-body",
                    "post_body",
                    "detail-content",
                    "detail_content",
                    "view_content",
                    "bt-content",
                    "main-text",
                    "maintext",
                    "text-content",
                    "article-text",
                    "rm_txt_con",
                    "article_txt",
                    "story-body",
                    "t_f",
                    "t_fsz",
                    "postmessage");
    private static final Pattern SPLIT = Pattern.compile("[^a-z0-9]+");

    /** Verdicts by class attribute: pages repeat few of them many times. */
    private final Map<String, Integer> verdicts = new HashMap<>();

    static boolean isFooter(Line line) {
        return line.text().length() < 400 && FOOTER.matcher(line.text()).find();
    }

    static boolean isEditor(String text) {
        return text.length() < 120 && EDITOR.matcher(text).matches();
    }

    static boolean isCredit(String text) {
        return text.length() < 120 && CREDIT.matcher(text).matches();
    }

    static boolean isTool(String text) {
        return text.length() < 120 && TOOL.matcher(text).matches();
    }

    static boolean isMore(String text) {
        return text.length() < 30 && MORE.matcher(text).matches();
    }

    /** -1: by its name not part of an article; +1: by its name the text of an article; else 0. */
    int verdict(Element element) {
        String tag = element.normalName();
        if (tag.equals("nav") || tag.equals("footer") || tag.equals("aside")) {
            return -1;
        }
        String names = element.className() + " " + element.id();
        int byName =
                names.length() < 2 ? 0 : verdicts.computeIfAbsent(names, Noise::verdictOfNames);
        if (byName != 0) {
            return byName;
        }
        return element.attr("itemprop").equalsIgnoreCase("articleBody") ? 1 : 0;
    }

    private static int verdictOfNames(String names) {
        String words = names.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
        for (String name : names.toLowerCase(Locale.ROOT).split("\\s+")) {
            if (BODY.contains(name)
                    || name.startsWith("vsb_content")
                    || name.startsWith("postmessage_")) {
                return 1;
            }
        }
        for (String word : SPLIT.split(words)) {
            if (AROUND.contains(word)) {
                return -1;
            }
        }
        return 0;
    }
}
