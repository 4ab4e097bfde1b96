package io.guanlan.indices.settings;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * The settings of an instance, flat: {@code elasticsearch.uris} and the like. Later wins: shipped
 * defaults, a YAML file, the environment ({@code GUANLAN_ELASTICSEARCH_URIS}), arguments ({@code
 * --elasticsearch.uris=…}).
 *
 * <p>A key that the shipped defaults do not know is an error that names it; so a typing mistake
 * never passes silently. Only keys below an entry that ends in {@code .*} in the defaults are free.
 */
public final class Settings {

    private static final String DEFAULTS = "/guanlan-defaults.yaml";

    private final SortedMap<String, String> values;

    private Settings(SortedMap<String, String> values) {
        this.values = values;
    }

    /** The shipped defaults. */
    public static Settings defaults() {
        try (InputStream in = Settings.class.getResourceAsStream(DEFAULTS)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + DEFAULTS);
            }
            SortedMap<String, String> values = new TreeMap<>();
            flatten("", new Load(LoadSettings.builder().build()).loadFromInputStream(in), values);
            return new Settings(values);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + DEFAULTS, e);
        }
    }

    /**
     * Defaults, then {@code file}, then {@code environment}, then those of {@code arguments} of the
     * form {@code --key=value}; other arguments are ignored.
     *
     * @param file YAML file, or null when there is none
     * @throws SettingsException naming the file or the key that is wrong
     */
    public static Settings load(
            @Nullable Path file, Map<String, String> environment, String... arguments) {
        Settings settings = defaults();
        if (file != null) {
            settings = settings.withFile(file);
        }
        for (String key : List.copyOf(settings.values.keySet())) {
            String name =
                    "GUANLAN_" + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
            String value = environment.get(name);
            if (value != null) {
                settings = settings.with(key, value);
            }
        }
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            if (argument.startsWith("--") && equals > 2) {
                settings =
                        settings.with(
                                argument.substring(2, equals), argument.substring(equals + 1));
            }
        }
        return settings;
    }

    /**
     * What a child process is started with: the file named by {@code --settings=FILE}, then the
     * rest as in {@link #load}.
     */
    public static Settings ofProcess(String... arguments) {
        Path file = null;
        List<String> rest = new ArrayList<>();
        for (String argument : arguments) {
            if (argument.startsWith("--settings=")) {
                file = Path.of(argument.substring("--settings=".length()));
            } else {
                rest.add(argument);
            }
        }
        return load(file, System.getenv(), rest.toArray(String[]::new));
    }

    private Settings withFile(Path file) {
        try {
            SortedMap<String, String> read = new TreeMap<>();
            flatten(
                    "",
                    new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file)),
                    read);
            Settings settings = this;
            for (Map.Entry<String, String> entry : read.entrySet()) {
                settings = settings.with(entry.getKey(), entry.getValue());
            }
            return settings;
        } catch (IOException | YamlEngineException | SettingsException e) {
            throw new SettingsException(file + ": " + e.getMessage(), e);
        }
    }

    private static void flatten(String prefix, @Nullable Object node, Map<String, String> into) {
        if (node instanceof Map<?, ?> map) {
            map.forEach(
                    (key, value) ->
                            flatten(
                                    prefix.isEmpty() ? key.toString() : prefix + "." + key,
                                    value,
                                    into));
        } else if (node instanceof List<?> list) {
            into.put(prefix, String.join(",", list.stream().map(String::valueOf).toList()));
        } else if (!prefix.isEmpty()) {
            into.put(prefix, node == null ? "" : node.toString());
        }
    }

    /**
     * A copy with one value changed.
     *
     * @throws SettingsException when nothing of that name exists
     */
    public Settings with(String key, String value) {
        if (!known(key)) {
            throw new SettingsException("unknown setting '" + key + "'", null);
        }
        SortedMap<String, String> changed = new TreeMap<>(values);
        changed.put(key, value);
        return new Settings(changed);
    }

    private boolean known(String key) {
        if (values.containsKey(key)) {
            return true;
        }
        for (int dot = key.lastIndexOf('.'); dot > 0; dot = key.lastIndexOf('.', dot - 1)) {
            if (values.containsKey(key.substring(0, dot) + ".*")) {
                return true;
            }
        }
        return false;
    }

    /** The value, trimmed; empty when set to nothing. */
    public String text(String key) {
        String value = values.get(key);
        if (value == null) {
            throw new SettingsException("unknown setting '" + key + "'", null);
        }
        return value.strip();
    }

    /** Comma-separated values; empty when set to nothing. */
    public List<String> list(String key) {
        return Arrays.stream(text(key).split(","))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList();
    }

    /** A whole number. */
    public int number(String key) {
        try {
            return Integer.parseInt(text(key));
        } catch (NumberFormatException e) {
            throw new SettingsException(
                    key + ": expected a whole number, got '" + text(key) + "'", e);
        }
    }

    /** {@code true} or {@code false}. */
    public boolean flag(String key) {
        return switch (text(key)) {
            case "true" -> true;
            case "false" -> false;
            default ->
                    throw new SettingsException(
                            key + ": expected true or false, got '" + text(key) + "'", null);
        };
    }

    /** A duration such as {@code 500ms}, {@code 10s}, {@code 5m}, {@code 2h} or {@code 14d}. */
    public Duration duration(String key) {
        String value = text(key);
        try {
            if (value.endsWith("ms")) {
                return Duration.ofMillis(Long.parseLong(value.substring(0, value.length() - 2)));
            }
            long amount = Long.parseLong(value.substring(0, Math.max(0, value.length() - 1)));
            return switch (value.charAt(value.length() - 1)) {
                case 's' -> Duration.ofSeconds(amount);
                case 'm' -> Duration.ofMinutes(amount);
                case 'h' -> Duration.ofHours(amount);
                case 'd' -> Duration.ofDays(amount);
                default -> throw new NumberFormatException(value);
            };
        } catch (NumberFormatException | StringIndexOutOfBoundsException e) {
            throw new SettingsException(
                    key + ": expected a duration such as 10s or 5m, got '" + value + "'", e);
        }
    }

    /** All values whose key starts with {@code prefix}, without it. */
    public Map<String, String> below(String prefix) {
        SortedMap<String, String> found = new TreeMap<>();
        values.forEach(
                (key, value) -> {
                    if (key.startsWith(prefix) && !key.endsWith("*")) {
                        found.put(key.substring(prefix.length()), value);
                    }
                });
        return found;
    }

    /**
     * Writes every value as YAML that {@link #load} reads back. Contains secrets: the caller
     * restricts the file.
     */
    public String toYaml() {
        StringBuilder yaml = new StringBuilder();
        values.forEach(
                (key, value) ->
                        yaml.append('"')
                                .append(key)
                                .append("\": \"")
                                .append(escaped(value))
                                .append("\"\n"));
        return yaml.toString();
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\t", "\\t");
    }

    /** Shows no value, since some are secret. */
    @Override
    public String toString() {
        return "Settings" + values.keySet();
    }
}
