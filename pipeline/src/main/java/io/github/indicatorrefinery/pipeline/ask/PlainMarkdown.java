package io.github.indicatorrefinery.pipeline.ask;

import io.github.indicatorrefinery.pipeline.run.report.TerminalText;
import java.util.regex.Pattern;

/**
 * Text of unknown origin for those who render Markdown: a chat client loads an image by itself, and
 * whoever wrote a pair would learn who reads it. Pictures, links and tags are taken apart by a
 * blank; control characters and what turns the direction of writing go.
 */
public final class PlainMarkdown {
  private static final Pattern PICTURE = Pattern.compile("!(?=\\[)");
  private static final Pattern LINK = Pattern.compile("](?=[(\\[])");
  private static final Pattern TAG = Pattern.compile("<(?=[A-Za-z/!?])");

  private PlainMarkdown() {}

  public static String of(String text) {
    String apart = PICTURE.matcher(TerminalText.of(text)).replaceAll("! ");
    apart = LINK.matcher(apart).replaceAll("] ");
    return TAG.matcher(apart).replaceAll("< ");
  }
}
