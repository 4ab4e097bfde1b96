package io.guanlan.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {

    private static boolean allows(List<String> allowed, String host, int port, String address)
            throws UnknownHostException {
        return new AddressGuard(allowed).allows(host, port, InetAddress.getByName(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "127.0.0.1",
                "127.255.255.254",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:10.0.0.1",
                "::10.0.0.1",
                "64:ff9b::10.0.0.1",
                "2002:0a00:0001::1",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "ff02::1"
            })
    void privateAddress_isRefused(String address) throws UnknownHostException {
        assertThat(allows(List.of(), "site.example", 80, address)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "100.63.255.255",
                "100.128.0.1",
                "172.15.0.1",
                "172.32.0.1",
                "192.167.1.1",
                "2400:3200::1",
                "64:ff9b::1.1.1.1",
                "2002:0101:0101::1"
            })
    void publicAddress_isAllowed(String address) throws UnknownHostException {
        assertThat(allows(List.of(), "site.example", 80, address)).isTrue();
    }

    @Test
    void allowedHost_isAllowedOnEveryPort() throws UnknownHostException {
        List<String> allowed = List.of("Intranet.example");
        assertThat(allows(allowed, "intranet.example", 8080, "10.0.0.5")).isTrue();
        assertThat(allows(allowed, "other.example", 8080, "10.0.0.5")).isFalse();
    }

    @Test
    void allowedHostWithPort_isAllowedOnThatPortOnly() throws UnknownHostException {
        List<String> allowed = List.of("127.0.0.1:18090");
        assertThat(allows(allowed, "127.0.0.1", 18090, "127.0.0.1")).isTrue();
        assertThat(allows(allowed, "127.0.0.1", 9200, "127.0.0.1")).isFalse();
    }

    @Test
    void allowedNetwork_isAllowedWhateverTheName() throws UnknownHostException {
        List<String> allowed = List.of("10.20.0.0/16", "fd00::/8");
        assertThat(allows(allowed, "a.example", 80, "10.20.3.4")).isTrue();
        assertThat(allows(allowed, "a.example", 80, "10.21.3.4")).isFalse();
        assertThat(allows(allowed, "a.example", 80, "fd00::5")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/33", "10.0.0.0/x", "example.org/8", "/8", "::/129"})
    void malformedNetwork_isNamed(String entry) {
        assertThatThrownBy(() -> new AddressGuard(List.of(entry)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(entry);
    }
}
