package de.allmende.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** One person's real browser: Debian's Chromium, logged in at the portal. */
final class Browser implements AutoCloseable {

    private static final List<String> CANDIDATES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

    private static final Playwright PLAYWRIGHT = Playwright.create(
            new Playwright.CreateOptions().setEnv(java.util.Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private static final com.microsoft.playwright.Browser CHROMIUM = PLAYWRIGHT
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(chromium())
                    .setArgs(List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync",
                            "--no-first-run")));

    private final String gateway = RunningAllmende.get().demo().gateway();
    private final BrowserContext context;
    private final Page page;

    private Browser(int width, int height, ColorScheme colours) {
        this.context = CHROMIUM.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("de-DE")
                .setColorScheme(colours));
        this.page = context.newPage();
        this.page.setDefaultTimeout(30_000);
    }

    static Browser onADesk() {
        return new Browser(1280, 900, ColorScheme.LIGHT);
    }

    static Browser onAPhone() {
        return new Browser(390, 844, ColorScheme.DARK);
    }

    Page page() {
        return page;
    }

    /** Goes through the login's two forms to a page of the portal. */
    Browser loggedInAs(String email, String path) {
        page.navigate(gateway + "/login?returnTo=" + path);
        page.locator("input[name=username]").fill(email);
        page.locator("[type=submit]").first().click();
        page.locator("input[name=password]").fill(RunningAllmende.get().demo().password());
        page.locator("[type=submit]").first().click();
        page.waitForURL(url -> url.startsWith(gateway) && !url.contains("/login"));
        return this;
    }

    Browser open(String path) {
        page.navigate(gateway + path);
        return this;
    }

    void click(AriaRole role, String name) {
        page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    /** The page has its heading, nothing sticks out, axe finds nothing; its picture is kept. */
    void isFine(String heading, String picture) {
        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                .filter(new Locator.FilterOptions().setHasText(heading))
                .first()
                .waitFor();
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", picture + "-" + page.viewportSize().width + ".png")));
        assertThat((Boolean)
                        page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as("nothing of %s sticks out at %d px", picture, page.viewportSize().width)
                .isTrue();
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .as("axe on %s at %d px", picture, page.viewportSize().width)
                .extracting(violation -> violation.getId() + ": "
                        + violation.getNodes().getFirst().getHtml())
                .isEmpty();
    }

    @Override
    public void close() {
        context.close();
    }

    private static Path chromium() {
        return Stream.concat(Stream.ofNullable(System.getenv("CHROMIUM")), CANDIDATES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No Chromium found. Install Debian's package chromium, "
                        + "or name the program in the environment variable CHROMIUM."));
    }
}
