package io.github.indicatorrefinery.transforms.facts.notation;

import io.github.indicatorrefinery.transforms.text.CharacterSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a formula in plain notation into numbers, words and signs. A number of periods is one word:
 * {@code 14-period}, {@code 14 days} and {@code 14-day} are {@code #14}, {@code n periods} is
 * {@code #n}. Words are in lower case and singular. An {@code x} between operands is a sign.
 */
public final class LenientTokens {
  public enum Kind {
    NUMBER,
    WORD,
    SIGN,
    END
  }

  public record Token(Kind kind, String text) {
    public boolean is(String sign) {
      return kind == Kind.SIGN && text.equals(sign);
    }

    public boolean isWord(String word) {
      return kind == Kind.WORD && text.equals(word);
    }
  }

  /** A count with a unit of time: a number of periods. */
  public static final Pattern PERIODS =
      Pattern.compile(
          "\\b(\\d+|[nNxXkK])[- ]?(?:period|day|week|month|hour|minute|year|bar|candle|session|interval)s?\\b",
          Pattern.CASE_INSENSITIVE);

  private static final CharacterSet SIGNS = CharacterSet.of("-+*/^()|,√Σ%");

  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<periods>"
              + PERIODS.pattern().replaceFirst("\\(", "(?<count>")
              + ")"
              + "|(?<number>\\d+(?:,\\d{3})*(?:\\.\\d+)?|\\.\\d+)"
              + "|(?<spoken>divided by|multiplied by|\\btimes\\b|\\bplus\\b|\\bminus\\b)"
              + "|(?<ellipsis>\\.\\.\\.+|…)"
              + "|(?<word>[\\p{L}_][\\p{L}\\p{N}_]*(?:'s)?)"
              + "|(?<space>[\\s':]+|\\.(?!\\.))",
          Pattern.CASE_INSENSITIVE);

  private LenientTokens() {}

  public static List<Token> of(String text) throws Unreadable {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == ' ') {
        at++;
        continue;
      }
      if (SIGNS.holds(c)) {
        tokens.add(new Token(Kind.SIGN, String.valueOf(c)));
        at++;
        continue;
      }
      if (!matcher.find(at) || matcher.start() != at) {
        throw new Unreadable("the sign " + Character.toString(text.codePointAt(at)));
      }
      at = matcher.end();
      if (matcher.group("ellipsis") != null) {
        throw new Unreadable("an ellipsis");
      }
      if (matcher.group("space") == null) {
        tokens.add(token(matcher));
      }
    }
    tokens.add(new Token(Kind.END, ""));
    return withTimesSigns(tokens);
  }

  private static Token token(Matcher matcher) {
    if (matcher.group("periods") != null) {
      return new Token(Kind.WORD, "#" + matcher.group("count").toLowerCase(Locale.ROOT));
    }
    if (matcher.group("number") != null) {
      return new Token(Kind.NUMBER, matcher.group("number").replace(",", ""));
    }
    if (matcher.group("spoken") != null) {
      return new Token(
          Kind.SIGN,
          switch (matcher.group("spoken").toLowerCase(Locale.ROOT)) {
            case "divided by" -> "/";
            case "plus" -> "+";
            case "minus" -> "-";
            default -> "*";
          });
    }
    String word = matcher.group("word").toLowerCase(Locale.ROOT);
    return new Token(
        Kind.WORD,
        Spelling.singular(word.endsWith("'s") ? word.substring(0, word.length() - 2) : word));
  }

  private static List<Token> withTimesSigns(List<Token> tokens) {
    List<Token> out = new ArrayList<>(tokens);
    for (int i = 1; i + 1 < out.size(); i++) {
      if (out.get(i).isWord("x") && endsOperand(out.get(i - 1)) && startsOperand(out.get(i + 1))) {
        out.set(i, new Token(Kind.SIGN, "*"));
      }
    }
    return out;
  }

  private static boolean endsOperand(Token token) {
    return token.kind() == Kind.NUMBER
        || token.kind() == Kind.WORD
        || token.is(")")
        || token.is("|")
        || token.is("%");
  }

  private static boolean startsOperand(Token token) {
    return token.kind() == Kind.NUMBER
        || token.kind() == Kind.WORD
        || token.is("(")
        || token.is("|")
        || token.is("√")
        || token.is("Σ")
        || token.is("-");
  }
}
