package io.guanlan.ingest.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Keeps the crawler out of the networks it runs in: an address that a stranger's page or feed names
 * must not reach a machine that only we can reach. Asked at connect time with the resolved address,
 * so that a name that changes its address between check and use gains nothing.
 */
public final class AddressGuard {

    private static final Pattern LITERAL = Pattern.compile("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    /** Not on the public internet: RFC 6890 and its successors. */
    private static final List<Network> PRIVATE =
            networks(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/3",
                    "::/128",
                    "::1/128",
                    "100::/64",
                    "2001:db8::/32",
                    "fc00::/7",
                    "fe80::/10",
                    "fec0::/10",
                    "ff00::/8");

    /** IPv6 networks that carry an IPv4 address, with the byte it starts at. */
    private static final List<Carrier> CARRIERS =
            List.of(
                    new Carrier(Network.of("::/96"), 12),
                    new Carrier(Network.of("64:ff9b::/96"), 12),
                    new Carrier(Network.of("64:ff9b:1::/48"), 12),
                    new Carrier(Network.of("2002::/16"), 2));

    private final List<String> hosts = new ArrayList<>();
    private final List<Network> networks = new ArrayList<>();

    /**
     * A guard with exceptions.
     *
     * @param allowed {@code host}, {@code host:port} or {@code network/bits}; a host is compared as
     *     written, before it is resolved
     * @throws IllegalArgumentException naming an entry that is none of these
     */
    public AddressGuard(List<String> allowed) {
        for (String entry : allowed) {
            if (entry.contains("/")) {
                networks.add(Network.of(entry));
            } else {
                hosts.add(entry.toLowerCase(Locale.ROOT));
            }
        }
    }

    /** May {@code host}, which resolved to {@code address}, be asked on this port? */
    public boolean allows(String host, int port, InetAddress address) {
        if (!isPrivate(address)) {
            return true;
        }
        String name = host.toLowerCase(Locale.ROOT);
        return hosts.contains(name)
                || hosts.contains(name + ":" + port)
                || networks.stream().anyMatch(network -> network.contains(address.getAddress()));
    }

    static boolean isPrivate(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (PRIVATE.stream().anyMatch(network -> network.contains(bytes))) {
            return true;
        }
        return CARRIERS.stream()
                .filter(carrier -> carrier.network.contains(bytes))
                .map(carrier -> Arrays.copyOfRange(bytes, carrier.offset, carrier.offset + 4))
                .anyMatch(v4 -> PRIVATE.stream().anyMatch(network -> network.contains(v4)));
    }

    private static List<Network> networks(String... cidrs) {
        return Arrays.stream(cidrs).map(Network::of).toList();
    }

    private record Carrier(Network network, int offset) {}

    /** A network; {@code base} has 4 or 16 bytes. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, never handed out
    private record Network(byte[] base, int bits) {

        static Network of(String cidr) {
            int slash = cidr.indexOf('/');
            try {
                InetAddress base = literal(cidr.substring(0, slash));
                int bits = Integer.parseInt(cidr.substring(slash + 1));
                int most = base instanceof Inet4Address ? 32 : 128;
                if (bits < 0 || bits > most) {
                    throw new IllegalArgumentException("0.." + most + " bits expected");
                }
                return new Network(base.getAddress(), bits);
            } catch (IllegalArgumentException | UnknownHostException e) {
                throw new IllegalArgumentException("not a network: '" + cidr + "'", e);
            }
        }

        /** An address written in digits; never asks a name server. */
        private static InetAddress literal(String text) throws UnknownHostException {
            if (!LITERAL.matcher(text).matches()) {
                throw new UnknownHostException(text);
            }
            return InetAddress.getByName(text);
        }

        boolean contains(byte[] address) {
            if (address.length != base.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((address[bit / 8] & mask) != (base[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
