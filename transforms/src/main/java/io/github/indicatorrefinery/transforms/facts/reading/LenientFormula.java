package io.github.indicatorrefinery.transforms.facts.reading;

import io.github.indicatorrefinery.transforms.facts.notation.FormulaNotation;
import io.github.indicatorrefinery.transforms.facts.notation.LenientTokens;
import io.github.indicatorrefinery.transforms.facts.notation.Unreadable;
import io.github.indicatorrefinery.transforms.facts.notation.WeightedTerms;
import io.github.indicatorrefinery.transforms.facts.prose.Prose;
import io.github.indicatorrefinery.transforms.facts.words.Alternatives;
import io.github.indicatorrefinery.transforms.facts.words.Definitions;
import io.github.indicatorrefinery.transforms.facts.words.Phrases;
import io.github.indicatorrefinery.transforms.facts.words.Vocabulary;
import io.github.indicatorrefinery.transforms.formula.Expression;
import io.github.indicatorrefinery.transforms.formula.Expression.Call;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the right side of a formula as people write it: words for series, brackets of all kinds,
 * {@code x} for times, "20-day SMA of the close". Operators bind as in mathematics, whatever their
 * author may have meant. Names mean what the answer defines them to be, else what they mean for the
 * indicator.
 *
 * <p>Not thread-safe; one for an answer and an indicator.
 */
public final class LenientFormula {
  private static final Pattern COMPARISON =
      Pattern.compile(
          "\\s*(>=|<=|>|<|≥|≤|==?|(?:is |are )?(?:greater|higher|more) than(?: or equal to)?|(?:is )?above|exceeds"
              + "|(?:is |are )?(?:less|lower|smaller) than(?: or equal to)?|(?:is )?below|(?:is )?(?:equal to|the same as)|equals)\\s*");

  /** Definitions of definitions of definitions: nobody writes more of them. */
  private static final int MAX_DEPTH = 6;

  /** Names that define one another would be followed along all paths. */
  private static final int MAX_DEFINITIONS = 60;

  private final Vocabulary vocabulary;
  private final Definitions definitions;
  private final Phrases phrases;
  private final Deque<String> open = new ArrayDeque<>();

  /** What names were found to mean in the formula that is being read. */
  private final Map<String, Optional<Expression>> defined = new HashMap<>();

  /** How often a name was met inside its own definition: what comes of that holds there only. */
  private int circles;

  private int parsed;

  /** A reader of one answer, for formulas that are about one indicator. */
  public LenientFormula(Vocabulary vocabulary, Definitions definitions) {
    this.vocabulary = vocabulary;
    this.definitions = definitions;
    this.phrases = new Phrases(vocabulary, this::definition);
  }

  /**
   * All sensible readings of a right side, the likeliest first; at least one.
   *
   * @param names what the left side calls it: these names do not mean the formula itself
   * @throws Unreadable where a word or sign cannot be understood; the message names it
   */
  public List<Expression> read(String right, List<String> names) throws Unreadable {
    defined.clear();
    parsed = 0;
    names.forEach(name -> open.push(vocabulary.spelling().key(name)));
    try {
      return Alternatives.readings(parse(right)).stream().map(Deviations::named).toList();
    } finally {
      names.forEach(name -> open.pop());
    }
  }

  /** The readings of a condition such as "close > previous close". */
  public List<Expression> readCondition(String condition) throws Unreadable {
    Matcher comparison = COMPARISON.matcher(condition);
    if (!comparison.find() || comparison.start() == 0) {
      throw new Unreadable("the condition \"" + condition + "\"");
    }
    Expression left = parse(condition.substring(0, comparison.start()));
    Expression right = parse(condition.substring(comparison.end()));
    return Alternatives.readings(new Call(operator(comparison.group(1)), List.of(left, right)));
  }

  private static String operator(String comparison) {
    boolean orEqual = comparison.contains("or equal");
    if (comparison.matches("(?:is |are )?(?:greater|higher|more).*|.*above|exceeds|>|>=|≥")) {
      return orEqual || comparison.equals("≥") || comparison.equals(">=") ? ">=" : ">";
    }
    if (comparison.matches("(?:is |are )?(?:less|lower|smaller).*|.*below|<|<=|≤")) {
      return orEqual || comparison.equals("≤") || comparison.equals("<=") ? "<=" : "<";
    }
    return "==";
  }

  /** All ways to take the words that make sense. */
  private Expression parse(String text) throws Unreadable {
    List<Expression> ways = new ArrayList<>();
    Unreadable first = null;
    for (String way : Prose.ways(text)) {
      try {
        ways.add(parseSigns(way));
      } catch (Unreadable e) {
        first = first == null ? e : first;
      }
    }
    if (first != null && ways.isEmpty()) {
      throw first;
    }
    return Alternatives.either(ways.toArray(Expression[]::new));
  }

  private Expression parseSigns(String signs) throws Unreadable {
    String plain = FormulaNotation.plain(vocabulary.spelling().spell(signs));
    if (!WeightedTerms.isIn(plain)) {
      return parsePlain(plain);
    }
    List<Expression> ways = new ArrayList<>();
    for (String way : WeightedTerms.writtenOut(plain)) {
      ways.add(parsePlain(way));
    }
    return Alternatives.either(ways.toArray(Expression[]::new));
  }

  private Expression parsePlain(String plain) throws Unreadable {
    return new LenientParser(LenientTokens.of(plain), vocabulary, phrases).whole();
  }

  /**
   * What the answer says that a name means; empty where that cannot be read or leads in a circle.
   */
  private Optional<Expression> definition(String key) {
    Optional<Expression> known = defined.get(key);
    if (known != null) {
      return known;
    }
    Optional<String> text = definitions.find(key);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (open.contains(key) || open.size() > MAX_DEPTH || parsed >= MAX_DEFINITIONS) {
      circles++;
      return Optional.empty();
    }
    int before = circles;
    parsed++;
    open.push(key);
    Optional<Expression> read;
    try {
      read = Optional.of(parse(text.get()));
    } catch (Unreadable e) {
      read = Optional.empty();
    } finally {
      open.pop();
    }
    if (circles == before) {
      defined.put(key, read);
    }
    return read;
  }
}
