package io.guanlan.deploy.standalone.command;

import io.guanlan.deploy.standalone.instance.CommandException;
import io.guanlan.deploy.standalone.instance.DataDirectory;
import io.guanlan.deploy.standalone.instance.InstanceLock;
import io.guanlan.indices.settings.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which instance is meant, and its settings. */
final class InstanceOptions {

    /** Name of the option that takes one setting. */
    static final String SETTING = "--set";

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Directory of all state (default: ./data).")
    private @Nullable Path data;

    @Option(
            names = "--settings",
            paramLabel = "FILE",
            description = "Settings file (default: guanlan.yaml here, when there is one).")
    private @Nullable Path file;

    @Option(
            names = SETTING,
            paramLabel = "KEY=VALUE",
            description = "One setting; --KEY=VALUE means the same.")
    private Map<String, String> overrides = new LinkedHashMap<>();

    /** Defaults, file, environment, {@code --key=value}. */
    Settings settings() {
        return Settings.load(settingsFile(), System.getenv(), overrides());
    }

    private @Nullable Path settingsFile() {
        if (file != null) {
            if (!Files.isReadable(file)) {
                throw CommandException.usage("cannot read settings file " + file);
            }
            return file;
        }
        Path here = Path.of("guanlan.yaml");
        return Files.isReadable(here) ? here : null;
    }

    private String[] overrides() {
        return overrides.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
    }

    /** The directory of the instance, which need not exist. */
    DataDirectory directory() {
        return DataDirectory.of(data != null ? data : Path.of(settings().text("data")));
    }

    /**
     * Settings of the running instance, or, when none runs, of an outside server that the settings
     * name.
     *
     * @throws CommandException when there is neither
     */
    Settings ofRunning() {
        DataDirectory directory = directory();
        boolean runs = InstanceLock.holder(directory).isPresent();
        if (runs && Files.isReadable(directory.settings())) {
            return Settings.load(directory.settings(), Map.of(), overrides());
        }
        Settings own = settings();
        if (own.text("elasticsearch.uris").isEmpty()) {
            throw CommandException.failure(
                    "no instance runs on "
                            + directory.root()
                            + "; start one with ./guanlan up or name its directory by --data",
                    null);
        }
        return own.with("data", directory.root().toString());
    }
}
