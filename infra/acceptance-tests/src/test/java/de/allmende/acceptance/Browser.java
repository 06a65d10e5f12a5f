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
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ScreenshotType;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** One person's real browser: Debian's Chromium, logged in at the portal. */
final class Browser implements AutoCloseable {

    static final int DESK = 1280;
    static final int PHONE = 390;

    private static final int AWAY = 503;
    private static final int PICTURE_QUALITY = 80;

    private static final String COLOUR_RULE = "color-contrast";

    private static final String AXE = """
            async rules => {
              const runOnly = rules.length > 0 ? {runOnly: {type: 'rule', values: rules}} : {};
              const {violations} = await axe.run(document, {...runOnly, resultTypes: ['violations']});
              return violations.map(({id, nodes}) => `${id} at ${nodes[0].html}`);
            }""";

    private static final List<String> CANDIDATES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

    /** One for each thread, for Playwright stays on the thread that made it. */
    private static final ThreadLocal<com.microsoft.playwright.Browser> CHROMIUM =
            ThreadLocal.withInitial(Browser::launched);

    private final String gateway = RunningAllmende.get().demo().gateway();
    private final BrowserContext context;
    private final Page page;

    private Browser() {
        this.context = CHROMIUM.get()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setLocale("de-DE")
                        .setReducedMotion(ReducedMotion.REDUCE));
        this.page = context.newPage();
        this.page.setDefaultTimeout(60_000);
    }

    static Browser onADesk() {
        return new Browser().wide(DESK);
    }

    static Browser onAPhone() {
        return new Browser().wide(PHONE);
    }

    Browser wide(int width) {
        page.setViewportSize(width, 900);
        return this;
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

    /** Whoever reads that the portal is away for a moment tries once more. */
    Browser open(String path) {
        var answer = page.navigate(gateway + path);
        if (answer != null && answer.status() == AWAY) {
            page.reload();
        }
        return this;
    }

    void click(AriaRole role, String name) {
        page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    /** The line of a list that names this. */
    Locator row(String text) {
        return page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(text));
    }

    void fill(String label, String text) {
        page.getByLabel(label).and(page.locator("input, textarea")).first().fill(text);
    }

    boolean offers(AriaRole role, String name) {
        return page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true))
                        .count()
                > 0;
    }

    /** Waits for the page with this heading until everything on it is there. */
    Browser isAt(String heading) {
        assertThat(heading).as("the page's heading").isNotBlank();
        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                .filter(new Locator.FilterOptions().setHasText(heading))
                .first()
                .waitFor();
        page.locator(".loading").first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        return this;
    }

    Browser shows(String text) {
        page.getByText(text).first().waitFor();
        return this;
    }

    /**
     * What is wrong with the page in light and in dark: it sticks out, or axe finds something. A picture is kept of what is wrong,
     * and of everything with {@code -Dallmende.pictures=true}.
     */
    List<String> objections(String picture) {
        var objections = new ArrayList<String>();
        for (var colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
            var name = "%s-%d-%s"
                    .formatted(
                            picture, page.viewportSize().width, colours.name().toLowerCase(Locale.ROOT));
            var found = objectionsNow(colours);
            if (!found.isEmpty() || Boolean.getBoolean("allmende.pictures")) {
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setType(ScreenshotType.JPEG)
                        .setQuality(PICTURE_QUALITY)
                        .setPath(Path.of("target", "screenshots", name + ".jpg")));
            }
            found.forEach(objection -> objections.add(name + ": " + objection));
        }
        return objections;
    }

    private List<String> objectionsNow(ColorScheme colours) {
        var objections = new ArrayList<String>();
        if (page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
                .equals(true)) {
            objections.add("sticks out");
        }
        for (var violation : violations(colours == ColorScheme.LIGHT ? List.of() : List.of(COLOUR_RULE))) {
            objections.add(violation.toString());
        }
        return objections;
    }

    /**
     * What axe objects to, with the first element of each. It stays in the page for the next look.
     *
     * @param rules all when empty; in the dark only the colours differ
     */
    private List<?> violations(List<String> rules) {
        if (page.evaluate("typeof axe").equals("undefined")) {
            page.evaluate(AxeBuilder.getAxeScript());
        }
        return (List<?>) page.evaluate(AXE, rules);
    }

    @Override
    public void close() {
        context.close();
    }

    private static com.microsoft.playwright.Browser launched() {
        var withoutDownload = new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        return Playwright.create(withoutDownload)
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
