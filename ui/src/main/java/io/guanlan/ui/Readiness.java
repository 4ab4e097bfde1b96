package io.guanlan.ui;

import io.guanlan.indices.process.Heartbeat;
import io.guanlan.indices.settings.Settings;
import io.guanlan.indices.store.IncompatibleIndexException;
import io.guanlan.indices.store.Store;
import io.guanlan.indices.store.StoreException;
import io.guanlan.ui.security.FirstAccounts;
import java.nio.file.Path;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Prepares the index and the first accounts as soon as the store answers, and tells supervisor and
 * probes whether the desk can do its work.
 */
@Component("storeHealthIndicator")
class Readiness implements HealthIndicator {

    private static final Logger log = LoggerFactory.getLogger(Readiness.class);

    private final Store store;
    private final FirstAccounts firstAccounts;
    private final String heartbeat;
    private volatile boolean prepared;
    private volatile boolean reachable;
    private String lastProblem = "";

    Readiness(Store store, FirstAccounts firstAccounts, Settings settings) {
        this.store = store;
        this.firstAccounts = firstAccounts;
        this.heartbeat = settings.text("run.heartbeat");
    }

    @Scheduled(fixedDelay = 1000)
    void look() {
        try {
            if (!prepared) {
                store.prepare();
                firstAccounts.ensure();
                prepared = true;
                log.info("index and accounts are ready");
            }
            reachable = store.check();
        } catch (StoreException | IncompatibleIndexException e) {
            reachable = false;
            String problem = String.valueOf(e.getMessage());
            if (!problem.equals(lastProblem)) {
                log.info("store is not usable yet: {}", problem);
                lastProblem = problem;
            }
        }
    }

    @Scheduled(fixedRate = 1000)
    void beat() {
        if (!heartbeat.isEmpty()) {
            new Heartbeat(Path.of(heartbeat)).beat(prepared && reachable, Map.of());
        }
    }

    @Override
    public Health health() {
        return prepared && reachable ? Health.up().build() : Health.down().build();
    }
}
