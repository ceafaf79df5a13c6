package io.github.indicatorrefinery.transforms.clean.artefact;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.text.StringEscapeUtils;

/**
 * HTML in a text that is none: entities become the characters they stand for, however often they
 * were escaped, and {@code <br>} a line end. What stands in backticks stays.
 */
final class HtmlEntities implements Artefact {
  private static final Pattern CODE =
      Pattern.compile("```.*?(?:```|\\z)|`[^`\\n]*`", Pattern.DOTALL);
  private static final Pattern BREAK =
      Pattern.compile("[ \\t]*+<br\\s{0,3}/?>[ \\t]*+\\n?", Pattern.CASE_INSENSITIVE);

  /** An ampersand that was escaped as well is part of the entity. */
  private static final Pattern ESCAPED =
      Pattern.compile("&(?:amp;)*+(#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});");

  private static final Pattern AMPERSANDS = Pattern.compile("&(?:amp;)++");

  @Override
  public String name() {
    return "html";
  }

  @Override
  public String signs() {
    return "<&";
  }

  @Override
  public String takeOff(String text) {
    if (!mayHoldOne(text)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    Matcher code = CODE.matcher(text);
    int from = 0;
    while (code.find()) {
      out.append(decoded(text.substring(from, code.start()))).append(code.group());
      from = code.end();
    }
    String result = out.append(decoded(text.substring(from))).toString();
    return result.equals(text) ? text : result;
  }

  private static boolean mayHoldOne(String text) {
    if (text.indexOf('<') >= 0 && (text.contains("<br") || text.contains("<BR"))) {
      return true;
    }
    int last = text.length() - 1;
    for (int i = text.indexOf('&'); i >= 0 && i < last; i = text.indexOf('&', i + 1)) {
      char next = text.charAt(i + 1);
      if (next == '#' || (Character.isLetter(next) && text.indexOf(';', i) >= 0)) {
        return true;
      }
    }
    return false;
  }

  private static String decoded(String text) {
    String lines = BREAK.matcher(text).replaceAll("\n");
    Matcher entity = ESCAPED.matcher(lines);
    StringBuilder out = new StringBuilder(lines.length());
    while (entity.find()) {
      String once = "&" + entity.group(1) + ";";
      String character = StringEscapeUtils.unescapeHtml4(once);
      boolean known = !character.equals(once);
      entity.appendReplacement(
          out, Matcher.quoteReplacement(known ? visible(character) : entity.group()));
    }
    return AMPERSANDS.matcher(entity.appendTail(out).toString()).replaceAll("&");
  }

  /**
   * A no-break space that an entity wrote is a blank that must not break, no character of a text.
   */
  private static String visible(String character) {
    return character.equals("\u00A0") ? " " : character;
  }
}
