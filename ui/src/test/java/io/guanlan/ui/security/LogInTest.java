package io.guanlan.ui.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.unauthenticated;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.guanlan.indices.account.Account;
import io.guanlan.indices.account.Account.Role;
import io.guanlan.indices.account.AccountRepository;
import io.guanlan.indices.audit.AuditEntry;
import io.guanlan.indices.audit.AuditRepository;
import io.guanlan.indices.settings.Settings;
import io.guanlan.indices.store.Store;
import io.guanlan.ui.support.DeskTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Coming in, through the real filters, with accounts in the real index. */
@DeskTest
class LogInTest {

    private static final String GOOD = "听涛观澜二零二六年秋天";

    @Autowired private WebApplicationContext context;
    @Autowired private Store store;
    @Autowired private Settings settings;
    @Autowired private FirstAccounts firstAccounts;
    @Autowired private AccountRepository accounts;
    @Autowired private AuditRepository audit;
    @Autowired private Secrets secrets;
    @Autowired private Passwords passwords;
    @Autowired private CurrentStaff staff;
    private MockMvc browser;

    @BeforeEach
    void prepare() {
        store.prepare();
        firstAccounts.ensure();
        browser = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    }

    @AfterEach
    void logOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void firstStart_writesPasswords_onlyItsOwnerCanRead() throws Exception {
        Path run = Path.of(settings.text("data"), "run");
        for (String name : List.of("first-password", "demo-logins")) {
            assertThat(
                            PosixFilePermissions.toString(
                                    Files.getPosixFilePermissions(run.resolve(name))))
                    .isEqualTo("rw-------");
        }
        assertThat(Files.readAllLines(run.resolve("demo-logins")))
                .hasSizeGreaterThanOrEqualTo(6)
                .allMatch(line -> line.split("\t").length == 3);
        assertThat(accounts.all()).extracting(Account::login).contains("admin", "duty", "clerk");
    }

