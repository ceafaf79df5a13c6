package io.github.indicatorrefinery.pipeline.serve.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The Chromium of this machine, driven by the Node of this machine; neither is downloaded. */
final class SystemBrowser implements AutoCloseable {
  private static final String NODE = "playwright.nodejs.path";

  private final Playwright playwright;
  private final Browser browser;

  private SystemBrowser(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  /** Starts it; empty where the machine lacks either. */
  static Optional<SystemBrowser> start() {
    Optional<Path> chromium = program("chromium", "chromium-browser", "google-chrome");
    Optional<Path> node = program("node");
    if (chromium.isEmpty() || node.isEmpty()) {
      return Optional.empty();
    }
    System.setProperty(NODE, node.get().toString());
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Browser browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(chromium.get())
                    // Builds run in containers, as root, where the sandbox cannot be set up.
                    .setArgs(List.of("--no-sandbox")));
    return Optional.of(new SystemBrowser(playwright, browser));
  }

  private static Optional<Path> program(String... names) {
    return Stream.of(names)
        .flatMap(
            name ->
                Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                    .filter(folder -> !folder.isEmpty())
                    .map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  Browser browser() {
    return browser;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
    System.clearProperty(NODE);
  }
}
