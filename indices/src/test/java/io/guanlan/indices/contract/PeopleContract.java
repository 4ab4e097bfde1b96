package io.guanlan.indices.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanlan.indices.account.Account;
import io.guanlan.indices.account.AccountRepository;
import io.guanlan.indices.article.Channel;
import io.guanlan.indices.audit.AuditEntry;
import io.guanlan.indices.audit.AuditRepository;
import io.guanlan.indices.source.Source;
import io.guanlan.indices.source.SourceHealth;
import io.guanlan.indices.source.SourceRepository;
import io.guanlan.indices.store.ConflictException;
import io.guanlan.indices.store.Versioned;
import io.guanlan.indices.topic.TopicRule;
import io.guanlan.indices.topic.TopicRuleRepository;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What people change: sources, topic rules, accounts, and the trail of it. */
abstract class PeopleContract extends Contract {

    private static final Instant NOW = Samples.NOON;

    private static Source source(String id, String name) {
        return new Source(
                id,
                name,
                Source.Kind.FEED,
                List.of("https://news.example/feed"),
                Channel.MAINSTREAM,
                null,
                new Source.Schedule(60, 24, false),
                NOW,
                null);
    }

    @Test
    void sources_created_areSeenAtOnceByName() {
        SourceRepository sources = new SourceRepository(store());
        assertThat(sources.create(source("s2", "乙"))).isTrue();
        assertThat(sources.create(source("s1", "甲"))).isTrue();
        assertThat(sources.create(source("s1", "丙"))).isFalse();
        assertThat(sources.all()).extracting(Source::id).containsExactly("s2", "s1");
        sources.report(
                new SourceHealth(
                        "s1",
                        NOW,
                        null,
                        null,
                        NOW.plusSeconds(60),
                        1,
                        List.of(new SourceHealth.Run(NOW, 5, 1, 1, 1, "timeout"))));
        store().refresh();
        assertThat(sources.health()).extracting(SourceHealth::sourceId).containsExactly("s1");
        sources.delete("s1");
        sources.delete("s1");
        assertThat(sources.find("s1")).isEmpty();
        assertThat(sources.health()).isEmpty();
        assertThat(sources.all()).hasSize(1);
    }

    @Test
    void update_afterSomebodyElse_isAConflict() {
        SourceRepository sources = new SourceRepository(store());
        sources.create(source("race", "甲"));
        Versioned<Source> mine = sources.find("race").orElseThrow();
        Versioned<Source> yours = sources.find("race").orElseThrow();
        sources.update(new Versioned<>(source("race", "你的"), yours.seqNo(), yours.primaryTerm()));
        assertThatThrownBy(
                        () ->
                                sources.update(
                                        new Versioned<>(
                                                source("race", "我的"),
                                                mine.seqNo(),
                                                mine.primaryTerm())))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("race");
        assertThat(sources.find("race").orElseThrow().value().name()).isEqualTo("你的");
        sources.delete("race");
        assertThatThrownBy(() -> sources.update(mine)).isInstanceOf(ConflictException.class);
    }

    @Test
    void topicRules_live() {
        TopicRuleRepository rules = new TopicRuleRepository(store());
        TopicRule rule = new TopicRule("r", "供水", "供水 AND 停水", "zhang", NOW);
        assertThat(rules.create(rule)).isTrue();
        assertThat(rules.create(rule)).isFalse();
        Versioned<TopicRule> read = rules.find("r").orElseThrow();
        TopicRule changed = new TopicRule("r", "供水", "供水", "zhang", NOW.plusSeconds(1));
        rules.update(new Versioned<>(changed, read.seqNo(), read.primaryTerm()));
        assertThat(rules.all()).containsExactly(changed);
        rules.delete("r");
        assertThat(rules.all()).isEmpty();
    }

    @Test
    void accounts_areFoundByLoginAndToken() {
        AccountRepository accounts = new AccountRepository(store());
        Account account =
                new Account(
                        "zhang",
                        "张三",
                        Set.of(Account.Role.ANALYST, Account.Role.DUTY),
                        "{bcrypt}x",
                        true,
                        false,
                        List.of(new Account.Token("t1", "ab", "脚本", NOW)),
                        NOW,
                        null);
        assertThat(accounts.create(account)).isTrue();
        assertThat(accounts.create(account)).isFalse();
        assertThat(accounts.find("zhang").orElseThrow().value()).isEqualTo(account);
        assertThat(accounts.byToken("t1")).contains(account);
        assertThat(accounts.byToken("t2")).isEmpty();
        assertThat(accounts.all()).containsExactly(account);
        accounts.update(accounts.find("zhang").orElseThrow());
        assertThat(account.toString()).doesNotContain("bcrypt").doesNotContain("ab,");
    }

    @Test
    void audit_entries_areKeptNewestFirst() {
        AuditRepository audit = new AuditRepository(store());
        AuditEntry first = new AuditEntry("1", NOW, "zhang", "source.paused", "source/s1", "");
        AuditEntry second =
                new AuditEntry("2", NOW.plusSeconds(1), "system", "started", "instance", "");
        audit.add(first);
        audit.add(second);
        assertThat(audit.newest(10)).containsExactly(second, first);
        assertThat(audit.newest(1)).containsExactly(second);
        assertThatThrownBy(() -> audit.add(first)).isInstanceOf(ConflictException.class);
    }
}
