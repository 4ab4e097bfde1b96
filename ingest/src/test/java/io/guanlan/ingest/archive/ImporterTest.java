package io.guanlan.ingest.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.guanlan.indices.article.Channel;
import io.guanlan.indices.article.Engagement;
import io.guanlan.indices.wire.DocumentIds;
import io.guanlan.indices.wire.RawDocument;
import io.guanlan.ingest.extract.ExtractionException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImporterTest {

    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
    private static final Charset GBK = Charset.forName("GB18030");
    private static final String WORDS = "老城区供水管网改造期间错峰停水，请居民提前储水。";

    @TempDir Path folder;
    private final List<RawDocument> documents = new ArrayList<>();
    private final List<Long> progress = new ArrayList<>();

    private ImportResult run(Path file, ImportOptions options)
            throws IOException, ExtractionException {
        Importer importer =
                new Importer(name -> "#" + name.length(), Clock.fixed(NOW, ZoneOffset.UTC));
        return importer.run(file, options, documents::add, (read, all, rows) -> progress.add(rows));
    }

    private ImportResult run(String name, String text, String... mapping) throws Exception {
        return run(Files.writeString(folder.resolve(name), text), options(mapping));
    }

    private static ImportOptions options(String... mapping) {
        Map<String, String> map = new LinkedHashMap<>();
        for (String pair : mapping) {
            map.put(pair.split("=")[0], pair.split("=")[1]);
        }
        return new ImportOptions(map, null, null, "b1");
    }

    private static void fails(String reason, Import action) {
        assertThatExceptionOfType(ExtractionException.class)
                .isThrownBy(action::run)
                .withMessageContaining(reason);
    }

    private interface Import {
        void run() throws Exception;
    }

    @Test
    void jsonLines_withUrl_becomeDocuments() throws Exception {
        ImportResult result =
                run(
                        "a.jsonl",
                        "{\"url\":\"HTTP://A.cn/1?utm_source=x\",\"title\":\" 停水 \\n通知\",\"content\":\"第一段\\r\\n\\r\\n　　第二段\",\"published_at\":\"2026-05-04 10:00\",\"channel\":\"portal\",\"source\":\"云州水务\",\"author\":\"王五\",\"reposts\":3,\"likes\":\"1.2万\",\"column\":\"公告\",\"tags\":[1,2]}\n");
        assertThat(result).isEqualTo(new ImportResult(1, 1, 0, List.of(), null));
        RawDocument document = documents.getFirst();
        assertThat(document.id()).isEqualTo(DocumentIds.ofUrl("http://a.cn/1"));
        assertThat(document.origin().url()).isEqualTo("http://a.cn/1");
        assertThat(document.origin().host()).isEqualTo("a.cn");
        assertThat(document.origin().source()).isEqualTo("云州水务");
        assertThat(document.origin().channel()).isEqualTo(Channel.PORTAL);
        assertThat(document.origin().batch()).isEqualTo("b1");
        assertThat(document.content().title()).isEqualTo("停水 通知");
        assertThat(document.content().body()).isEqualTo("第一段\n第二段");
        assertThat(document.content().author()).isEqualTo("王五");
        assertThat(document.times().publishedAt()).hasToString("2026-05-04T02:00:00Z");
        assertThat(document.times().fetchedAt()).isEqualTo(NOW);
        assertThat(document.engagement()).isEqualTo(new Engagement(3, 0, 12_000));
        assertThat(document.extras()).isEqualTo(Map.of("column", "公告", "tags", "[1,2]"));
        assertThat(document.capture()).isNull();
    }

    @Test
    void jsonLines_withBadRows_goOn() throws Exception {
        ImportResult result =
                run(
                        "a.jsonl",
                        """
                        {"id":1,"content":"好"}

                        {broken
                        [1]
                        {"content":"无键"}
                        {"id":2}
                        {"id":3,"content":"好","published_at":"昨天"}
                        {"id":4,"content":"好","channel":"radio"}
                        {"url":"x","content":"好"}
                        {"id":5,"content":"好","likes":"-3"}
                        {"id":6,"content":"好"}
                        """);
        assertThat(result.read()).isEqualTo(10);
        assertThat(result.accepted()).isEqualTo(2);
        assertThat(result.rejected()).isEqualTo(8);
        assertThat(result.firstRejections())
                .extracting(r -> r.line() + " " + r.column())
                .containsExactly(
                        "3 row",
                        "4 row",
                        "5 id",
                        "6 content",
                        "7 published_at",
                        "8 channel",
                        "9 url",
                        "10 likes");
        assertThat(progress).hasSize(10).endsWith(10L);
    }

    @Test
    void rejectedRows_areKeptWithReason_andForgottenNextTime() throws Exception {
        ImportResult result =
                run("a.jsonl", "{\"id\":1,\"content\":\"好\"}\n{\"id\":2,\"x\":\"y\"}\n");
        assertThat(result.rejectedFile()).isEqualTo(folder.resolve("a.jsonl.rejected.jsonl"));
        assertThat(Files.readString(result.rejectedFile()))
                .isEqualTo(
                        "{\"line\":2,\"column\":\"content\",\"reason\":\"neither content nor html is given\",\"row\":{\"id\":\"2\",\"x\":\"y\"}}\n");
        run("a.jsonl", "{\"id\":1,\"content\":\"好\"}\n");
        assertThat(folder.resolve("a.jsonl.rejected.jsonl")).doesNotExist();
    }

    @Test
    void csv_withQuotesAndBreaks_isRead() throws Exception {
        run(
                "letters.csv",
                "\uFEFFid,subject,body,sent_at\r\n7,\"停水,又停\",\"他说\"\"没水\"\"\n第二行\",2019/11/13 10:07:00\r\n8,b,c,\r\n",
                "subject=title",
                "body=content",
                "sent_at=published_at");
        assertThat(documents).hasSize(2);
        assertThat(documents.getFirst().content().title()).isEqualTo("停水,又停");
        assertThat(documents.getFirst().content().body()).isEqualTo("他说\"没水\"\n第二行");
        assertThat(documents.getFirst().times().publishedAt()).hasToString("2019-11-13T02:07:00Z");
        assertThat(documents.getFirst().id()).isEqualTo(DocumentIds.ofKey("letters", "7"));
        assertThat(documents.getLast().times().at()).isEqualTo(NOW);
    }

    @Test
    void csv_withWrongNumberOfFields_namesTheLine() throws Exception {
        ImportResult result = run("a.csv", "id,content\n1,\"a\nb\"\n2\n3,c,d\n4,e\n");
        assertThat(result.accepted()).isEqualTo(2);
        assertThat(result.firstRejections())
                .containsExactly(
                        new Rejection(4, "row", "1 fields, the header has 2"),
                        new Rejection(5, "row", "3 fields, the header has 2"));
    }

    @Test
    void csv_inGb18030_isDecoded() throws Exception {
        Path file = folder.resolve("a.csv");
        Files.write(file, ("编号,内容\n1," + WORDS + "\n").getBytes(GBK));
        run(file, options("编号=id", "内容=content"));
        assertThat(documents.getFirst().content().body()).isEqualTo(WORDS);
    }

    @Test
    void csv_withOpenQuoteOverMegabytes_endsWithAReason() throws Exception {
        ImportResult result =
                run("a.csv", "id,content\n1,a\n2,\"open\n" + "xxxxxxxxx\n".repeat(900_000));
        assertThat(result.accepted()).isEqualTo(1);
        assertThat(result.firstRejections().getLast().reason()).contains("quote");
    }

    @Test
    void tsv_takesQuotesAsText_unlessTheyEnclose() throws Exception {
        run("a.tsv", "id\tcontent\n1\t\"甲\"说了\"乙\"\n2\t\"全\"\"部\"\n3\t5\" 屏\n");
        assertThat(documents)
                .extracting(d -> d.content().body())
                .containsExactly("\"甲\"说了\"乙\"", "全\"部", "5\" 屏");
    }

    @Test
    void gzip_isUnpacked() throws Exception {
        Path file = folder.resolve("posts.tsv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("id\tcontent\n1\t好\n".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(run(file, options()).accepted()).isEqualTo(1);
        assertThat(documents.getFirst().origin().source()).isEqualTo("posts");
    }

    @Test
    void reimport_givesTheSameIds() throws Exception {
        String rows =
                "{\"id\":1,\"content\":\"a\"}\n{\"url\":\"http://a.cn/1\",\"content\":\"b\"}\n";
        run("a.jsonl", rows);
        List<String> first = documents.stream().map(RawDocument::id).toList();
        documents.clear();
        run("a.jsonl", rows);
        assertThat(documents).extracting(RawDocument::id).isEqualTo(first);
    }

    @Test
    void sourceOption_namesTheDataSet_soTheFileMayMove() throws Exception {
        ImportOptions options = new ImportOptions(Map.of(), Channel.LETTER, "市长信箱", "b");
        run(Files.writeString(folder.resolve("x.jsonl"), "{\"id\":1,\"content\":\"a\"}"), options);
        run(Files.writeString(folder.resolve("y.jsonl"), "{\"id\":1,\"content\":\"a\"}"), options);
        assertThat(documents)
                .extracting(RawDocument::id)
                .containsOnly(DocumentIds.ofKey("市长信箱", "1"));
        assertThat(documents.getFirst().origin().channel()).isEqualTo(Channel.LETTER);
        assertThat(documents.getFirst().origin().host()).isEqualTo("市长信箱");
    }

    @Test
    void handles_ofPrivatePersons_areHashed() throws Exception {
        run(
                "a.jsonl",
                "{\"id\":1,\"content\":\"a\",\"channel\":\"newmedia\",\"author\":\"小明\",\"user_name\":\"明明明\",\"topic\":\"x\"}\n{\"id\":2,\"content\":\"a\",\"channel\":\"portal\",\"author\":\"王五\"}");
        assertThat(documents.getFirst().content().author()).isEqualTo("#2");
        assertThat(documents.getFirst().extras())
                .isEqualTo(Map.of("topic", "x", "user_name", "#3"));
        assertThat(documents.getLast().content().author()).isEqualTo("王五");
    }

    @Test
    void html_isExtracted_withItsCapture() throws Exception {
        String html =
                "<html><title>停水通知_云州水务</title><body><h1>停水通知</h1><p>发布时间：2026-05-04</p><div><p>"
                        + WORDS
                        + WORDS
                        + "</p></div></body></html>";
        run(
                "a.jsonl",
                "{\"url\":\"http://a.cn/1\",\"html\":\""
                        + html
                        + "\"}\n{\"id\":9,\"html\":\"<p></p>\"}");
        RawDocument document = documents.getFirst();
        assertThat(document.content().title()).isEqualTo("停水通知");
        assertThat(document.content().body()).isEqualTo(WORDS + WORDS);
        assertThat(document.times().publishedAt()).hasToString("2026-05-03T16:00:00Z");
        assertThat(document.capture()).isNotNull();
        assertThat(document.capture().sha256()).hasSize(64);
        assertThat(documents).hasSize(1);
    }

    @Test
    void folder_ofPages_isImported() throws Exception {
        Path pages = Files.createDirectories(folder.resolve("pages/sub"));
        String page =
                "<html><head>%s<title>停水通知</title></head><body><p>"
                        + WORDS.repeat(3)
                        + "</p></body></html>";
        Files.write(pages.resolve("b.html"), page.formatted("<meta charset=gb2312>").getBytes(GBK));
        Files.writeString(
                folder.resolve("pages/a.htm"),
                page.formatted("<link rel=canonical href='http://a.cn/1.html'>"));
        Files.writeString(folder.resolve("pages/empty.html"), "");
        Files.writeString(folder.resolve("pages/readme.txt"), "no page");
        ImportResult result = run(folder.resolve("pages"), options());
        assertThat(result.read()).isEqualTo(3);
        assertThat(result.rejected()).isEqualTo(1);
        assertThat(documents)
                .extracting(RawDocument::id)
                .containsExactly(
                        DocumentIds.ofUrl("http://a.cn/1.html"),
                        DocumentIds.ofKey("pages", "sub/b.html"));
        assertThat(documents)
                .extracting(document -> document.capture().url())
                .containsExactly("http://a.cn/1.html", "sub/b.html");
        assertThat(result.rejectedFile()).isEqualTo(folder.resolve("pages.rejected.jsonl"));
    }

    @Test
    void mistakes_thatConcernAllRows_areToldOnce() throws Exception {
        fails("--map", () -> run("a.csv", "label,title\n1,b\n"));
        fails("no column 'body'", () -> run("a.csv", "id,title\n1,b\n", "body=content"));
        fails("unknown field 'texts'", () -> run("a.csv", "id,title\n1,b\n", "title=texts"));
        fails("two columns", () -> run("a.csv", "id,a,b\n1,b,c\n", "a=content", "b=content"));
        fails("occurs twice", () -> run("a.csv", "id,id\n1,b\n"));
        fails("unknown kind of file '.xlsx'", () -> run("a.xlsx", "x"));
        fails("empty", () -> run("a.csv", ""));
        fails("no .html file", () -> run(Files.createDirectory(folder.resolve("none")), options()));
        assertThat(documents).isEmpty();
    }

    @Test
    void row_longerThanFourMegabytes_isRefused() throws Exception {
        ImportResult result =
                run(
                        "a.jsonl",
                        "{\"id\":1,\"content\":\""
                                + "x".repeat(5_000_000)
                                + "\"}\n{\"id\":2,\"content\":\"y\"}\n");
        assertThat(result.accepted()).isEqualTo(1);
        assertThat(result.firstRejections())
                .containsExactly(new Rejection(1, "row", "longer than 4 MB"));
    }

    @Test
    void file_withoutRows_isNoError() throws Exception {
        assertThat(run("a.jsonl", "").read()).isZero();
        assertThat(run("a.csv", "id,content\n").read()).isZero();
    }
}
