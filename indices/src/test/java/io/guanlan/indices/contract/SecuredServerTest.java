package io.guanlan.indices.contract;

import io.guanlan.indices.settings.Settings;
import io.guanlan.services.SecuredServer;

/**
 * The contract on an official server that speaks TLS only, with an API key that has the privileges
 * of docs/outside-servers.md and no others.
 */
class SecuredServerTest extends MostContracts {

    private static final class Keyed {
        static final SecuredServer SECURED = SecuredServer.elasticsearch();
        static final Server SERVER =
                new Server(
                        Settings.defaults()
                                .with("elasticsearch.uris", SECURED.address())
                                .with("elasticsearch.ca", SECURED.authority().toString())
                                // each suite has a prefix of its own
                                .with("elasticsearch.api-key", SECURED.apiKey("t*")),
                        SECURED::ask);
    }

    @Override
    Server server() {
        return Keyed.SERVER;
    }
}
