package io.github.indicatorrefinery.pipeline.serve.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages as a reader meets them, in the browser of this machine; skipped where it has none. */
class BrowsedPagesTest {
  private static final String ASKED = "/?q=How+is+the+RSI+calculated%3F";

  @TempDir private static Path shared;

  private static ServedPages pages;
  private static SystemBrowser system;

  private BrowserContext context;
  private Page page;

  /** What the browser complained about: errors of scripts, and all that the policy forbade. */
  private final List<String> complaints = new ArrayList<>();

  @BeforeAll
  static void serve() throws IOException {
    Optional<SystemBrowser> found = SystemBrowser.start();
    assumeTrue(found.isPresent(), "needs Chromium and Node on the PATH");
    system = found.get();
    pages = ServedPages.of(ServedPages.writeRun(shared), shared.resolve("logs"));
  }

  @AfterAll
  static void stop() throws IOException {
    if (system != null) {
      system.close();
      assertThat(pages.failures()).isEmpty();
      pages.close();
    }
  }

  @BeforeEach
  void open() {
    open(new Browser.NewContextOptions());
  }

  private void open(Browser.NewContextOptions options) {
    context = system.browser().newContext(options);
    page = context.newPage();
    page.onPageError(complaints::add);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            complaints.add(message.text());
          }
        });
  }

  @AfterEach
  void close() {
    assertThat(complaints).isEmpty();
    assertThat(page.url()).startsWith(pages.url("/"));
    context.close();
  }

  private void visit(String path) {
    page.navigate(pages.url(path));
  }

  private void ask(String question) {
    page.locator("#box").fill(question);
    page.locator("#box").press("Enter");
  }

  private List<String> all() {
    return List.of(
        "/",
        ASKED,
        "/?q=zebras",
        "/indicators",
        "/indicators/relative_strength_index_rsi",
        "/pairs/" + pages.pairId("Why is the RSI said"),
        "/pairs/" + pages.pairId("Where do I keep the keys"),
        "/search?q=rsi");
  }

  @Test
  void anAnswerComesWithoutLeavingThePage() {
    visit("/");
    page.evaluate("window.stayed = true");

    ask("How is the RSI calculated?");

    assertThat(page.locator(".answer .text")).containsText("average gains");
    assertThat(page.locator("#gate-title")).hasText("Answered");
    assertThat(page.locator(".citation")).hasCount(5);
    assertThat(page.evaluate("window.stayed")).isEqualTo(true);
    assertThat(page.url()).endsWith(ASKED);
    page.goBack();
    assertThat(page.locator("#map")).isVisible();
  }

  @Test
  void aRefusalSaysWhy() {
    visit("/");

    ask("Which zebras graze near Kilimanjaro?");

    assertThat(page.locator(".answer")).containsText("Hardly any pair mentions “zebras”");
    assertThat(page.locator("#pairs-title")).hasText("The nearest questions");
    assertThat(page.locator(".citation")).hasCount(5);
  }

  @Test
  void filtersReachTheAnswer() {
    visit("/");
    page.locator(".filters summary").click();
    page.locator("#indicator").selectOption("bollinger_bands");

    ask("How is volatility shown?");

    assertThat(page.locator(".citation")).hasCount(1);
    assertThat(page.url()).contains("indicator=bollinger_bands").doesNotContain("tier");
  }

  @Test
  void aCitationOpensBesideTheAnswer() {
    page.setViewportSize(1280, 800);
    visit(ASKED);

    page.locator(".answer .cite").first().click();

    assertThat(page.locator("#c1")).isVisible();
    assertThat(page.locator("#c1 mark.cited").first()).containsText("average gains");
    assertThat(page.locator("#c1").boundingBox().x)
        .isGreaterThan(page.locator(".answer").boundingBox().x + 600);
  }

  @Test
  void keysAreEnough() {
    visit(ASKED);
    page.locator("body").press("/");
    assertThat(page.locator("#box")).isFocused();

    page.keyboard().press("ArrowDown");
    page.keyboard().press("ArrowDown");
    assertThat(page.locator(".citation summary").nth(1)).isFocused();
    page.keyboard().press("Enter");
    assertThat(page.locator("#c2")).isVisible();
    page.keyboard().press("Escape");
    assertThat(page.locator("#c2")).isHidden();
    page.keyboard().press("Escape");
    assertThat(page.locator("#box")).isFocused();
  }

  @Test
  void theMapLeadsToAnIndicatorAndFromThereToAPair() {
    visit("/");
    page.locator("a.cell", new Page.LocatorOptions().setHasText("Relative Strength Index")).click();
    assertThat(page.locator("h1")).hasText("Relative Strength Index (RSI)");
    assertThat(page.locator(".known")).containsText("100 - 100 / (1 + rs)");

    page.locator(".lines a").first().click();

    assertThat(page.locator(".answer .text")).containsText("RSI");
    assertThat(page.locator(".metrics")).containsText("technical accuracy");
  }

  @Test
  void wordsAreFoundAndMarked() {
    visit("/search");

    ask("pullback");

    assertThat(page.locator(".hits li")).hasCount(1);
    assertThat(page.locator(".hits mark").first()).hasText("pullback");
  }

  @Test
  void aReaderSaysAWord() throws IOException {
    visit("/");
    ask("How is the RSI calculated?");
    page.locator(".result .feedback button[value=false]").click();
    page.keyboard().type("too <short>");
    page.keyboard().press("Enter");

    assertThat(page.locator(".feedback .said")).hasText("Thank you.");
    assertThat(Files.readString(shared.resolve("logs").resolve("feedback.jsonl")))
        .contains("\"useful\":false", "\"comment\":\"too <short>\"", "How is the RSI calculated?");
  }

  @Test
  void aHostilePairIsTextEverywhere() {
    visit("/");
    ask("Where do I keep the keys of my wallet?");
    assertThat(page.locator(".answer .text")).containsText("<script>");
    page.locator(".cite").first().click();
    assertThat(page.locator("#c1 .text")).containsText("<img src=x");
    for (String path : all()) {
      visit(path);
      assertThat(page.evaluate("window.owned")).as(path).isNull();
      assertThat(page.locator("img, iframe, main script")).hasCount(0);
    }
  }

  @Test
  void nothingIsWiderThanAPhone() {
    page.setViewportSize(360, 740);
    for (String path : all()) {
      visit(path);
      assertThat(page.evaluate("document.documentElement.scrollWidth")).as(path).isEqualTo(360);
    }
  }

  @Test
  void allButFeedbackIsThereWithoutScripts() {
    context.close();
    open(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    visit("/");

    ask("How is the RSI calculated?");

    assertThat(page.locator(".answer .text")).containsText("average gains");
    assertThat(page.locator(".feedback").first()).isHidden();
    page.locator(".citation summary").first().click();
    assertThat(page.locator("#c1")).isVisible();
  }

  /** The rules of axe-core, which catch what a checklist would: names, contrast, order, targets. */
  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void readersOfAllKindsFindTheirWay(ColorScheme scheme) throws IOException {
    String axe;
    try (InputStream script = BrowsedPagesTest.class.getResourceAsStream("/axe.min.js")) {
      axe = new String(script.readAllBytes(), StandardCharsets.UTF_8);
    }
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    for (String path : all()) {
      visit(path);
      page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)");
      page.evaluate(axe);
      assertThat(
              (List<?>)
                  page.evaluate("async () => (await axe.run()).violations.map(one => one.id)"))
          .as(path)
          .isEmpty();
    }
  }
}
