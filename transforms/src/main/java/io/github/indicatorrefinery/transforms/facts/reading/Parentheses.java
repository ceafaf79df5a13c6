package io.github.indicatorrefinery.transforms.facts.reading;

import io.github.indicatorrefinery.transforms.facts.notation.LenientTokens.Kind;
import io.github.indicatorrefinery.transforms.facts.notation.LenientTokens.Token;
import io.github.indicatorrefinery.transforms.facts.words.NamedFunctions;
import io.github.indicatorrefinery.transforms.facts.words.Vocabulary;
import io.github.indicatorrefinery.transforms.formula.Expression;
import io.github.indicatorrefinery.transforms.formula.Expression.Constant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What stands in parentheses behind a name, where it is no argument. */
final class Parentheses {
  private static final Set<String> NOW = Set.of("t", "today", "current", "i");
  private static final Set<String> BEFORE = Set.of("previous", "prev", "prior", "yesterday");
  private static final Set<String> GLOSSES =
      Set.of("usd", "in", "typically", "usually", "eg", "e", "default", "commonly");

  private Parentheses() {}

  /** "Typical Price (TP)", "Issuance (USD)", "SMA (typically 20-day)": says nothing more. */
  static boolean isGloss(List<String> words, List<Token> content, Vocabulary vocabulary) {
    if (content.isEmpty() || content.stream().anyMatch(t -> t.kind() == Kind.SIGN)) {
      return false;
    }
    String first = content.get(0).text();
    return GLOSSES.contains(first)
        || (content.size() == 1 && isAbbreviation(first, words))
        || isSameName(words, content, vocabulary);
  }

  private static boolean isAbbreviation(String text, List<String> words) {
    StringBuilder initials = new StringBuilder();
    words.stream().filter(w -> !w.startsWith("#")).forEach(word -> initials.append(word.charAt(0)));
    return text.length() > 1 && initials.toString().endsWith(text);
  }

  private static boolean isSameName(
      List<String> words, List<Token> content, Vocabulary vocabulary) {
    Optional<Expression> name =
        vocabulary.find(String.join(" ", content.stream().map(Token::text).toList()));
    return name.isPresent() && name.equals(vocabulary.find(String.join(" ", words)));
  }

  static boolean isNow(List<Token> content) {
    return content.size() == 1 && NOW.contains(content.get(0).text());
  }

  /** "(t-1)", "(previous)", "(previous day)", "(10 periods ago)". */
  static Optional<Expression> shift(List<Token> content) {
    if (content.isEmpty()) {
      return Optional.empty();
    }
    String first = content.get(0).text();
    if (BEFORE.contains(first)
        && content.stream().allMatch(t -> t.kind() == Kind.WORD)
        && content.size() <= 2) {
      return Optional.of(new Constant(1));
    }
    if (content.size() == 3 && (first.equals("t") || first.equals("i")) && content.get(1).is("-")) {
      return onlyPeriod(content.get(2));
    }
    return content.size() == 2 && content.get(1).isWord("ago")
        ? NamedFunctions.period(first)
        : Optional.empty();
  }

  static Optional<Expression> onlyPeriod(Token token) {
    if (token.kind() == Kind.NUMBER) {
      return Optional.of(new Constant(Double.parseDouble(token.text())));
    }
    return token.isWord("n") || token.isWord("period")
        ? Optional.of(NamedFunctions.PERIOD)
        : NamedFunctions.period(token.text());
  }
}
