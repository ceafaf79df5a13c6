package io.github.indicatorrefinery.pipeline.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The frame of every page: one HTML document that needs nothing else, neither a script nor the
 * network, in the project's style. The same content gives the same bytes.
 */
public final class Page {
  private Page() {}

  /**
   * The document.
   *
   * @param title as text, which is escaped here
   * @param main the content as HTML, a line feed at its end
   */
  public static String of(String title, String main) {
    return """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>%s</title>
    <style>
    %s</style>
    </head>
    <body>
    <main>
    %s</main>
    </body>
    </html>
    """
        .formatted(Html.escape(title), style(), main);
  }

  private static String style() {
    try (InputStream style = Page.class.getResourceAsStream("page.css")) {
      return new String(style.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
