package io.guanlan.indices.contract;

import io.guanlan.services.TestServers;

/** The contract on the official server, started from its Maven artifact. */
class RealServerTest extends AllContracts {

    @Override
    Server server() {
        return Server.open(TestServers.get().elasticsearch());
    }
}
