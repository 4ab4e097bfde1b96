package io.guanlan.ui;

import io.guanlan.analytics.text.TextAnalyzer;
import io.guanlan.indices.account.AccountRepository;
import io.guanlan.indices.article.ArticleRepository;
import io.guanlan.indices.audit.AuditRepository;
import io.guanlan.indices.deadletter.DeadLetterRepository;
import io.guanlan.indices.event.HotRepository;
import io.guanlan.indices.finding.FindingRepository;
import io.guanlan.indices.process.ProcessRepository;
import io.guanlan.indices.settings.Settings;
import io.guanlan.indices.snapshot.SnapshotRepository;
import io.guanlan.indices.source.SourceProbeRepository;
import io.guanlan.indices.source.SourceRepository;
import io.guanlan.indices.store.Store;
import io.guanlan.indices.topic.TopicRuleRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What every room needs from below: the store, its repositories and the analyser. */
@Configuration(proxyBeanMethods = false)
class Backstage {

    @Bean(destroyMethod = "close")
    Store store(Settings settings) {
        return Store.open(settings);
    }

    /** Its dictionaries load with the first text. */
    @Bean
    TextAnalyzer textAnalyzer() {
        return TextAnalyzer.shipped();
    }

    @Bean
    AccountRepository accountRepository(Store store) {
        return new AccountRepository(store);
    }

    @Bean
    ArticleRepository articleRepository(Store store) {
        return new ArticleRepository(store);
    }

    @Bean
    AuditRepository auditRepository(Store store) {
        return new AuditRepository(store);
    }

    @Bean
    DeadLetterRepository deadLetterRepository(Store store) {
        return new DeadLetterRepository(store);
    }

    @Bean
    FindingRepository findingRepository(Store store) {
        return new FindingRepository(store);
    }

    @Bean
    HotRepository hotRepository(Store store) {
        return new HotRepository(store);
    }

    @Bean
    ProcessRepository processRepository(Store store) {
        return new ProcessRepository(store);
    }

    @Bean
    SnapshotRepository snapshotRepository(Store store) {
        return new SnapshotRepository(store);
    }

    @Bean
    SourceProbeRepository sourceProbeRepository(Store store) {
        return new SourceProbeRepository(store);
    }

    @Bean
    SourceRepository sourceRepository(Store store) {
        return new SourceRepository(store);
    }

    @Bean
    TopicRuleRepository topicRuleRepository(Store store) {
        return new TopicRuleRepository(store);
    }
}
