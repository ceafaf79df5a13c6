package io.github.indicatorrefinery.transforms.facts.reading;

import io.github.indicatorrefinery.transforms.facts.notation.LenientTokens.Kind;
import io.github.indicatorrefinery.transforms.facts.notation.LenientTokens.Token;
import io.github.indicatorrefinery.transforms.facts.notation.Unreadable;
import io.github.indicatorrefinery.transforms.facts.words.Alternatives;
import io.github.indicatorrefinery.transforms.facts.words.Head;
import io.github.indicatorrefinery.transforms.facts.words.NamedFunctions;
import io.github.indicatorrefinery.transforms.facts.words.Phrases;
import io.github.indicatorrefinery.transforms.facts.words.Vocabulary;
import io.github.indicatorrefinery.transforms.formula.Expression;
import io.github.indicatorrefinery.transforms.formula.Expression.Call;
import io.github.indicatorrefinery.transforms.formula.Expression.Constant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One pass over the tokens of a formula, from loose to tight: {@code + -}; {@code * /}; signs;
 * {@code ^}; brackets, numbers and phrases. A phrase before a bracket is a function, or the bracket
 * says more of it.
 */
final class LenientParser {
  private static final List<String> SUM = List.of("sum", "cum");
  private static final Set<String> BEFORE = Set.of("previous", "prior", "prev");
  private static final Set<String> SPAN_OPENINGS = Set.of("over", "for", "during", "in");
  private static final Set<String> LIST_WORDS = Set.of("or", "and");

  private final TokenCursor at;
  private final Vocabulary vocabulary;
  private final Phrases phrases;
  private int listDepth;

  LenientParser(List<Token> tokens, Vocabulary vocabulary, Phrases phrases) {
    this.at = new TokenCursor(tokens);
    this.vocabulary = vocabulary;
    this.phrases = phrases;
  }

  Expression whole() throws Unreadable {
    Expression expression = sum();
    if (at.peek().kind() != Kind.END) {
      throw new Unreadable("\"" + at.peek().text() + "\"");
    }
    return expression;
  }

  private Expression sum() throws Unreadable {
    int start = at.position();
    Expression left = product();
    boolean isLoose = Grouping.isLoose(at.since(start));
    while (at.peek().is("+") || at.peek().is("-")) {
      String sign = at.take().text();
      int second = at.position();
      Expression right = product();
      Expression literal = call(sign, left, right);
      left =
          isLoose && !Grouping.isFunction(at.since(second))
              ? Alternatives.either(literal, Grouping.insideOf(left, sign, right))
              : literal;
      isLoose = false;
    }
    return left;
  }

  private Expression product() throws Unreadable {
    Expression left = signed();
    while (at.peek().is("*") || at.peek().is("/")) {
      left = call(at.take().text(), left, signed());
    }
    return left;
  }

  private Expression signed() throws Unreadable {
    if (at.takes("-")) {
      return call("-", signed());
    }
    return at.takes("+") ? signed() : power();
  }

  private Expression power() throws Unreadable {
    Expression base = operand();
    return at.takes("^") ? call("^", base, signed()) : base;
  }

  private Expression operand() throws Unreadable {
    if (at.takes("(")) {
      Expression inner = sum();
      at.require(")");
      return spanned(inner);
    }
    if (at.takes("|")) {
      Expression inner = sum();
      at.require("|");
      return call("abs", inner);
    }
    if (at.takes("√")) {
      return root();
    }
    if (at.takes("Σ")) {
      return total();
    }
    if (at.peek().kind() == Kind.NUMBER) {
      return number();
    }
    if (at.peek().kind() == Kind.WORD) {
      return spanned(phrase());
    }
    throw new Unreadable(
        at.peek().kind() == Kind.END
            ? "the end, where more is expected"
            : "the sign " + at.peek().text());
  }

  /** A root sign without brackets may reach to the end of its product. */
  private Expression root() throws Unreadable {
    boolean isBracketed = at.peek().is("(");
    Expression first = isBracketed ? operand() : power();
    if (isBracketed || !at.peek().is("/")) {
      return call("sqrt", first);
    }
    at.take();
    Expression divisor = signed();
    return Alternatives.either(
        call("/", call("sqrt", first), divisor), call("sqrt", call("/", first, divisor)));
  }

  private Expression total() throws Unreadable {
    Expression period = NamedFunctions.PERIOD;
    if (at.peek().kind() == Kind.WORD && at.peek().text().startsWith("#")) {
      period = NamedFunctions.period(at.take().text()).orElse(period);
    }
    if (!at.peek().is("(")) {
      return NamedFunctions.apply(SUM, power(), period);
    }
    List<Expression> arguments = arguments();
    if (arguments.size() == 1 && at.takes("^")) {
      arguments = List.of(call("^", arguments.get(0), signed()));
    }
    return NamedFunctions.applyTo(SUM, arguments, period);
  }

