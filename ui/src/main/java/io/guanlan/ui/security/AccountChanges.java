package io.guanlan.ui.security;

import io.guanlan.indices.account.Account;
import io.guanlan.indices.account.AccountRepository;
import io.guanlan.indices.store.ConflictException;
import io.guanlan.indices.store.Versioned;
import java.util.NoSuchElementException;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/**
 * Changes accounts so that no change is lost: each is made again on the newest state when somebody
 * else was faster.
 */
@Component
public class AccountChanges {

    private static final int ROUNDS = 5;

    private final AccountRepository accounts;

    AccountChanges(AccountRepository accounts) {
        this.accounts = accounts;
    }

    /**
     * Applies {@code change}, which may throw to give up, to the newest state.
     *
     * @return the account as written
     * @throws NoSuchElementException when there is no such account
     */
    public Account apply(String login, UnaryOperator<Account> change) {
        for (int round = 1; ; round++) {
            Versioned<Account> known =
                    accounts.find(login)
                            .orElseThrow(() -> new NoSuchElementException("no account " + login));
            Account changed = change.apply(known.value());
            try {
                accounts.update(new Versioned<>(changed, known.seqNo(), known.primaryTerm()));
                return changed;
            } catch (ConflictException e) {
                if (round == ROUNDS) {
                    throw e;
                }
            }
        }
    }
}
