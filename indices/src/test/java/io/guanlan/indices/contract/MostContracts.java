package io.guanlan.indices.contract;

import org.junit.jupiter.api.Nested;

/** Every suite but the long one about queries; whoever extends this says on which server. */
abstract class MostContracts {

    abstract Server server();

    @Nested
    class Articles extends ArticleContract {
        @Override
        Server server() {
            return MostContracts.this.server();
        }
    }

    @Nested
    class Prepare extends PrepareContract {
        @Override
        Server server() {
            return MostContracts.this.server();
        }
    }

    @Nested
    class Bulk extends BulkContract {
        @Override
        Server server() {
            return MostContracts.this.server();
        }
    }

    @Nested
    class People extends PeopleContract {
        @Override
        Server server() {
            return MostContracts.this.server();
        }
    }

    @Nested
    class Streams extends StreamContract {
        @Override
        Server server() {
            return MostContracts.this.server();
        }
    }

    @Nested
    class Documents extends GoldenContract {
        @Override
        Server server() {
            return MostContracts.this.server();
        }
    }
}
