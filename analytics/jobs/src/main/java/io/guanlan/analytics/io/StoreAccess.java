package io.guanlan.analytics.io;

import io.guanlan.indices.settings.Settings;
import io.guanlan.indices.store.Store;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;

/** How to reach the store, in a form that travels to task managers. Prints no secrets. */
public final class StoreAccess implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String PREFIX = "elasticsearch.";

    private final HashMap<String, String> settings;

    private StoreAccess(Map<String, String> settings) {
        this.settings = new HashMap<>(settings);
    }

    /** The {@code elasticsearch.*} settings, files they name included. */
    public static StoreAccess of(Settings settings) {
        return new StoreAccess(Store.portable(settings).below(PREFIX));
    }

    /** A connection of the caller's own, to be closed by it. Does no I/O. */
    public Store open() {
        Settings opened = Settings.defaults();
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            opened = opened.with(PREFIX + setting.getKey(), setting.getValue());
        }
        return Store.open(opened);
    }
}
