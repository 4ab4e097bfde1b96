package io.guanlan.services;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * What a server asks of its clients: to speak TLS and to log in.
 *
 * @param certificates the server's
 * @param user who may do everything
 * @param password that user's
 */
record Access(Certificates certificates, String user, String password) {

    /** The header of that user's HTTP requests. */
    static String basic(String user, String password) {
        byte[] logIn = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(logIn);
    }

    /** Shows no password. */
    @Override
    public String toString() {
        return "Access[" + user + "]";
    }
}
