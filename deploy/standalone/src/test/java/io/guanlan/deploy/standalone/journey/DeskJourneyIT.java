package io.guanlan.deploy.standalone.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.guanlan.deploy.standalone.box.LaunchedInstance;
import io.guanlan.services.Ports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An analyst's first minutes with the demo. */
class DeskJourneyIT {

    private static final Path SHOTS = Path.of("target", "screenshots");
    private static final String PASSWORD = "观澜-first-day-2026";
    private static final String TITLE = "滨海栈道本周六封闭检修";
    private static final Duration STARTED = Duration.ofMinutes(4);
    private static final double PATIENCE = Duration.ofMinutes(2).toMillis();

    @TempDir private Path scratch;

    @Test
    void pagePublishedOnTheSampleSite_appearsOnTheDeskWithItsErrorWordMarked() throws Exception {
        Path data = scratch.resolve("data");
        try (LaunchedInstance instance =
                        LaunchedInstance.start(data, "demo", "--demo.city.port=" + cityPort());
                Playwright playwright = Playwright.create();
                Browser browser = playwright.chromium().launch(options())) {
            String password = passwordOf(instance, "analyst");
            Page page = browser.newPage(new Browser.NewPageOptions().setViewportSize(1440, 900));
            page.setDefaultTimeout(PATIENCE);
            page.navigate("http://127.0.0.1:" + instance.port() + "/");
            logIn(page, password);
            choosePassword(page);

            Locator tile = page.locator(".desk-tile-value").first();
            assertThat(tile).containsText(Pattern.compile("[1-9]"), patiently());
            publish(data);
            // Pushed: nobody reloads the page.
            assertThat(page.getByText(TITLE).first()).isVisible(visiblyPatiently());
            shoot(page, "overview");

            page.navigate("http://127.0.0.1:" + instance.port() + "/search?q=滨海栈道");
            Locator hit =
                    page.locator(".desk-hit-link", new Page.LocatorOptions().setHasText(TITLE));
            assertThat(hit).isVisible(visiblyPatiently());
            shoot(page, "search");
            hit.click();

            assertThat(page.locator("h1").filter(new Locator.FilterOptions().setHasText(TITLE)))
                    .isVisible();
            Locator errorWord =
                    page.locator(".desk-body .desk-wrong")
                            .filter(new Locator.FilterOptions().setHasText("座落"));
            assertThat(errorWord.first()).isVisible();
            shoot(page, "article");

            page.setViewportSize(390, 844);
            shoot(page, "article-narrow");
            assertThat(overflow(page))
                    .as("nothing is wider than a narrow screen")
                    .isLessThanOrEqualTo(0);
        }
    }

    private static int cityPort() {
        return IntStream.iterate(21_000, port -> port + 10)
                .limit(200)
                .filter(port -> IntStream.range(port, port + 6).allMatch(Ports::isFree))
                .findFirst()
                .orElseThrow();
    }

    private static BrowserType.LaunchOptions options() {
        Path chromium =
                Stream.of(
                                "/usr/bin/chromium",
                                "/usr/bin/chromium-browser",
                                "/usr/bin/google-chrome")
                        .map(Path::of)
                        .filter(Files::isExecutable)
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                "no chromium; ./guanlan test installs it"));
        return new BrowserType.LaunchOptions()
                .setExecutablePath(chromium)
                .setArgs(
                        List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync"));
    }

    /** The console is what a person reads; the log-ins are its last lines. */
    private static String passwordOf(LaunchedInstance instance, String login) throws Exception {
        Pattern line = Pattern.compile("(?m)^\\s*" + login + "\\s+\\S+\\s+(\\S+)\\s*$");
        CountDownLatch never = new CountDownLatch(1);
        long end = System.nanoTime() + STARTED.toNanos();
        while (System.nanoTime() < end) {
            Matcher found = line.matcher(instance.console());
            if (found.find()) {
                return found.group(1);
            }
            assertThat(instance.process().isAlive()).as(instance.console()).isTrue();
            assertThat(never.await(300, TimeUnit.MILLISECONDS)).isFalse();
        }
        throw new AssertionError("no log-in shown: " + instance.console());
    }

    private static void logIn(Page page, String password) {
        page.locator("input[name=username]").fill("analyst");
        page.locator("input[name=password]").fill(password);
        shoot(page, "login");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("登录")).click();
    }

    private static void choosePassword(Page page) {
        Locator fields = page.locator("vaadin-password-field:visible input");
        fields.nth(0).fill(PASSWORD);
        fields.nth(1).fill(PASSWORD);
        fields.nth(1).press("Enter");
        page.locator(".desk-overview").waitFor();
    }

    private static void publish(Path data) throws Exception {
        Files.writeString(
                data.resolve("city/portal/ywdt/notice.txt"),
                TITLE
                        + "\n滨海栈道座落于东湾区，全长三公里，因栏杆锈蚀，本周六全天封闭检修。\n"
                        + "市住房和城乡建设局提醒市民游客绕行，检修完成后将及时开放。\n");
    }

    private static LocatorAssertions.ContainsTextOptions patiently() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE);
    }

    private static LocatorAssertions.IsVisibleOptions visiblyPatiently() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE);
    }

    private static void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve(name + ".png")));
    }

    private static int overflow(Page page) {
        return ((Number)
                        page.evaluate(
                                "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .intValue();
    }
}
