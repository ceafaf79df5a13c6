package io.github.indicatorrefinery.transforms.facts.words;

import io.github.indicatorrefinery.transforms.facts.notation.Unreadable;
import io.github.indicatorrefinery.transforms.formula.Expression;
import io.github.indicatorrefinery.transforms.formula.Expression.Call;
import io.github.indicatorrefinery.transforms.formula.Expression.Constant;
import io.github.indicatorrefinery.transforms.formula.Expression.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;

/**
 * Reads what a formula says in words: "20-day SMA of the typical price", "close 10 periods ago",
 * "highest high over the last n periods". What the words cannot be resolved to is {@link
 * Unreadable}, and the message names them.
 */
public final class Phrases {
  private final Vocabulary vocabulary;
  private final Function<String, Optional<Expression>> definitions;

  /**
   * A reader of phrases.
   *
   * @param definitions what the answer itself says that a name means
   */
  public Phrases(Vocabulary vocabulary, Function<String, Optional<Expression>> definitions) {
    this.vocabulary = vocabulary;
    this.definitions = definitions;
  }

  /**
   * What the words mean.
   *
   * @throws Unreadable where they cannot be resolved; the message names them
   */
  public Expression read(List<String> words) throws Unreadable {
    Optional<Expression> read = attempt(words);
    if (read.isEmpty()) {
      throw new Unreadable("\"" + String.join(" ", words) + "\"");
    }
    return read.get();
  }

  private Optional<Expression> attempt(List<String> words) throws Unreadable {
    if (words.isEmpty()) {
      return Optional.empty();
    }
    Optional<Expression> known = known(words);
    if (known.isPresent()) {
      return known;
    }
    if (PhraseWords.ARTICLES.contains(words.get(0))) {
      return attempt(words.subList(1, words.size()));
    }
    for (Rule rule :
        List.<Rule>of(
            this::since,
            this::shifted,
            this::spanned,
            this::headed,
            this::tailed,
            this::whole,
            this::applied,
            this::suffixed,
            this::lessWords)) {
      Optional<Expression> read = rule.read(words);
      if (read.isPresent()) {
        return read;
      }
    }
    return vocabulary.elsewhere(String.join(" ", words));
  }

  @FunctionalInterface
  private interface Rule {
    Optional<Expression> read(List<String> words) throws Unreadable;
  }

  private Optional<Expression> known(List<String> words) throws Unreadable {
    String key = String.join(" ", words);
    Optional<Expression> defined = definitions.apply(key);
    Optional<Expression> named = vocabulary.find(key);
    if (defined.isPresent() && named.isPresent()) {
      return Optional.of(Alternatives.either(defined.get(), named.get()));
    }
    if (defined.isPresent() || named.isPresent()) {
      return defined.or(() -> named);
    }
    Matcher extreme = PhraseWords.EXTREME.matcher(key);
    if (extreme.matches()) {
      return Optional.of(
          extreme(extreme.group(1).equals("h"), NamedFunctions.periodOf(extreme.group(2))));
    }
    if (words.size() == 1 && NamedFunctions.period(words.get(0)).isPresent()) {
      return NamedFunctions.period(words.get(0));
    }
    return PhraseWords.NUMBER_OF_PERIODS.matcher(key).matches()
        ? Optional.of(NamedFunctions.PERIOD)
        : Optional.empty();
  }

  /** "previous close", "close 10 periods ago". */
  private Optional<Expression> shifted(List<String> words) throws Unreadable {
    int last = words.size() - 1;
    if (words.get(last).equals("ago") && last >= 2) {
      Optional<Expression> count = NamedFunctions.period(words.get(last - 1));
      if (count.isPresent()) {
        return previous(words.subList(0, last - 1), count.get());
      }
    }
    if (PhraseWords.BEFORE.contains(words.get(last)) && last >= 1) {
      return previous(words.subList(0, last), new Constant(1));
    }
    int start = 0;
    while (start < words.size() && words.get(start).equals("the")) {
      start++;
    }
    if (start >= last || !PhraseWords.BEFORE.contains(words.get(start))) {
      return Optional.empty();
    }
    start++;
    if (start < last && PhraseWords.UNITS.contains(words.get(start))) {
      start++;
    }
    return previous(words.subList(start, words.size()), new Constant(1));
  }

  private Optional<Expression> previous(List<String> words, Expression count) throws Unreadable {
    return attempt(words)
        .map(
            of ->
                count.equals(new Constant(1))
                    ? new Call("prev", List.of(of))
                    : new Call("prev", List.of(of, count)));
  }

  /** "… over the last 14 periods". */
  private Optional<Expression> spanned(List<String> words) throws Unreadable {
    int end = words.size();
    while (end > 0
        && (PhraseWords.SPAN_WORDS.contains(words.get(end - 1))
            || words.get(end - 1).startsWith("#"))) {
      end--;
    }
    if (end == words.size() || end < 2 || !PhraseWords.SPANS.contains(words.get(end - 1))) {
      return Optional.empty();
    }
    Expression period =
        words.subList(end, words.size()).stream()
            .flatMap(word -> NamedFunctions.period(word).stream())
            .findFirst()
            .orElse(NamedFunctions.PERIOD);
    String key = String.join(" ", words.subList(0, end - 1));
    if (key.matches("(the )?(high|low)")) {
      return Optional.of(extreme(key.endsWith("high"), period));
    }
    return attempt(words.subList(0, end - 1)).map(of -> over(of, period));
  }