  private Expression number() throws Unreadable {
    Expression number = new Constant(Double.parseDouble(at.take().text()));
    if (at.peek().is("%")) {
      at.take();
      return number.equals(new Constant(100)) ? number : call("/", number, new Constant(100));
    }
    boolean isFactor = at.peek().is("(") || at.peek().kind() == Kind.WORD;
    return isFactor ? call("*", number, power()) : number;
  }

  private Expression phrase() throws Unreadable {
    List<String> words = new ArrayList<>();
    while (isWordOfPhrase()) {
      words.add(at.take().text());
    }
    if (words.isEmpty()) {
      throw new Unreadable("\"" + at.peek().text() + "\"");
    }
    return at.peek().is("(") ? withParentheses(words) : phrases.read(words);
  }

  /** A number belongs to a phrase where a name follows or stands before it, as in "price 1". */
  private boolean isWordOfPhrase() {
    return at.peek().kind() == Kind.WORD
        && !(listDepth > 0 && LIST_WORDS.contains(at.peek().text()));
  }

  private Expression withParentheses(List<String> words) throws Unreadable {
    List<Token> content = at.content();
    if (Parentheses.isGloss(words, content, vocabulary)) {
      at.skipContent(content);
      return isWordOfPhrase() ? afterGloss(words) : phrases.read(words);
    }
    if (Parentheses.isNow(content)) {
      at.skipContent(content);
      return phrases.read(words);
    }
    Optional<Expression> shift = Parentheses.shift(content);
    if (shift.isPresent()) {
      at.skipContent(content);
      return call("prev", phrases.read(words), shift.get());
    }
    if (words.size() == 1 && BEFORE.contains(words.get(0))) {
      return call("prev", operand());
    }
    Head head = Head.of(words);
    if (content.size() == 1 && !head.isOpen()) {
      Optional<Expression> period = Parentheses.onlyPeriod(content.get(0));
      if (period.isPresent()) {
        at.skipContent(content);
        return NamedFunctions.withPeriod(phrases.read(words), period.get());
      }
    }
    if (head.functions().isEmpty()) {
      return chained(words);
    }
    return NamedFunctions.applyTo(head.functions(), arguments(), head.period());
  }

  /** "average of the absolute values of (…)". */
  private Expression chained(List<String> words) throws Unreadable {
    int of = words.subList(0, words.size() - 1).indexOf("of");
    Head outer = of < 1 ? null : Head.of(words.subList(0, of));
    Head inner = of < 1 ? null : Head.of(words.subList(of + 1, words.size()));
    if (outer == null || outer.functions().isEmpty() || inner.functions().isEmpty()) {
      throw new Unreadable("what stands in parentheses behind \"" + String.join(" ", words) + "\"");
    }
    Expression argument = NamedFunctions.applyTo(inner.functions(), arguments(), inner.period());
    return NamedFunctions.apply(outer.functions(), argument, outer.period());
  }

  private Expression afterGloss(List<String> words) throws Unreadable {
    List<String> all = new ArrayList<>(words);
    while (isWordOfPhrase()) {
      all.add(at.take().text());
    }
    return at.peek().is("(") ? withParentheses(all) : phrases.read(all);
  }

  private List<Expression> arguments() throws Unreadable {
    at.require("(");
    listDepth++;
    List<Expression> arguments = new ArrayList<>();
    do {
      while (at.peek().kind() == Kind.WORD && LIST_WORDS.contains(at.peek().text())) {
        at.take();
      }
      arguments.add(sum());
    } while (at.takes(",")
        || (at.peek().kind() == Kind.WORD && LIST_WORDS.contains(at.peek().text())));
    at.require(")");
    listDepth--;
    return arguments;
  }

  /** "… over the last n periods" behind a bracket. */
  private Expression spanned(Expression expression) throws Unreadable {
    if (at.peek().kind() != Kind.WORD || !SPAN_OPENINGS.contains(at.peek().text())) {
      return expression;
    }
    Expression period = NamedFunctions.PERIOD;
    while (at.peek().kind() == Kind.WORD) {
      period = NamedFunctions.period(at.take().text()).orElse(period);
    }
    return NamedFunctions.withPeriod(expression, period);
  }

  private Expression call(String function, Expression... arguments) {
    return new Call(function, List.of(arguments));
  }
}
