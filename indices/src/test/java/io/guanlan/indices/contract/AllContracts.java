package io.guanlan.indices.contract;

import org.junit.jupiter.api.Nested;

/** Every suite; whoever extends this says on which server. */
abstract class AllContracts extends MostContracts {

    @Nested
    class Queries extends QueryContract {
        @Override
        Server server() {
            return AllContracts.this.server();
        }
    }
}
