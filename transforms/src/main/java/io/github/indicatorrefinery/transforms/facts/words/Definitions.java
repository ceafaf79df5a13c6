package io.github.indicatorrefinery.transforms.facts.words;

import io.github.indicatorrefinery.transforms.facts.find.LeftSides;
import io.github.indicatorrefinery.transforms.facts.find.Statement;
import io.github.indicatorrefinery.transforms.facts.notation.Spelling;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.checkerframework.checker.nullness.qual.MonotonicNonNull;

/**
 * What an answer says that the names in its formulas mean: its other formulas, and clauses such as
 * "where C is the closing price". The first meaning of a name counts; one that holds under a
 * condition only is none. Not thread-safe.
 */
public final class Definitions {
  private static final Pattern CLAUSE =
      Pattern.compile(
          "(?:(?:\\b[Ww]here:?|,?\\s+and|,)\\s+|^[ \\t*•-]*+(?<=[ \\t]))(?:the\\s+)?([%\\p{L}][\\p{L}\\p{N}_ %/+-]{0,24}?)\\s+(?:is|=|represents|denotes|refers to)\\s+([^,;.()\\n]{3,80})",
          Pattern.MULTILINE);

  /** A marker, a name, a verb and what it means. */
  private static final int MAX_CLAUSE_CHARS = 160;

  private final String answer;
  private final List<Statement> statements;
  private final Spelling spelling;

  /** Made when a name is looked up: most formulas use names that everybody knows. */
  private @MonotonicNonNull Map<String, String> texts;

  private Definitions(String answer, List<Statement> statements, Spelling spelling) {
    this.answer = answer;
    this.statements = statements;
    this.spelling = spelling;
  }

  /** The definitions of an answer with these formulas. */
  public static Definitions of(String answer, List<Statement> statements, Spelling spelling) {
    return new Definitions(answer, statements, spelling);
  }

  /** What a name is said to be, as the answer says it. */
  public Optional<String> find(String key) {
    if (texts == null) {
      texts = read();
    }
    return Optional.ofNullable(texts.get(key));
  }

  private Map<String, String> read() {
    Map<String, String> read = new HashMap<>();
    for (Statement statement : statements) {
      if (statement.condition().isEmpty()) {
        for (String name : LeftSides.names(statement.left())) {
          read.putIfAbsent(spelling.key(name), statement.right());
        }
      }
    }
    Matcher clause = CLAUSE.matcher(answer).useTransparentBounds(true).useAnchoringBounds(false);
    int at = 0;
    while (at < answer.length()) {
      if (mayBegin(at)
          && clause.region(at, Math.min(answer.length(), at + MAX_CLAUSE_CHARS)).lookingAt()) {
        read.putIfAbsent(spelling.key(clause.group(1)), clause.group(2));
        at = clause.end();
      } else {
        at++;
      }
    }
    return read;
  }

  /** Whether a clause may begin here; a look is cheaper than the pattern. */
  private boolean mayBegin(int at) {
    char c = answer.charAt(at);
    return c == ','
        || at == 0
        || answer.charAt(at - 1) == '\n'
        || (c <= ' ' && answer.startsWith("and", at + 1))
        || ((c == 'w' || c == 'W') && answer.startsWith("here", at + 1));
  }
}