  private static Expression extreme(boolean isHigh, Expression period) {
    return isHigh
        ? new Call("highest", List.of(new Name("high"), period))
        : new Call("lowest", List.of(new Name("low"), period));
  }

  /** "number of periods since the highest high". */
  private Optional<Expression> since(List<String> words) throws Unreadable {
    int since = words.indexOf("since");
    if (since < 1
        || !PhraseWords.SINCE.matcher(String.join(" ", words.subList(0, since))).matches()) {
      return Optional.empty();
    }
    Optional<Expression> extreme = attempt(words.subList(since + 1, words.size()));
    if (extreme.isPresent() && extreme.get() instanceof Call call) {
      if (call.function().equals("highest") || call.function().equals("lowest")) {
        return Optional.of(new Call("since_" + call.function(), call.arguments()));
      }
    }
    return Optional.empty();
  }

  /** "14-day …". */
  private Optional<Expression> headed(List<String> words) throws Unreadable {
    Optional<Expression> period = NamedFunctions.period(words.get(0));
    if (period.isEmpty() || words.size() == 1) {
      return Optional.empty();
    }
    List<String> rest = words.subList(1, words.size());
    String key = String.join(" ", rest);
    if (key.equals("high") || key.equals("low")) {
      return Optional.of(extreme(key.equals("high"), period.get()));
    }
    return attempt(rest).map(of -> over(of, period.get()));
  }

  /** "high n-period". */
  private Optional<Expression> tailed(List<String> words) throws Unreadable {
    int last = words.size() - 1;
    List<String> turned = new ArrayList<>(words.subList(0, last));
    turned.add(0, words.get(last));
    return last > 0 && words.get(last).startsWith("#") && !words.get(0).startsWith("#")
        ? headed(turned)
        : Optional.empty();
  }

  /** A value that has no window of its own may be meant as the sum of the periods. */
  private static Expression over(Expression value, Expression period) {
    Expression of = NamedFunctions.overPeriods(value);
    Expression narrowed = NamedFunctions.withPeriod(of, period);
    return narrowed.equals(of) && of instanceof Name
        ? Alternatives.either(of, new Call("sum", List.of(of, period)))
        : narrowed;
  }

  /** "Total realized cap": the quantity's name first, the sum of the periods where it is one. */
  private Optional<Expression> whole(List<String> words) throws Unreadable {
    if (!QuantityWords.WHOLE.contains(words.get(0)) || words.size() == 1) {
      return Optional.empty();
    }
    List<String> rest = words.subList(1, words.size());
    if (rest.get(0).equals("of")) {
      return Optional.empty();
    }
    Optional<Expression> quantity =
        attempt(rest).filter(of -> !(of instanceof Constant) && !of.equals(NamedFunctions.PERIOD));
    Optional<Expression> operation = applied(words);
    return quantity.isPresent() && operation.isPresent()
        ? Optional.of(Alternatives.either(quantity.get(), operation.get()))
        : quantity;
  }

  /** "SMA of the typical price". */
  private Optional<Expression> applied(List<String> words) throws Unreadable {
    int start = words.get(0).equals("the") || words.get(0).equals("a") ? 1 : 0;
    for (int length = Math.min(PhraseWords.LONGEST_FUNCTION_NAME, words.size() - start);
        length > 0;
        length--) {
      Optional<List<String>> functions =
          NamedFunctions.find(String.join(" ", words.subList(start, start + length)));
      if (functions.isPresent()) {
        List<String> rest = words.subList(start + length, words.size());
        if (!rest.isEmpty() && rest.get(0).equals("of")) {
          rest = rest.subList(1, rest.size());
        }
        Optional<Expression> argument =
            rest.isEmpty() ? NamedFunctions.customaryArgument(functions.get()) : attempt(rest);
        if (argument.isPresent()) {
          return argument.map(
              of -> NamedFunctions.apply(functions.get(), of, NamedFunctions.PERIOD));
        }
      }
    }
    return Optional.empty();
  }

  /** "typical price SMA". */
  private Optional<Expression> suffixed(List<String> words) throws Unreadable {
    for (int length = Math.min(PhraseWords.LONGEST_FUNCTION_NAME, words.size() - 1);
        length > 0;
        length--) {
      int cut = words.size() - length;
      Optional<List<String>> functions =
          NamedFunctions.find(String.join(" ", words.subList(cut, words.size())));
      if (functions.isPresent()) {
        return attempt(words.subList(0, cut))
            .filter(of -> !(of instanceof Constant) && !of.equals(NamedFunctions.PERIOD))
            .map(of -> NamedFunctions.apply(functions.get(), of, NamedFunctions.PERIOD));
      }
    }
    return Optional.empty();
  }

  private Optional<Expression> lessWords(List<String> words) throws Unreadable {
    String first = words.get(0);
    if (words.size() > 2
        && PhraseWords.LAST_PERIODS.matcher(first + " " + words.get(1)).matches()) {
      return attempt(words.subList(2, words.size()));
    }
    if (PhraseWords.LEADING_FILLERS.contains(first)
        || QuantityWords.PRESENT.contains(first)
        || PhraseWords.WEAK_ADJECTIVES.contains(first)) {
      return attempt(words.subList(1, words.size()));
    }
    String key = String.join(" ", words);
    for (String filler : PhraseWords.TRAILING_FILLERS) {
      if (key.endsWith(" " + filler)) {
        return attempt(words.subList(0, words.size() - filler.split(" ").length));
      }
    }
    return Optional.empty();
  }
}
