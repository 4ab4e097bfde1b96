package io.guanlan.ingest.fetch;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/** Resolves names at connect time and hands out only addresses that the guard allows. */
final class GuardedResolver extends SystemDefaultDnsResolver {

    /** The name leads into a private network. */
    static final class RefusedAddressException extends UnknownHostException {

        private static final long serialVersionUID = 1L;

        RefusedAddressException(String message) {
            super(message);
        }
    }

    private final AddressGuard guard;

    GuardedResolver(AddressGuard guard) {
        this.guard = guard;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        return checked(host, -1).toArray(InetAddress[]::new);
    }

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        return checked(host, port).map(address -> new InetSocketAddress(address, port)).toList();
    }

    /** One private address among public ones refuses them all: honest sites do not mix. */
    private Stream<InetAddress> checked(String host, int port) throws UnknownHostException {
        InetAddress[] addresses = super.resolve(host);
        for (InetAddress address : addresses) {
            if (!guard.allows(host, port, address)) {
                throw new RefusedAddressException(
                        "the address leads into a private network (" + host + ")");
            }
        }
        return Stream.of(addresses);
    }
}
