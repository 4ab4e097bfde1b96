package io.guanlan.analytics.job;

import io.guanlan.indices.settings.Settings;
import io.guanlan.indices.store.Store;
import io.guanlan.indices.wire.Brokers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Tells whether a running job is the one that would be started now: of this build and with these
 * settings. A hash, so that it shows no secrets.
 */
final class JobMark {

    private JobMark() {}

    /** Of the code and of all settings that reach the job. */
    static String of(Settings settings, Path jar) throws IOException {
        SortedMap<String, String> told = new TreeMap<>();
        put(told, "elasticsearch.", Store.portable(settings).below("elasticsearch."));
        put(told, "kafka.", settings.below("kafka."));
        put(told, "broker.", Brokers.of(settings).client());
        put(told, "analytics.", settings.below("analytics."));
        told.put("checkpoints", JobConfiguration.checkpoints(settings));
        // The way to the cluster is no property of the job.
        told.remove("analytics.cluster");
        MessageDigest digest = sha256();
        told.forEach(
                (key, value) ->
                        digest.update((key + "=" + value + "\n").getBytes(StandardCharsets.UTF_8)));
        try (InputStream in = new DigestInputStream(Files.newInputStream(jar), digest)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 16);
    }

    private static void put(Map<String, String> into, String prefix, Map<String, String> from) {
        from.forEach((key, value) -> into.put(prefix + key, value));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
