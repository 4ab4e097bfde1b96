package io.guanlan.indices.account;

import io.guanlan.indices.store.Documents;
import io.guanlan.indices.store.Store;
import io.guanlan.indices.store.Versioned;
import java.util.List;
import java.util.Optional;

/** Accounts in the index. Reads see what was just written. */
public final class AccountRepository {

    private final Documents<Account> accounts;

    /** On an open store. */
    public AccountRepository(Store store) {
        accounts = new Documents<>(store, "account", Account.class, "login", Account::login);
    }

    /** Every account, by login. */
    public List<Account> all() {
        return accounts.all(Documents.everything());
    }

    /** One account. */
    public Optional<Versioned<Account>> find(String login) {
        return accounts.find(login);
    }

    /** The account that holds a token, by the token's public id. */
    public Optional<Account> byToken(String tokenId) {
        return accounts.search(Documents.exactly("tokens.id", tokenId), 1).stream().findFirst();
    }

    /** Adds an account; answers false when the login is taken. */
    public boolean create(Account account) {
        return accounts.create(account);
    }

    /**
     * Writes a changed account back, or throws {@link io.guanlan.indices.store.ConflictException}.
     */
    public void update(Versioned<Account> account) {
        accounts.update(account);
    }
}
