package io.guanlan.indices.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanlan.indices.settings.Settings;
import io.guanlan.indices.store.BulkWriter;
import io.guanlan.indices.store.Store;
import io.guanlan.indices.store.StoreException;
import io.guanlan.indices.store.Write;
import io.guanlan.services.SecuredServer;
import io.guanlan.services.TestServers;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Getting in, and being told in one sentence which setting keeps one out. */
class SecuredAccessTest {

    private static final SecuredServer SERVER = SecuredServer.elasticsearch();
    private static final String PREFIX = "access";

    @TempDir private Path scratch;

    @AfterAll
    static void remove() throws Exception {
        String names = SERVER.ask("GET", "/_cat/indices/access-*?h=index&expand_wildcards=all", "");
        SERVER.ask("DELETE", "/" + String.join(",", names.strip().split("\\s+")), "");
        SERVER.ask("DELETE", "/_index_template/access-*", "");
    }

    private static Settings reached() {
        return Settings.defaults()
                .with("elasticsearch.uris", SERVER.address())
                .with("elasticsearch.ca", SERVER.authority().toString())
                .with("elasticsearch.prefix", PREFIX);
    }

    private static Settings loggedIn() {
        return reached()
                .with("elasticsearch.user", SERVER.user())
                .with("elasticsearch.password", SERVER.password());
    }

    /** The one sentence, whichever door is knocked at. */
    private static AbstractStringAssert<?> refusal(Settings settings) {
        try (Store store = Store.open(settings)) {
            assertThatThrownBy(store::refresh).isInstanceOf(StoreException.class);
            assertThatThrownBy(
                            () -> store.bulk().write(List.of(new Write("i", "1", 1, "{}"))).join())
                    .hasCauseInstanceOf(StoreException.class);
        }
        return refusalToPrepare(settings);
    }

    private static AbstractStringAssert<?> refusalToPrepare(Settings settings) {
        try (Store store = Store.open(settings)) {
            StoreException refusal = null;
            try {
                store.prepare();
            } catch (StoreException e) {
                refusal = e;
            }
            assertThat(refusal).isNotNull();
            return assertThat(refusal.getMessage())
                    .hasLineCount(1)
                    .hasSizeLessThan(600)
                    .doesNotContain("Exception", SERVER.password());
        }
    }

    @Test
    void userAndPassword_withTheAuthority_openTheStore() {
        try (Store store = Store.open(loggedIn())) {
            store.prepare();
            assertThat(store.check()).isTrue();
        }
    }

    @Test
    void authority_asText_needsNoFile() throws Exception {
        Settings settings = Store.portable(loggedIn());
        assertThat(settings.text("elasticsearch.ca"))
                .isEqualTo(Files.readString(SERVER.authority()).strip());
        assertThat(Store.portable(settings).toYaml()).isEqualTo(settings.toYaml());
        try (Store store = Store.open(settings)) {
            store.prepare();
        }
    }

    @Test
    void check_ofAClosedDoor_isFalse() {
        for (Settings closed :
                List.of(
                        reached(),
                        loggedIn().with("elasticsearch.password", "guessed"),
                        loggedIn().with("elasticsearch.ca", ""))) {
            try (Store store = Store.open(closed)) {
                assertThat(store.check()).isFalse();
            }
        }
    }

    @Test
    void wrongPassword_namesTheSettings() {
        refusal(loggedIn().with("elasticsearch.password", "guessed"))
                .endsWith(
                        "the server does not accept the log-in in elasticsearch.user and"
                                + " elasticsearch.password");
    }

    @Test
    void unknownApiKey_namesTheSetting() {
        refusal(reached().with("elasticsearch.api-key", "no:such"))
                .endsWith("the server does not accept the log-in in elasticsearch.api-key");
    }

    @Test
    void noLogIn_isAskedFor() {
        refusal(reached()).contains("set elasticsearch.user and", "or elasticsearch.api-key");
    }

    @Test
    void authorityOfOthers_namesTheFile() throws Exception {
        Path other = scratch.resolve("other.pem");
        KeyStore known = KeyStore.getInstance("PKCS12");
        Path file = Path.of(System.getProperty("java.home"), "lib", "security", "cacerts");
        try (InputStream in = Files.newInputStream(file)) {
            known.load(in, null);
        }
        String alias = known.aliases().nextElement();
        Files.writeString(
                other,
                "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(known.getCertificate(alias).getEncoded())
                        + "\n-----END CERTIFICATE-----\n");
        refusal(loggedIn().with("elasticsearch.ca", other.toString()))
                .contains("certificate", "is not signed by", "elasticsearch.ca (" + other + ")");
    }

    @Test
    void noAuthority_isAskedFor() {
        refusal(loggedIn().with("elasticsearch.ca", ""))
                .contains("is not signed by", "that the JDK knows", "elasticsearch.ca");
    }

    @Test
    void plainHttp_toAServerThatWantsTls_namesTheAddress() {
        refusal(loggedIn().with("elasticsearch.uris", SERVER.address().replace("https", "http")))
                .contains("write https:// in elasticsearch.uris");
    }

    @Test
    void tls_toAServerThatSpeaksPlainHttp_namesTheAddress() {
        String plain = TestServers.get().elasticsearch().replace("http:", "https:");
        refusal(loggedIn().with("elasticsearch.uris", plain))
                .contains("write http:// in elasticsearch.uris");
    }

    @Test
    void nobody_isNamed() {
        refusal(loggedIn().with("elasticsearch.uris", "https://127.0.0.1:1"))
                .contains("nobody listens at https://127.0.0.1:1 (elasticsearch.uris)");
    }

    @Test
    void unknownHost_isNamed() {
        refusal(loggedIn().with("elasticsearch.uris", "https://nowhere.invalid"))
                .contains("elasticsearch.uris names a host that is not known", "nowhere.invalid");
    }

    @Test
    void hostThatTheCertificateDoesNotName_isNamed() {
        // the same server by an address that no certificate names
        String other = SERVER.address().replace("127.0.0.1", "0.0.0.0");
        refusal(loggedIn().with("elasticsearch.uris", other))
                .contains("elasticsearch.uris names a host that the certificate is not for");
    }

    @Test
    void keyForOtherIndices_namesTheSettingAndWhatIsMissing() {
        String key = SERVER.apiKey("elsewhere");
        // reading and refreshing what it may not see finds nothing, which is no refusal
        refusalToPrepare(reached().with("elasticsearch.api-key", key))
                .contains("elasticsearch.api-key may not do this", "unauthorized for API key");
    }

    @Test
    void missingPrivilege_onOneIndex_isNotTheDocumentsFault() {
        try (Store store = Store.open(loggedIn())) {
            store.prepare();
        }
        Settings settings = reached().with("elasticsearch.api-key", SERVER.apiKey(PREFIX));
        try (Store store = Store.open(settings)) {
            List<BulkWriter.Failure> failures =
                    store.bulk()
                            .write(
                                    List.of(
                                            new Write("access-audit", "1", 1, "{}"),
                                            new Write("foreign-audit", "1", 1, "{}")))
                            .join();
            assertThat(failures).hasSize(1);
            assertThat(failures.getFirst().write().index()).isEqualTo("foreign-audit");
            assertThat(failures.getFirst().retryable()).isTrue();
        }
    }
}
