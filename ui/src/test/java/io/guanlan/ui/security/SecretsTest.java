package io.guanlan.ui.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanlan.indices.account.Account;
import io.guanlan.indices.account.Account.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretsTest {

    private final Secrets secrets = new Secrets();

    @Test
    void issuedPassword_matchesUntilAnotherIsChosen() {
        String password = secrets.oneTimePassword();
        Account account = account(secrets.hash(password));
        assertThat(secrets.matches(password, Optional.of(account))).isTrue();
        Account chosen = account.withPassword(secrets.hash("another-one"), false);
        assertThat(secrets.matches(password, Optional.of(chosen))).isFalse();
        assertThat(secrets.matches("another-one", Optional.of(chosen))).isTrue();
    }

    @Test
    void password_ofNobody_matchesNothing() {
        assertThat(secrets.matches("decoy", Optional.empty())).isFalse();
    }

    @Test
    void token_isRecognisedByItsHash_andShowsNoSecret() {
        Secrets.NewToken token = secrets.token("script");
        Secrets.Presented presented = Secrets.parse(token.secret()).orElseThrow();
        assertThat(presented.id()).isEqualTo(token.kept().id());
        assertThat(Secrets.same(presented.hash(), token.kept().hash())).isTrue();
        assertThat(token.toString()).doesNotContain(token.secret());
    }

    @Test
    void oneTimePasswords_differ() {
        assertThat(secrets.oneTimePassword()).hasSize(19).isNotEqualTo(secrets.oneTimePassword());
    }

    @ParameterizedTest
    @CsvSource({
        "short1!,security.rule.short",
        "aaaaaaaaaaaa,security.rule.plain",
        "my-admin-password,security.rule.login",
    })
    void password_thatBreaksARule_isRefusedWithItsName(String chosen, String rule) {
        assertThat(PasswordRules.broken("admin", chosen)).contains(rule);
    }

    @Test
    void password_ofGoodLength_isAccepted() {
        assertThat(PasswordRules.broken("admin", "听涛观澜二零二六年秋天")).isEmpty();
        assertThat(PasswordRules.broken("admin", "观".repeat(10) + "澜涛听水海".repeat(4)))
                .contains("security.rule.long");
    }

    private static Account account(String hash) {
        return new Account(
                "lin",
                "Lin",
                Set.of(Role.ANALYST),
                hash,
                true,
                false,
                List.of(),
                Instant.EPOCH,
                null);
    }
}
