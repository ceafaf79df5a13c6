package io.github.indicatorrefinery.transforms.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts the text of a formula into numbers, words and signs. */
final class FormulaTokens {
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<number>\\d+(?:\\.\\d+)?(?:e[+-]?\\d+)?)|(?<word>[a-z_][a-z0-9_]*)"
              + "|(?<sign><=|>=|==|!=|[-+*/^<>(),])");
  private static final Pattern SPACE = Pattern.compile("\\s*");

  private FormulaTokens() {}

  enum Kind {
    NUMBER,
    WORD,
    SIGN,
    END
  }

  /** A piece of the text, and where it begins. */
  record Token(Kind kind, String text, int position) {
    boolean is(String sign) {
      return kind != Kind.NUMBER && text.equals(sign);
    }

    FormulaSyntaxException insteadOf(String expected) {
      String found = kind == Kind.END ? "the end" : "\"" + text + "\"";
      return new FormulaSyntaxException(position, expected, found);
    }
  }

  /** All tokens of the text; the last one is its end. */
  static List<Token> of(String text) {
    List<Token> tokens = new ArrayList<>();
    Matcher token = TOKEN.matcher(text);
    int position = afterSpace(text, 0);
    while (position < text.length()) {
      if (!token.find(position) || token.start() != position) {
        throw new FormulaSyntaxException(
            position,
            "a number, a name in small letters or an operator",
            "\"" + Character.toString(text.codePointAt(position)) + "\"");
      }
      tokens.add(new Token(kindOf(token), token.group(), position));
      position = afterSpace(text, token.end());
    }
    tokens.add(new Token(Kind.END, "", text.length()));
    return tokens;
  }

  private static Kind kindOf(Matcher token) {
    if (token.group("number") != null) {
      return Kind.NUMBER;
    }
    return token.group("word") != null ? Kind.WORD : Kind.SIGN;
  }

  private static int afterSpace(String text, int position) {
    Matcher space = SPACE.matcher(text).region(position, text.length());
    return space.lookingAt() ? space.end() : position;
  }
}
