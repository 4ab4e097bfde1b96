package io.guanlan.deploy.standalone.instance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The checkout or installation that the programs are started from.
 *
 * @param root directory that holds {@code deploy/standalone}
 */
public record Home(Path root) {

    /** Named by the system property {@code guanlan.home}, which the script sets. */
    public static Home located() {
        String given = System.getProperty("guanlan.home", "");
        if (given.isEmpty()) {
            throw CommandException.failure("guanlan.home is not set; start by ./guanlan", null);
        }
        return new Home(Path.of(given).toAbsolutePath());
    }

    /**
     * Class path of a built module: its jar, then its libraries.
     *
     * @param module folder of the module, such as {@code analytics/jobs}
     */
    public String classPath(String module) {
        Path target = root.resolve(module).resolve("target");
        return jar(module, "") + ":" + target.resolve("lib") + "/*";
    }

    /**
     * The jar of a built module.
     *
     * @param classifier empty, or such as {@code -exec}
     * @throws CommandException when it was not built
     */
    public Path jar(String module, String classifier) {
        try (Stream<Path> files = Files.list(root.resolve(module).resolve("target"))) {
            Optional<Path> newest =
                    files.filter(file -> isJar(file.getFileName().toString(), classifier))
                            .max(Comparator.comparingLong(file -> file.toFile().lastModified()));
            return newest.orElseThrow(() -> notBuilt(module));
        } catch (IOException e) {
            throw notBuilt(module);
        }
    }

    // A version ends in digits or SNAPSHOT; what follows is a classifier, wanted or not.
    private static boolean isJar(String name, String classifier) {
        return name.matches(
                "guanlan-[a-z]+-\\d[\\d.]*(-SNAPSHOT)?" + Pattern.quote(classifier) + "\\.jar");
    }

    private static CommandException notBuilt(String module) {
        return CommandException.failure(module + " is not built; start by ./guanlan", null);
    }
}
