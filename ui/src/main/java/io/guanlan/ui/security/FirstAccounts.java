package io.guanlan.ui.security;

import io.guanlan.indices.account.Account;
import io.guanlan.indices.account.Account.Role;
import io.guanlan.indices.account.AccountRepository;
import io.guanlan.indices.settings.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sees to it that somebody can log in. Issued passwords go to files that only the owner of the
 * process reads, never to the log; each works until its owner has chosen another.
 */
@Component
public class FirstAccounts {

    private static final Logger log = LoggerFactory.getLogger(FirstAccounts.class);

    private final AccountRepository accounts;
    private final Secrets secrets;
    private final Path folder;
    private final boolean demo;

    /** One sample person; the names are made up. */
    private record Sample(String login, String name, Role role) {

        static Sample read(String line) {
            String[] cells = line.split("\t", -1);
            return new Sample(cells[0], cells[2], Role.of(cells[1]));
        }
    }

    FirstAccounts(AccountRepository accounts, Secrets secrets, Settings settings) {
        this.accounts = accounts;
        this.secrets = secrets;
        this.folder = Path.of(settings.text("data")).resolve("run");
        this.demo = settings.flag("demo.staff");
    }

    /**
     * Makes what is missing: an administrator when none can log in, and the sample staff when asked
     * for. Called once the index is there; calling it again changes nothing.
     */
    public synchronized void ensure() {
        List<Account> known = accounts.all();
        List<Sample> people = people();
        boolean administered =
                known.stream()
                        .anyMatch(
                                account ->
                                        account.roles().contains(Role.ADMIN)
                                                && !account.disabled());
        List<String> issued = new ArrayList<>();
        if (!administered) {
            Sample admin = people.getFirst();
            issue(admin)
                    .ifPresent(
                            password -> {
                                write("first-password", List.of(password));
                                issued.add(line(admin, password));
                                log.info("issued a first password for admin");
                            });
        }
        if (demo) {
            for (Sample sample : people.subList(1, people.size())) {
                boolean there =
                        known.stream().anyMatch(account -> account.login().equals(sample.login()));
                if (!there) {
                    issue(sample).ifPresent(password -> issued.add(line(sample, password)));
                }
            }
            keepLogins(known, issued);
        }
    }

    /** The administrator, then one sample person a role. */
    private static List<Sample> people() {
        try (InputStream in = FirstAccounts.class.getResourceAsStream("/first-staff.tsv")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(Sample::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the first staff", e);
        }
    }

    private static String line(Sample sample, String password) {
        return sample.login() + "\t" + sample.role().key() + "\t" + password;
    }

    /** Empty when the account is another process's or person's by now. */
    private Optional<String> issue(Sample sample) {
        String password = secrets.oneTimePassword();
        Set<Role> roles = EnumSet.of(sample.role());
        Account fresh =
                new Account(
                        sample.login(),
                        sample.name(),
                        roles,
                        secrets.hash(password),
                        true,
                        false,
                        List.of(),
                        Instant.now(),
                        null);
        return accounts.create(fresh) ? Optional.of(password) : Optional.empty();
    }

    /** Adds what was issued, drops who has an own password by now, keeps the others. */
    private void keepLogins(List<Account> known, List<String> issued) {
        Path file = folder.resolve("demo-logins");
        List<String> lines = new ArrayList<>();
        if (Files.exists(file)) {
            try {
                lines.addAll(Files.readAllLines(file));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + file, e);
            }
        }
        for (String line : issued) {
            String login = line.substring(0, line.indexOf('\t') + 1);
            lines.removeIf(old -> old.startsWith(login));
            lines.add(line);
        }
        boolean dropped =
                known.stream()
                        .filter(account -> !account.mustChangePassword())
                        .map(account -> lines.removeIf(l -> l.startsWith(account.login() + "\t")))
                        .reduce(false, Boolean::logicalOr);
        if (dropped || !issued.isEmpty()) {
            write("demo-logins", lines);
        }
    }

    private void write(String name, List<String> lines) {
        try {
            Files.createDirectories(folder);
            Path next = folder.resolve(name + ".next");
            Files.deleteIfExists(next);
            Files.createFile(
                    next,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            Files.write(next, lines);
            Files.move(
                    next,
                    folder.resolve(name),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + folder.resolve(name), e);
        }
    }
}
