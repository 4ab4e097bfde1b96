package io.guanlan.ui.sample;

import io.guanlan.indices.store.Store;
import io.guanlan.ui.support.DeskTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.test.context.TestPropertySource;

/**
 * The whole desk with the sample archive in indices of its own, shared by the tests of the views.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@DeskTest
@TestPropertySource(properties = "sample.archive=true")
public @interface SampleDesk {

    /** Fills an index once, however many tests ask for it. */
    final class Filling {

        private static final Map<String, Boolean> DONE = new ConcurrentHashMap<>();

        private Filling() {}

        /** Makes sure the sample is there. */
        public static void ensure(Store store) {
            DONE.computeIfAbsent(
                    store.index("article"),
                    name -> {
                        store.prepare();
                        SampleArchive.fill(store, Instant.now(), 240);
                        return true;
                    });
        }
    }
}
