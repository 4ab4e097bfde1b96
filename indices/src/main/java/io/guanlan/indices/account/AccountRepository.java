package io.guanlan.indices.account;

import io.guanlan.indices.store.Store;
import io.guanlan.indices.store.Versioned;
import java.util.List;
import java.util.Optional;

/** Accounts in the index. Reads see what was just written. */
public final class AccountRepository {

    /** On an open store. */
    public AccountRepository(Store store) {}

    /** Every account, by login. */
    public List<Account> all() {
        throw new UnsupportedOperationException();
    }

    /** One account. */
    public Optional<Versioned<Account>> find(String login) {
        throw new UnsupportedOperationException();
    }

    /** The account that holds a token, by the token's public id. */
    public Optional<Account> byToken(String tokenId) {
        throw new UnsupportedOperationException();
    }

    /** Adds an account; answers false when the login is taken. */
    public boolean create(Account account) {
        throw new UnsupportedOperationException();
    }

    /**
     * Writes a changed account back, or throws {@link io.guanlan.indices.store.ConflictException}.
     */
    public void update(Versioned<Account> account) {
        throw new UnsupportedOperationException();
    }
}
