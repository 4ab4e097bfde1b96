package io.guanlan.deploy.standalone.city;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** One site of the sample city. */
interface Site {

    /** The page at a path, or empty when there is none. */
    Optional<Answer> answer(String path);

    /**
     * A page.
     *
     * @param mediaType with its charset, where it declares one
     * @param body bytes to send
     */
    @SuppressWarnings("ArrayRecordComponent") // handed straight to a socket, never compared
    record Answer(String mediaType, byte[] body) {

        static Optional<Answer> html(String html) {
            return Optional.of(
                    new Answer("text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8)));
        }

        /**
         * Declared as {@code declared} in the page only, as many old systems do, and encoded as
         * {@code charset}.
         */
        static Optional<Answer> html(String html, Charset charset) {
            return Optional.of(new Answer("text/html", html.getBytes(charset)));
        }

        static Optional<Answer> of(String mediaType, String text) {
            return Optional.of(new Answer(mediaType, text.getBytes(StandardCharsets.UTF_8)));
        }
    }
}
