package io.guanlan.services;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * The minimal distribution has Elasticsearch's security, but lacks three parts of text analysis
 * that the server's own index of API keys is declared with. A plug-in of the tests stands in for
 * them, in a copy of the distribution; it concerns only the mail addresses of users, of which there
 * are none.
 */
final class SecurityAnalysis {

    private static final String NAME = "guanlan-security-analysis";
    private static final String PACKAGE = "io.guanlan.standin";
    private static final List<String> TYPES = List.of("AsItIs", "Words");

    private SecurityAnalysis() {}

    /**
     * Copies the distribution, by hard links where the file system can, and adds the plug-in.
     *
     * @param distribution stays as it is
     * @param parent where the copy goes
     * @return the copy
     */
    static Path addedTo(Path distribution, Path parent) throws IOException {
        Path copy = parent.resolve(distribution.getFileName());
        Files.walkFileTree(distribution, new Linking(distribution, copy));
        Path plugin = Files.createDirectories(copy.resolve("plugins").resolve(NAME));
        String version = distribution.getFileName().toString().replaceFirst("^elasticsearch-", "");
        Files.writeString(
                plugin.resolve("stable-plugin-descriptor.properties"),
                """
                name=%s
                description=stands in for what the minimal distribution lacks
                version=1
                elasticsearch.version=%s
                java.version=21
                """
                        .formatted(NAME, version));
        Files.writeString(
                plugin.resolve("named_components.json"),
                """
                {"org.elasticsearch.plugin.analysis.TokenFilterFactory":
                   {"pattern_capture": "%1$s.AsItIs", "unique": "%1$s.AsItIs"},
                 "org.elasticsearch.plugin.analysis.TokenizerFactory":
                   {"uax_url_email": "%1$s.Words"}}
                """
                        .formatted(PACKAGE));
        Path classes = compiled(distribution, Files.createDirectories(parent.resolve("classes")));
        pack(classes, plugin.resolve(NAME + ".jar"));
        return copy;
    }

    private static Path compiled(Path distribution, Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new ServerException("tests need a JDK, this Java has no compiler", null);
        }
        String libraries;
        try (Stream<Path> files = Files.list(distribution.resolve("lib"))) {
            libraries = files.map(Path::toString).collect(Collectors.joining(":"));
        }
        StringWriter said = new StringWriter();
        boolean done =
                compiler.getTask(
                                said,
                                null,
                                null,
                                List.of(
                                        "--release=21",
                                        "-proc:none",
                                        "-classpath",
                                        libraries,
                                        "-d",
                                        classes.toString()),
                                null,
                                TYPES.stream().map(SecurityAnalysis::source).toList())
                        .call();
        if (!done) {
            throw new ServerException("cannot compile the stand-in: " + said, null);
        }
        return classes;
    }

    private static JavaFileObject source(String type) {
        String text;
        try (InputStream in = SecurityAnalysis.class.getResourceAsStream(type + ".java.txt")) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + type + ".java.txt");
            }
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new ServerException("cannot read the source of " + type, e);
        }
        return new SimpleJavaFileObject(
                URI.create("string:///" + type + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }

    private static void pack(Path classes, Path jar) throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (String type : TYPES) {
                String entry = PACKAGE.replace('.', '/') + "/" + type + ".class";
                out.putNextEntry(new JarEntry(entry));
                out.write(Files.readAllBytes(classes.resolve(entry)));
            }
        }
    }

    private static final class Linking extends SimpleFileVisitor<Path> {

        private final Path from;
        private final Path to;

        Linking(Path from, Path to) {
            this.from = from;
            this.to = to;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                throws IOException {
            Files.createDirectories(to.resolve(from.relativize(directory)));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
            Path link = to.resolve(from.relativize(file));
            try {
                Files.createLink(link, file);
            } catch (IOException | UnsupportedOperationException e) {
                // another file system
                Files.copy(file, link);
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
