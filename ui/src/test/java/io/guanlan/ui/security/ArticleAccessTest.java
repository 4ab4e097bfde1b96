package io.guanlan.ui.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanlan.indices.account.Account.Role;
import io.guanlan.indices.article.ArticleQuery;
import io.guanlan.indices.article.Channel;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.security.core.context.SecurityContextHolder;

class ArticleAccessTest {

    private final ArticleAccess access = new ArticleAccess(new CurrentStaff());

    @AfterEach
    void logOut() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ANALYST", "DUTY", "LEADER", "EDITOR"})
    void query_ofThoseWhoDoNotHandleLetters_findsNone(Role role) {
        logIn(role);
        assertThat(access.narrow(ArticleQuery.ALL).filter().channels())
                .isEqualTo(EnumSet.complementOf(EnumSet.of(Channel.LETTER)));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"CLERK", "ADMIN"})
    void query_ofThoseWhoHandleLetters_staysAsItIs(Role role) {
        logIn(role);
        assertThat(access.narrow(ArticleQuery.ALL)).isEqualTo(ArticleQuery.ALL);
    }

    @Test
    void query_forLettersOnly_findsNothingRatherThanEverything() {
        logIn(Role.ANALYST);
        ArticleQuery letters =
                ArticleQuery.ALL.withFilter(
                        ArticleQuery.Filter.NONE.withChannels(Set.of(Channel.LETTER)));
        assertThat(access.narrow(letters).filter().ids()).hasSize(1);
    }

    @Test
    void query_ofNobody_findsNoLetters() {
        assertThat(access.channels()).doesNotContain(Channel.LETTER);
    }

    @ParameterizedTest
    @CsvSource({
        "身份证110101199003074518。,身份证1101**********4518。",
        "电话13812345678,电话138****5678",
        "单号2026110300001,单号2026110300001",
        "卡6222020200112233445,卡6222***********3445",
        "没有数字,没有数字",
    })
    void personalNumber_isMasked_withItsLengthKept(String text, String masked) {
        assertThat(ArticleAccess.mask(text)).isEqualTo(masked).hasSameSizeAs(text);
    }

    private static void logIn(Role role) {
        SecurityContextHolder.getContext()
                .setAuthentication(
                        CurrentStaff.authenticationOf(
                                new Staff("a", "a", EnumSet.of(role), false, "s")));
    }
}
