package io.guanlan.ui.kit;

import com.vaadin.flow.component.UI;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Instants and numbers as people read them: Asia/Shanghai, in the language of the UI. */
public final class Formats {

    /** The clock on the wall of every user. Stored instants are UTC. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZONE);
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZONE);
    private static final DateTimeFormatter SHORT =
            DateTimeFormatter.ofPattern("MM-dd HH:mm").withZone(ZONE);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd").withZone(ZONE);

    private Formats() {}

    /** {@code 2026-11-03 09:15}, or a dash for null. */
    public static String minute(@Nullable Instant at) {
        return at == null ? "—" : MINUTE.format(at);
    }

    /** {@code 2026-11-03 09:15:42}, or a dash for null. */
    public static String second(@Nullable Instant at) {
        return at == null ? "—" : SECOND.format(at);
    }

    /** {@code 11-03 09:15}, for narrow columns; a dash for null. */
    public static String brief(@Nullable Instant at) {
        return at == null ? "—" : SHORT.format(at);
    }

    /** {@code 2026-11-03}, or a dash for null. */
    public static String day(@Nullable Instant at) {
        return at == null ? "—" : DAY.format(at);
    }

    /** How long ago, in words: "just now", "5 min ago"; the date when older than a week. */
    public static String ago(@Nullable Instant at) {
        return ago(at, Instant.now());
    }

    static String ago(@Nullable Instant at, Instant now) {
        if (at == null) {
            return "—";
        }
        long seconds = Duration.between(at, now).toSeconds();
        if (seconds < -60) {
            return minute(at);
        }
        if (seconds < 5) {
            return Messages.text("kit.ago.now");
        }
        if (seconds < 60) {
            return Messages.text("kit.ago.seconds", seconds);
        }
        if (seconds < 3600) {
            return Messages.text("kit.ago.minutes", seconds / 60);
        }
        if (seconds < 86_400) {
            return Messages.text("kit.ago.hours", seconds / 3600);
        }
        return seconds < 7 * 86_400 ? Messages.text("kit.ago.days", seconds / 86_400) : day(at);
    }

    /** A length of time in its largest fitting unit, such as {@code 3 s} or {@code 12 min}. */
    public static String length(Duration duration) {
        long millis = duration.toMillis();
        if (millis < 1000) {
            return Messages.text("kit.length.millis", millis);
        }
        if (millis < 120_000) {
            return Messages.text("kit.length.seconds", millis / 1000);
        }
        if (millis < 2 * 3_600_000L) {
            return Messages.text("kit.length.minutes", millis / 60_000);
        }
        return millis < 2 * 86_400_000L
                ? Messages.text("kit.length.hours", millis / 3_600_000)
                : Messages.text("kit.length.days", millis / 86_400_000);
    }

    /** With thousands separators. */
    public static String number(long value) {
        return NumberFormat.getIntegerInstance(locale()).format(value);
    }

    /** A fraction 0..1 as a percentage with at most one digit. */
    public static String percent(double fraction) {
        NumberFormat format = NumberFormat.getPercentInstance(locale());
        format.setMaximumFractionDigits(1);
        return format.format(fraction);
    }

    /** Bytes in MB or GB; a dash for 0. */
    public static String bytes(long bytes) {
        if (bytes <= 0) {
            return "—";
        }
        double mega = bytes / 1_048_576.0;
        return mega < 1024
                ? String.format(Locale.ROOT, "%.0f MB", mega)
                : String.format(Locale.ROOT, "%.1f GB", mega / 1024);
    }

    private static Locale locale() {
        UI ui = UI.getCurrent();
        return ui == null ? Messages.CHINESE : ui.getLocale();
    }
}
