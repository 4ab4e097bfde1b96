package io.guanlan.indices.contract;

import org.junit.jupiter.api.Nested;

/** Every suite; whoever extends this says on which server. */
abstract class AllContracts {

    /** Address of the server. */
    abstract String elasticsearch();

    @Nested
    class Articles extends ArticleContract {
        @Override
        String elasticsearch() {
            return AllContracts.this.elasticsearch();
        }
    }

    @Nested
    class Prepare extends PrepareContract {
        @Override
        String elasticsearch() {
            return AllContracts.this.elasticsearch();
        }
    }

    @Nested
    class Bulk extends BulkContract {
        @Override
        String elasticsearch() {
            return AllContracts.this.elasticsearch();
        }
    }

    @Nested
    class People extends PeopleContract {
        @Override
        String elasticsearch() {
            return AllContracts.this.elasticsearch();
        }
    }

    @Nested
    class Streams extends StreamContract {
        @Override
        String elasticsearch() {
            return AllContracts.this.elasticsearch();
        }
    }

    @Nested
    class Documents extends GoldenContract {
        @Override
        String elasticsearch() {
            return AllContracts.this.elasticsearch();
        }
    }

    @Nested
    class Queries extends QueryContract {
        @Override
        String elasticsearch() {
            return AllContracts.this.elasticsearch();
        }
    }
}
