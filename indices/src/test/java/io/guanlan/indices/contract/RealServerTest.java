package io.guanlan.indices.contract;

import io.guanlan.services.TestServers;
import org.junit.jupiter.api.Nested;

/** The contract on the official server, started from its Maven artifact. */
class RealServerTest {

    private static String address() {
        return TestServers.get().elasticsearch();
    }

    @Nested
    class Articles extends ArticleContract {
        @Override
        String elasticsearch() {
            return address();
        }
    }

    @Nested
    class Prepare extends PrepareContract {
        @Override
        String elasticsearch() {
            return address();
        }
    }

    @Nested
    class Bulk extends BulkContract {
        @Override
        String elasticsearch() {
            return address();
        }
    }

    @Nested
    class People extends PeopleContract {
        @Override
        String elasticsearch() {
            return address();
        }
    }

    @Nested
    class Streams extends StreamContract {
        @Override
        String elasticsearch() {
            return address();
        }
    }
}
