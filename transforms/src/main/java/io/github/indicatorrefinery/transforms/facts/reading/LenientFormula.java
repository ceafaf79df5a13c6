package io.github.indicatorrefinery.transforms.facts.reading;

import io.github.indicatorrefinery.transforms.facts.reading.LenientTokens.Kind;
import io.github.indicatorrefinery.transforms.facts.reading.LenientTokens.Token;
import io.github.indicatorrefinery.transforms.formula.Expression;
import io.github.indicatorrefinery.transforms.formula.Expression.Call;
import io.github.indicatorrefinery.transforms.formula.Expression.Constant;
import io.github.indicatorrefinery.transforms.formula.Expression.Name;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  private final Vocabulary vocabulary;
  private final Definitions definitions;
  private final Phrases phrases;
  private final Deque<String> open = new ArrayDeque<>();
  private boolean looseGrouping;
  private final Map<String, Optional<Expression>> defined = new HashMap<>();

  /** A reader of one answer, for formulas that are about one indicator. */
  public LenientFormula(Vocabulary vocabulary, Definitions definitions) {
    this.vocabulary = vocabulary;
    this.definitions = definitions;
    this.phrases = new Phrases(vocabulary, this::definition);
  }

  /**
   * What a right side can mean.
   *
   * @param expressions the most likely one first; at least one
   * @param isLoose whether words leave open how its parts are grouped
   */
  public record Reading(List<Expression> expressions, boolean isLoose) {
    public Reading {
      expressions = List.copyOf(expressions);
    }
  }

  /**
   * All sensible readings of a right side.
   *
   * @param names what the left side calls it: these names do not mean the formula itself
   * @throws Unreadable where a word or sign cannot be understood; the message names it
   */
  public Reading read(String right, List<String> names) throws Unreadable {
    looseGrouping = false;
    names.forEach(name -> open.push(vocabulary.spelling().key(name)));
    try {
      List<Expression> expressions =
          Alternatives.readings(parse(right)).stream().map(Deviations::named).toList();
      return new Reading(expressions, looseGrouping);
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

  private Expression parse(String text) throws Unreadable {
    String signs = Prose.withSigns(text);
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
    return new Parser(LenientTokens.of(plain)).whole();
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
    if (text.isEmpty() || open.contains(key)) {
      return Optional.empty();
    }
    open.push(key);
    Optional<Expression> read;
    try {
      read = Optional.of(parse(text.get()));
    } catch (Unreadable e) {
      read = Optional.empty();
    } finally {
      open.pop();
    }
    if (open.isEmpty()) {
      defined.put(key, read);
    }
    return read;
  }

  /** One pass over the tokens of one text. */
  private final class Parser {
    private static final List<String> SUM = List.of("sum", "cum");
    private static final Set<String> SPAN_OPENINGS = Set.of("over", "for", "during", "in");
    private static final Set<String> LIST_WORDS = Set.of("or", "and");
    private static final Set<String> NOW = Set.of("t", "today", "current", "i");
    private static final Set<String> GLOSSES =
        Set.of("usd", "in", "typically", "usually", "eg", "e", "default", "commonly");

    private final List<Token> tokens;
    private int next;
    private int listDepth;

    Parser(List<Token> tokens) {
      this.tokens = tokens;
    }

    Expression whole() throws Unreadable {
      Expression expression = sum();
      if (peek().kind() != Kind.END) {
        throw new Unreadable("\"" + peek().text() + "\"");
      }
      return expression;
    }

    private Expression sum() throws Unreadable {
      int start = next;
      Expression left = product();
      boolean isLoose = isLoose(start);
      while (peek().is("+") || peek().is("-")) {
        String sign = take().text();
        int second = next;
        Expression right = product();
        Expression literal = call(sign, left, right);
        looseGrouping |= isLoose && !isFunction(second);
        left =
            isLoose && !isFunction(second)
                ? Alternatives.either(literal, insideOf(left, sign, right))
                : literal;
        isLoose = false;
      }
      return left;
    }

    /** Words alone, as in "EMA of high - low", do not say where their argument ends. */
    private boolean isLoose(int start) {
      List<String> words = new ArrayList<>();
      for (Token token : tokens.subList(start, next)) {
        if (token.kind() != Kind.WORD) {
          return false;
        }
        words.add(token.text());
      }
      int of = words.indexOf("of");
      return of > 0 && !Head.of(words.subList(0, of)).functions().isEmpty();
    }

    private boolean isFunction(int start) {
      return tokens.subList(start, next).stream().anyMatch(token -> token.isWord("of"));
    }

    private Expression insideOf(Expression function, String sign, Expression more) {
      if (!(function instanceof Call outer)) {
        return call(sign, function, more);
      }
      if (Alternatives.isEither(outer)) {
        return Alternatives.either(
            outer.arguments().stream()
                .map(one -> insideOf(one, sign, more))
                .toArray(Expression[]::new));
      }
      List<Expression> arguments = new ArrayList<>(outer.arguments());
      arguments.set(0, call(sign, arguments.get(0), more));
      return new Call(outer.function(), arguments);
    }

    private Expression product() throws Unreadable {
      Expression left = signed();
      while (peek().is("*") || peek().is("/")) {
        left = call(take().text(), left, signed());
      }
      return left;
    }

    private Expression signed() throws Unreadable {
      if (takes("-")) {
        return call("-", signed());
      }
      return takes("+") ? signed() : power();
    }

    private Expression power() throws Unreadable {
      Expression base = operand();
      return takes("^") ? call("^", base, signed()) : base;
    }

    private Expression operand() throws Unreadable {
      if (takes("(")) {
        Expression inner = sum();
        require(")");
        return spanned(inner);
      }
      if (takes("|")) {
        Expression inner = sum();
        require("|");
        return call("abs", inner);
      }
      if (takes("√")) {
        return root();
      }
      if (takes("Σ")) {
        return total();
      }
      if (peek().kind() == Kind.NUMBER) {
        return number();
      }
      if (peek().kind() == Kind.WORD) {
        return spanned(phrase());
      }
      throw new Unreadable(
          peek().kind() == Kind.END
              ? "the end, where more is expected"
              : "the sign " + peek().text());
    }

    /** A root sign without brackets may reach to the end of its product. */
    private Expression root() throws Unreadable {
      boolean isBracketed = peek().is("(");
      Expression first = isBracketed ? operand() : power();
      if (isBracketed || !peek().is("/")) {
        return call("sqrt", first);
      }
      next++;
      Expression divisor = signed();
      return Alternatives.either(
          call("/", call("sqrt", first), divisor), call("sqrt", call("/", first, divisor)));
    }

    private Expression total() throws Unreadable {
      Expression period = Windows.PERIOD;
      if (peek().kind() == Kind.WORD && peek().text().startsWith("#")) {
        period = Windows.period(take().text()).orElse(period);
      }
      if (!peek().is("(")) {
        return Windows.apply(SUM, power(), period);
      }
      List<Expression> arguments = arguments();
      if (arguments.size() == 1 && takes("^")) {
        arguments = List.of(call("^", arguments.get(0), signed()));
      }
      return apply(SUM, arguments, period);
    }

    private Expression number() throws Unreadable {
      Expression number = new Constant(Double.parseDouble(take().text()));
      if (peek().is("%")) {
        next++;
        return number.equals(new Constant(100)) ? number : call("/", number, new Constant(100));
      }
      boolean isFactor = peek().is("(") || peek().kind() == Kind.WORD;
      return isFactor ? call("*", number, power()) : number;
    }

    private Expression phrase() throws Unreadable {
      List<String> words = new ArrayList<>();
      while (isWordOfPhrase()) {
        words.add(take().text());
      }
      if (words.isEmpty()) {
        throw new Unreadable("\"" + peek().text() + "\"");
      }
      return peek().is("(") ? withParentheses(words) : phrases.read(words);
    }

    /** A number belongs to a phrase where a name follows or stands before it, as in "price 1". */
    private boolean isWordOfPhrase() {
      return peek().kind() == Kind.WORD && !(listDepth > 0 && LIST_WORDS.contains(peek().text()));
    }

    private Expression withParentheses(List<String> words) throws Unreadable {
      List<Token> content = content();
      if (isGloss(words, content)) {
        skipContent(content);
        return isWordOfPhrase() ? afterGloss(words) : phrases.read(words);
      }
      if (isNow(content)) {
        skipContent(content);
        return phrases.read(words);
      }
      Optional<Expression> shift = shift(content);
      if (shift.isPresent()) {
        skipContent(content);
        return call("prev", phrases.read(words), shift.get());
      }
      if (words.size() == 1 && Set.of("previous", "prior", "prev").contains(words.get(0))) {
        return call("prev", operand());
      }
      Head head = Head.of(words);
      if (content.size() == 1 && !head.isOpen()) {
        Optional<Expression> period = onlyPeriod(content.get(0));
        if (period.isPresent()) {
          skipContent(content);
          return Windows.withPeriod(phrases.read(words), period.get());
        }
      }
      if (head.functions().isEmpty()) {
        return chained(words);
      }
      return apply(head.functions(), arguments(), head.period());
    }

    /** "average of the absolute values of (…)". */
    private Expression chained(List<String> words) throws Unreadable {
      int of = words.subList(0, words.size() - 1).indexOf("of");
      Head outer = of < 1 ? null : Head.of(words.subList(0, of));
      Head inner = of < 1 ? null : Head.of(words.subList(of + 1, words.size()));
      if (outer == null || outer.functions().isEmpty() || inner.functions().isEmpty()) {
        throw new Unreadable(
            "what stands in parentheses behind \"" + String.join(" ", words) + "\"");
      }
      Expression argument = apply(inner.functions(), arguments(), inner.period());
      return Windows.apply(outer.functions(), argument, outer.period());
    }

    private Expression afterGloss(List<String> words) throws Unreadable {
      List<String> all = new ArrayList<>(words);
      while (isWordOfPhrase()) {
        all.add(take().text());
      }
      return phrases.read(all);
    }

    private Expression apply(List<String> functions, List<Expression> arguments, Expression period)
        throws Unreadable {
      Expression first = arguments.get(0);
      if (arguments.size() == 1) {
        return Windows.apply(functions, first, period);
      }
      String function = functions.get(0);
      if (function.equals("highest") || function.equals("lowest")) {
        boolean isWindow = isPeriod(arguments.get(arguments.size() - 1)) && arguments.size() == 2;
        return isWindow
            ? Windows.apply(functions, first, arguments.get(1))
            : new Call(function.equals("highest") ? "max" : "min", arguments);
      }
      if (arguments.size() == 2 && isPeriod(arguments.get(1))) {
        return Windows.apply(functions, first, arguments.get(1));
      }
      throw new Unreadable("the arguments of \"" + function + "\"");
    }

    private static boolean isPeriod(Expression expression) {
      return expression instanceof Constant
          || expression.equals(Windows.PERIOD)
          || (expression instanceof Name name && name.name().length() == 1);
    }

    private List<Expression> arguments() throws Unreadable {
      require("(");
      listDepth++;
      List<Expression> arguments = new ArrayList<>();
      do {
        while (peek().kind() == Kind.WORD && LIST_WORDS.contains(peek().text())) {
          next++;
        }
        arguments.add(sum());
      } while (takes(",") || (peek().kind() == Kind.WORD && LIST_WORDS.contains(peek().text())));
      require(")");
      listDepth--;
      return arguments;
    }

    /** "… over the last n periods" behind a bracket. */
    private Expression spanned(Expression expression) throws Unreadable {
      if (peek().kind() != Kind.WORD || !SPAN_OPENINGS.contains(peek().text())) {
        return expression;
      }
      Expression period = Windows.PERIOD;
      while (peek().kind() == Kind.WORD) {
        period = Windows.period(take().text()).orElse(period);
      }
      return Windows.withPeriod(expression, period);
    }

    private List<Token> content() throws Unreadable {
      int depth = 0;
      for (int i = next; i < tokens.size(); i++) {
        depth += tokens.get(i).is("(") ? 1 : tokens.get(i).is(")") ? -1 : 0;
        if (depth == 0) {
          return tokens.subList(next + 1, i);
        }
      }
      throw new Unreadable("a bracket that is not closed");
    }

    private void skipContent(List<Token> content) {
      next += content.size() + 2;
    }

    /** "Typical Price (TP)", "Issuance (USD)", "SMA (typically 20-day)": says nothing more. */
    private boolean isGloss(List<String> words, List<Token> content) {
      if (content.isEmpty() || content.stream().anyMatch(t -> t.kind() == Kind.SIGN)) {
        return false;
      }
      String first = content.get(0).text();
      return GLOSSES.contains(first)
          || (content.size() == 1 && isAbbreviation(first, words))
          || isSameName(words, content);
    }

    private boolean isAbbreviation(String text, List<String> words) {
      StringBuilder initials = new StringBuilder();
      words.stream()
          .filter(w -> !w.startsWith("#"))
          .forEach(word -> initials.append(word.charAt(0)));
      return text.length() > 1 && initials.toString().endsWith(text);
    }

    private boolean isSameName(List<String> words, List<Token> content) {
      Optional<Expression> name =
          vocabulary.find(String.join(" ", content.stream().map(Token::text).toList()));
      return name.isPresent() && name.equals(vocabulary.find(String.join(" ", words)));
    }

    private boolean isNow(List<Token> content) {
      return content.size() == 1 && NOW.contains(content.get(0).text());
    }

    /** "(t-1)", "(previous)", "(previous day)", "(10 periods ago)". */
    private Optional<Expression> shift(List<Token> content) {
      if (content.isEmpty()) {
        return Optional.empty();
      }
      String first = content.get(0).text();
      if (Set.of("previous", "prev", "prior", "yesterday").contains(first)
          && content.stream().allMatch(t -> t.kind() == Kind.WORD)
          && content.size() <= 2) {
        return Optional.of(new Constant(1));
      }
      if (content.size() == 3
          && (first.equals("t") || first.equals("i"))
          && content.get(1).is("-")) {
        return onlyPeriod(content.get(2));
      }
      return content.size() == 2 && content.get(1).isWord("ago")
          ? Windows.period(first)
          : Optional.empty();
    }

    private Optional<Expression> onlyPeriod(Token token) {
      if (token.kind() == Kind.NUMBER) {
        return Optional.of(new Constant(Double.parseDouble(token.text())));
      }
      return token.isWord("n") || token.isWord("period")
          ? Optional.of(Windows.PERIOD)
          : Windows.period(token.text());
    }

    private Expression call(String function, Expression... arguments) {
      return new Call(function, List.of(arguments));
    }

    private void require(String sign) throws Unreadable {
      if (!takes(sign)) {
        throw new Unreadable(
            peek().kind() == Kind.END
                ? "a bracket that is not closed"
                : "\"" + peek().text() + "\"");
      }
    }

    private boolean takes(String sign) {
      boolean there = peek().is(sign);
      if (there) {
        next++;
      }
      return there;
    }

    private Token take() {
      return tokens.get(next++);
    }

    private Token peek() {
      return tokens.get(next);
    }
  }
}
