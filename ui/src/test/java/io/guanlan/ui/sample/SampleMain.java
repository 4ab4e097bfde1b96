package io.guanlan.ui.sample;

import io.guanlan.indices.settings.Settings;
import io.guanlan.indices.store.Store;
import java.time.Instant;

/** Fills the index of the settings given, for looking at the desk with one's own eyes. */
public final class SampleMain {

    private SampleMain() {}

    /** Takes {@code --key=value} settings. */
    public static void main(String[] arguments) {
        try (Store store = Store.open(Settings.ofProcess(arguments))) {
            store.prepare();
            SampleArchive.fill(store, Instant.now(), 900);
        }
    }
}
