package io.guanlan.indices.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanlan.indices.article.Channel;
import io.guanlan.indices.article.Sentiment;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryParserTest {

    /** The tree on one line: and(a, or(b, c)). */
    private static String tree(String query) {
        return show(QueryParser.parse(query));
    }

    private static String show(Node node) {
        return switch (node) {
            case Node.Everything all -> "everything";
            case Node.And and -> list("and", and.parts());
            case Node.Or or -> list("or", or.parts());
            case Node.Not not -> "not(" + show(not.part()) + ")";
            case Node.Term term -> term.text() + (term.prefix() ? "*" : "");
            case Node.Near near ->
                    (near.ordered() ? "onear" : "near")
                            + near.distance()
                            + "("
                            + show(near.left())
                            + ", "
                            + show(near.right())
                            + ")";
            case Node.Scope scope -> scope.field().key() + "(" + show(scope.part()) + ")";
            case Node.Value value ->
                    value.field().key() + "=" + value.value() + (value.prefix() ? "*" : "");
        };
    }

    private static String list(String name, java.util.List<Node> parts) {
        return parts.stream()
                .map(QueryParserTest::show)
                .collect(Collectors.joining(", ", name + "(", ")"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '\0',
            value = {
                "供水 # 供水",
                "供水 停水 # and(供水, 停水)",
                "供水 AND (停水 OR 爆管 OR 水质) NOT 招聘 # and(供水, or(停水, 爆管, 水质), not(招聘))",
                "供水 与 (停水 或 爆管) 非 招聘 # and(供水, or(停水, 爆管), not(招聘))",
                "供水+(停水|爆管)-招聘 # and(供水, or(停水, 爆管), not(招聘))",
                "供水＋（停水｜爆管）－招聘 # and(供水, or(停水, 爆管), not(招聘))",
                "供水　停水 # and(供水, 停水)",
                "参与或者非常 # 参与或者非常",
                "a OR b c # or(a, and(b, c))",
                "a b OR c # or(and(a, b), c)",
                "NOT a b # and(not(a), b)",
                "NOT NOT a # not(not(a))",
                "- a # not(a)",
                "COVID-19 # COVID-19",
                "2026-03-05 # 2026-03-05",
                "A股-B股 # and(A股, not(B股))",
                "\"临江市\" NEAR/10 污染 # near10(临江市, 污染)",
                "A ONEAR/5 B NEAR/0 C # near0(onear5(A, B), C)",
                "(a OR \"b c\") NEAR/3 d e # and(near3(or(a, b c), d), e)",
                "NOT a NEAR/3 b # not(near3(a, b))",
                "title:(供水 NOT 停水) # title(and(供水, not(停水)))",
                "TITLE:供水 body:\"停水 了\" # and(title(供水), body(停水 了))",
                "title：供水 # title(供水)",
                "title: 供水 # title(供水)",
                "channel:NewMedia # channel=newmedia",
                "sentiment:(negative OR neutral) # or(sentiment=negative, sentiment=neutral)",
                "source:\"临江 日报\" # source=临江 日报",
                "source:临江* # source=临江*",
                "region:临江市 author:张三 entity:李四 # and(region=临江市, author=张三, entity=李四)",
                "url:https://a.gov.cn/x?a=1-2+3|4 停水 # and(url=https://a.gov.cn/x?a=1-2+3|4, 停水)",
                "关停* # 关停*",
                "12:30 # 12:30",
                "通知：停水 # 通知：停水",
                "“停水 公告” # 停水 公告",
                "\"a \\\"b\\\" c\" # a \"b\" c",
                "\"a*b\" # a*b",
                "\"AND\" # AND",
                "and # and",
                "near/5 # near/5",
                "𠮷野家 # 𠮷野家",
                "😀 # 😀",
            })
    void query_wellFormed_isReadAs(String query, String tree) {
        assertThat(tree(query)).isEqualTo(tree);
    }

    @Test
    void query_blank_isEverything() {
        assertThat(tree("")).isEqualTo("everything");
        assertThat(tree(" \u3000\n")).isEqualTo("everything");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '\0',
            value = {
                "供水 AND # 7 # a word, a phrase, a field or '('",
                "AND 供水 # 1 # a word, a phrase, a field or '('",
                "供水 OR OR 停水 # 7 # a word, a phrase, a field or '('",
                "(供水 # 4 # ')' for the '(' at column 1",
                "供水) # 3 # the end",
                "() # 2 # a word, a phrase, a field or '('",
                "供水 NOT # 7 # a word",
                "\"供水 # 4 # a closing quote for the one at column 1",
                "供水 \"\" # 4 # at least one letter or digit",
                "，。 # 1 # at least one letter or digit",
                "a NEAR b # 7 # a distance from 0 to 1000, as in NEAR/10",
                "a NEAR/ b # 7 # a distance",
                "a NEAR/x b # 7 # a distance",
                "a ONEAR/1001 b # 8 # a distance from 0 to 1000, as in ONEAR/10",
                "a NEAR/3 # 9 # a word",
                "(a b) NEAR/3 c # 1 # a word, a phrase or words joined by OR beside NEAR",
                "c NEAR/3 (a OR NOT b) # 10 # words joined by OR beside NEAR",
                "c NEAR/3 source:x # 10 # beside NEAR",
                "* # 1 # a word before '*'",
                "关*停 # 2 # '*' at the end of a word only",
                "foo:bar # 1 # one of the fields title, body, source, channel",
                "x http://a # 3 # one of the fields",
                "title: # 7 # a word, a phrase or '(' after 'title:'",
                "title:AND # 7 # a word, a phrase or '(' after 'title:'",
                "title:(a source:b) # 10 # no field inside the field title",
                "channel:tv # 9 # portal, mainstream, newmedia, letter after 'channel:'",
                "sentiment:neg* # 11 # negative, neutral, positive after 'sentiment:'",
                "source:\"\" # 8 # a value after 'source:'",
            })
    void query_malformed_namesColumnAndExpectation(String query, int column, String expected) {
        assertThatThrownBy(() -> QueryParser.parse(query))
                .isInstanceOfSatisfying(
                        QuerySyntaxException.class,
                        e -> {
                            assertThat(e.column()).isEqualTo(column);
                            assertThat(e.expected()).contains(expected);
                        })
                .hasMessageStartingWith("column " + column + ": expected ");
    }

    @Test
    void query_tooLong_isRefused() {
        QueryParser.parse("水".repeat(4096));
        assertThatThrownBy(() -> QueryParser.parse("水".repeat(4097)))
                .hasMessageContaining("at most 4096 characters");
    }

    @Test
    void query_tooDeep_isRefused() {
        QueryParser.parse("(".repeat(64) + "a" + ")".repeat(64));
        for (String deep :
                new String[] {"(".repeat(65) + "a" + ")".repeat(65), "NOT ".repeat(65) + "a"}) {
            assertThatThrownBy(() -> QueryParser.parse(deep)).hasMessageContaining("64 deep");
        }
    }

    @Test
    void query_longNearChain_isRefused() {
        QueryParser.parse("a" + " NEAR/1 a".repeat(5));
        assertThatThrownBy(() -> QueryParser.parse("a" + " NEAR/1 a".repeat(6)))
                .hasMessage("column 48: expected the end: at most 5 NEAR in one chain");
    }

    @Test
    void query_manyWords_isRefused() {
        QueryParser.parse("a ".repeat(500));
        assertThatThrownBy(() -> QueryParser.parse("a ".repeat(501)))
                .hasMessageContaining("at most 500 words");
    }

    @Test
    void query_manyGroupsSideBySide_areNotDeep() {
        QueryParser.parse("(a) NOT (b NEAR/1 c) ".repeat(100));
    }

    @Test
    void fieldValues_areThoseOfTheRecords() {
        assertThat(Field.CHANNEL.allowed())
                .isEqualTo(Arrays.stream(Channel.values()).map(Channel::key).toList());
        assertThat(Field.SENTIMENT.allowed())
                .isEqualTo(Arrays.stream(Sentiment.values()).map(Sentiment::key).toList());
    }
}