    @Test
    void issuedPassword_ofWhoeverLeftWithoutChoosing_worksAgain_andGivesNoRight() throws Exception {
        String password = account("once", true);
        for (int visit = 0; visit < 2; visit++) {
            SecurityContext entered = logIn("once", password, new MockHttpSession());
            assertThat(entered.getAuthentication().getAuthorities())
                    .extracting(Object::toString)
                    .containsExactly(CurrentStaff.MUST_CHANGE);
            SecurityContextHolder.setContext(entered);
            assertThatThrownBy(() -> staff.get()).isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void issuedPassword_afterAnotherIsChosen_isWorthless() throws Exception {
        String password = account("chooser", true);
        SecurityContextHolder.setContext(logIn("chooser", password, new MockHttpSession()));
        assertThatThrownBy(() -> passwords.choose("", password))
                .isInstanceOf(PasswordRuleException.class)
                .hasMessage("security.rule.old");
        Staff after = passwords.choose("", GOOD);
        assertThat(after.mustChangePassword()).isFalse();
        browser.perform(form("chooser", password)).andExpect(redirectedUrlPattern("**login?error"));
        assertThat(trailOf("chooser"))
                .containsExactly("login.failed", "password.changed", "login.succeeded");
        assertThat(
                        logIn("chooser", GOOD, new MockHttpSession())
                                .getAuthentication()
                                .getAuthorities())
                .extracting(Object::toString)
                .containsExactly("ROLE_ANALYST");
    }

    @Test
    void issuedPassword_usedByTwo_isTheFirstToChoose() throws Exception {
        String password = account("shared", true);
        MockHttpSession slow = new MockHttpSession();
        SecurityContext slower = logIn("shared", password, slow);
        SecurityContextHolder.setContext(logIn("shared", password, new MockHttpSession()));
        passwords.choose("", GOOD);
        SecurityContextHolder.setContext(slower);
        assertThatThrownBy(() -> passwords.choose("", GOOD + "也"))
                .isInstanceOf(AccessDeniedException.class);
        browser.perform(get("/img/guanlan-mark.svg").session(slow)).andExpect(status().isOk());
        assertThat(slow.isInvalid()).isTrue();
    }

    @Test
    void issuedPassword_isGuessedNoFasterThanAnyOther() throws Exception {
        String password = account("guessed", true);
        for (int i = 0; i < Attempts.FREE; i++) {
            browser.perform(form("guessed", "wrong")).andExpect(redirectedUrlPattern("**?error"));
        }
        browser.perform(form("guessed", password)).andExpect(redirectedUrlPattern("**?wait=*"));
    }

    @Test
    void secondStart_issuesNothingNew() throws Exception {
        Path file = Path.of(settings.text("data"), "run", "demo-logins");
        List<String> before = Files.readAllLines(file);
        String[] first = before.getFirst().split("\t");
        logIn(first[0], first[2], new MockHttpSession());
        firstAccounts.ensure();
        assertThat(Files.readAllLines(file)).isEqualTo(before);
        logIn(first[0], first[2], new MockHttpSession());
    }

    @Test
    void logIn_changesTheSessionId() throws Exception {
        MockHttpSession session = new MockHttpSession();
        String before = session.getId();
        logIn("fixed", account("fixed", false), session);
        assertThat(session.getId()).isNotEqualTo(before);
    }

    @Test
    void logIn_fromAnotherSite_isRefused() throws Exception {
        browser.perform(
                        form("forged", account("forged", false))
                                .header("Sec-Fetch-Site", "cross-site"))
                .andExpect(status().isForbidden())
                .andExpect(unauthenticated());
    }

    @Test
    void failures_inARow_makeTheLoginWait_andAreKept() throws Exception {
        String password = account("waiter", false);
        for (int i = 0; i < Attempts.FREE; i++) {
            browser.perform(form("waiter", "wrong")).andExpect(redirectedUrlPattern("**?error"));
        }
        browser.perform(form("waiter", password)).andExpect(redirectedUrlPattern("**?wait=*"));
        assertThat(audit.newest(50))
                .anyMatch(
                        entry ->
                                entry.action().equals("login.failed")
                                        && entry.object().equals("account/waiter"));
    }

    @Test
    void session_ofABarredAccount_ends() throws Exception {
        MockHttpSession session = new MockHttpSession();
        logIn("barred", account("barred", false), session);
        new AccountChanges(accounts).apply("barred", account -> account.withDisabled(true));
        browser.perform(get("/img/guanlan-mark.svg").session(session)).andExpect(status().isOk());
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void everyAnswer_carriesTheSecurityHeaders() throws Exception {
        browser.perform(get("/img/guanlan-mark.svg"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Referrer-Policy", "same-origin"))
                .andExpect(
                        header().string(
                                        "Content-Security-Policy",
                                        containsString("frame-ancestors 'self'")));
    }

    /** What is kept of one account, newest first. */
    private List<String> trailOf(String login) {
        return audit.newest(50).stream()
                .filter(entry -> entry.object().equals("account/" + login))
                .map(AuditEntry::action)
                .toList();
    }

    private String account(String login, boolean issued) {
        String password = secrets.oneTimePassword();
        accounts.create(
                new Account(
                        login,
                        login,
                        Set.of(Role.ANALYST),
                        secrets.hash(password),
                        issued,
                        false,
                        List.of(),
                        Instant.now(),
                        null));
        return password;
    }

    private SecurityContext logIn(String login, String password, MockHttpSession session)
            throws Exception {
        var result =
                browser.perform(form(login, password).session(session))
                        .andExpect(status().is3xxRedirection())
                        .andReturn();
        assertThat(result.getResponse().getRedirectedUrl()).doesNotContain("login");
        return (SecurityContext)
                result.getRequest()
                        .getSession()
                        .getAttribute(
                                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
    }

    private static MockHttpServletRequestBuilder form(String login, String password) {
        return post("/login").with(csrf()).param("username", login).param("password", password);
    }
}
