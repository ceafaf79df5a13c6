package io.github.indicatorrefinery.transforms.facts.words;

import io.github.indicatorrefinery.transforms.facts.find.LeftSides;
import io.github.indicatorrefinery.transforms.facts.find.Statement;
import io.github.indicatorrefinery.transforms.facts.notation.Spelling;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an answer says that the names in its formulas mean: its other formulas, and clauses such as
 * "where C is the closing price". The first meaning of a name counts; one that holds under a
 * condition only is none.
 */
public final class Definitions {
  private static final Pattern CLAUSE =
      Pattern.compile(
          "(?:\\b[Ww]here:?|,?\\s+and|,|^[\\s*•-]*)\\s+(?:the\\s+)?([%\\p{L}][\\p{L}\\p{N}_ %/+-]{0,24}?)\\s+(?:is|=|represents|denotes|refers to)\\s+([^,;.()\\n]{3,80})",
          Pattern.MULTILINE);

  private final Map<String, String> texts;

  private Definitions(Map<String, String> texts) {
    this.texts = texts;
  }

  /** The definitions of an answer with these formulas. */
  public static Definitions of(String answer, List<Statement> statements, Spelling spelling) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Statement statement : statements) {
      if (statement.condition().isEmpty()) {
        for (String name : LeftSides.names(statement.left())) {
          texts.putIfAbsent(spelling.key(name), statement.right());
        }
      }
    }
    Matcher clause = CLAUSE.matcher(answer);
    while (clause.find()) {
      texts.putIfAbsent(spelling.key(clause.group(1)), clause.group(2));
    }
    return new Definitions(texts);
  }

  /** What a name is said to be, as the answer says it. */
  public Optional<String> find(String key) {
    return Optional.ofNullable(texts.get(key));
  }
}
