package io.guanlan.deploy.standalone.box;

import io.guanlan.deploy.standalone.supervise.Child;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Asks the web application for its health over HTTP. */
record WebHealth(String address) implements Child.Readiness {

    private static final int ANSWER_MILLIS = 3_000;

    @Override
    public boolean ready(Process process) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection)
                            URI.create(address + "/actuator/health").toURL().openConnection();
            connection.setConnectTimeout(ANSWER_MILLIS);
            connection.setReadTimeout(ANSWER_MILLIS);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return false;
        }
    }
}
