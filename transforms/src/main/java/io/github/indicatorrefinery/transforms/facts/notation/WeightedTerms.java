package io.github.indicatorrefinery.transforms.facts.notation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes out weighted sums with an ellipsis, such as {@code (n * latest price + (n-1) * second
 * latest price + ... + 1 * oldest price)}, for five periods. Where the terms are numbered, the
 * first may be the latest or the oldest. Weights without a value fall by one with each period that
 * a price is older: what holds for any weights holds for these.
 */
public final class WeightedTerms {
  /** No answer averages more periods than a market has in a year. */
  private static final int MAX_TERMS = 400;

  private static final String ELLIPSIS = "...";
  private static final int PERIODS = 5;
  private static final double ROUNDING = 1e-9;

  private static final String COUNT = "(\\d+|n(?:\\s*-\\s*\\d+)?|n)";
  private static final Pattern NUMBER = Pattern.compile("\\(*" + COUNT + "\\)*");
  private static final Pattern WEIGHT =
      Pattern.compile("(?:weights?|w)\\s*(-\\s*)?(?:\\(?" + COUNT + "\\)?)?");
  private static final Pattern PRICE =
      Pattern.compile(
          "(?:closing price|close|price|value|p|x|c)\\s*(-\\s*)?(?:\\(?" + COUNT + "\\)?)?");
  private static final Pattern BY_AGE =
      Pattern.compile(
          "(latest|most recent|second (?:latest|most recent)|2nd (?:latest|most recent)|previous|third (?:latest|most recent)|3rd (?:latest|most recent)|oldest|earliest|nth (?:latest|most recent)) (?:closing )?(?:price|value|data point)");
  private static final Pattern ALL_WEIGHTS =
      Pattern.compile(
          "\\(?\\b(?:sum of (?:all )?(?:the )?weights|total weights?|Σ ?\\(?weights?\\)?)\\)?");

  private WeightedTerms() {}

  /** One term: the weight, and how many periods ago the price is; null where it has none. */
  private record Term(Double weight, boolean isOpenWeight, Double age, boolean isNumbered) {}

  public static boolean isIn(String plain) {
    return plain.contains(ELLIPSIS);
  }

  /** The text with all sums written out, in one way or, where terms are numbered, in two. */
  public static List<String> writtenOut(String plain) throws Unreadable {
    String text =
        plain
            .toLowerCase(Locale.ROOT)
            .replace("σ", "Σ")
            .replaceAll("(?<=[\\w)]) x (?=[\\w(])", " * ");
    String latestFirst = writtenOut(text, true);
    String oldestFirst = writtenOut(text, false);
    return latestFirst.equals(oldestFirst)
        ? List.of(latestFirst)
        : List.of(latestFirst, oldestFirst);
  }

  private static String writtenOut(String text, boolean latestFirst) throws Unreadable {
    String out = text;
    for (int i = out.indexOf(ELLIPSIS); i >= 0; i = out.indexOf(ELLIPSIS)) {
      int start = sequenceStart(out, i);
      int end = termEnd(out, i + ELLIPSIS.length());
      List<String> terms = termsOf(out.substring(start, end));
      out = out.substring(0, start) + sum(terms, latestFirst) + out.substring(end);
    }
    out = ALL_WEIGHTS.matcher(out).replaceAll(String.valueOf(PERIODS * (PERIODS + 1) / 2));
    return out.replaceAll("\\bn\\b", String.valueOf(PERIODS));
  }

  private static String sum(List<String> terms, boolean latestFirst) throws Unreadable {
    int dots = terms.indexOf(ELLIPSIS);
    if (dots < 1 || dots != terms.size() - 2) {
      throw new Unreadable("an ellipsis");
    }
    Term first = term(terms.get(0));
    Term last = term(terms.get(terms.size() - 1));
    Term second = dots > 1 ? term(terms.get(1)) : null;
    boolean isOpen = first.isOpenWeight();
    if (last.isOpenWeight() != isOpen || (second != null && second.isOpenWeight() != isOpen)) {
      throw new Unreadable("an ellipsis between terms of two forms");
    }
    boolean hasPrices = first.age() != null && last.age() != null;
    double firstCount = hasPrices ? first.age() : first.weight();
    double lastCount = hasPrices ? last.age() : last.weight();
    if (Math.abs(lastCount - firstCount) >= MAX_TERMS) {
      throw new Unreadable("an ellipsis over too many terms");
    }
    int count = (int) Math.abs(lastCount - firstCount) + 1;
    if (count < 2 || (second != null && !isStep(first, second, last, count))) {
      throw new Unreadable("an ellipsis whose terms do not follow one another");
    }
    boolean hasWeightForEach =
        !first.isOpenWeight() || Math.abs(last.weight() - first.weight()) == count - 1;
    if (!hasWeightForEach) {
      throw new Unreadable("an ellipsis with more prices than weights");
    }
    StringBuilder sum = new StringBuilder();
    for (int i = 0; i < count; i++) {
      double share = (double) i / (count - 1);
      double age = hasPrices ? first.age() + share * (last.age() - first.age()) : 0;
      boolean isAge = !first.isNumbered();
      double ago = isAge ? age : latestFirst ? age - 1 : count - age;
      double weight =
          first.isOpenWeight()
              ? hasPrices ? count - ago : i + 1
              : first.weight() + share * (last.weight() - first.weight());
      sum.append(i == 0 ? "" : " + ").append((long) weight);
      if (hasPrices) {
        sum.append(ago == 0 ? " * close" : " * close(t-" + (long) ago + ")");
      }
    }
    return sum.toString();
  }

  private static boolean isStep(Term first, Term second, Term last, int count) {
    boolean weightsFit =
        first.isOpenWeight()
            || Math.abs(
                    second.weight()
                        - first.weight()
                        - (last.weight() - first.weight()) / (count - 1))
                < ROUNDING;
    boolean agesFit =
        first.age() == null
            || (second.age() != null
                && Math.abs(second.age() - first.age() - (last.age() - first.age()) / (count - 1))
                    < ROUNDING);
    return weightsFit && agesFit;
  }

  private static Term term(String text) throws Unreadable {
    String bare = text.strip();
    boolean isOneBracket = bare.indexOf(')') == bare.length() - 1 || bare.contains("*");
    if (bare.startsWith("(") && bare.endsWith(")") && isOneBracket) {
      bare = bare.substring(1, bare.length() - 1).strip();
    }
    String[] factors = bare.split("\\*", -1);
    if (factors.length == 1) {
      Term alone = factor(factors[0].strip());
      return alone.weight() == null ? new Term(1.0, false, alone.age(), alone.isNumbered()) : alone;
    }
    if (factors.length != 2) {
      throw new Unreadable("\"" + text + "\"");
    }
    Term one = factor(factors[0].strip());
    Term other = factor(factors[1].strip());
    Term price = one.age() != null ? one : other;
    Term weight = one.age() != null ? other : one;
    if (price.age() == null || weight.age() != null) {
      throw new Unreadable("\"" + text + "\"");
    }
    return new Term(weight.weight(), weight.isOpenWeight(), price.age(), price.isNumbered());
  }

  private static Term factor(String text) throws Unreadable {
    Matcher number = NUMBER.matcher(text);
    if (number.matches()) {
      return new Term(count(number.group(1)), false, null, false);
    }
    Matcher weight = WEIGHT.matcher(text);
    if (weight.matches()) {
      return new Term(weight.group(2) == null ? 0 : count(weight.group(2)), true, null, false);
    }
    Matcher byAge = BY_AGE.matcher(text);
    if (byAge.matches()) {
      return new Term(null, false, (double) age(byAge.group(1)), false);
    }
    Matcher price = PRICE.matcher(text);
    if (price.matches()) {
      boolean isNumbered = price.group(1) == null && price.group(2) != null;
      return new Term(null, false, price.group(2) == null ? 0 : count(price.group(2)), isNumbered);
    }
    throw new Unreadable("\"" + text + "\"");
  }

  private static int age(String words) {
    if (words.startsWith("second") || words.startsWith("2nd") || words.equals("previous")) {
      return 1;
    }
    if (words.startsWith("third") || words.startsWith("3rd")) {
      return 2;
    }
    boolean isOldest =
        words.equals("oldest") || words.equals("earliest") || words.startsWith("nth");
    return isOldest ? PERIODS - 1 : 0;
  }

  private static double count(String text) {
    String bare = text.replaceAll("\\s", "");
    if (!bare.startsWith("n")) {
      return Double.parseDouble(bare);
    }
    return bare.length() == 1 ? PERIODS : PERIODS - Double.parseDouble(bare.substring(2));
  }

  private static List<String> termsOf(String sequence) {
    List<String> terms = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < sequence.length(); i++) {
      char c = sequence.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == '+' && depth == 0) {
        terms.add(sequence.substring(start, i).strip());
        start = i + 1;
      }
    }
    terms.add(sequence.substring(start).strip());
    return terms;
  }

  private static int sequenceStart(String text, int position) {
    int depth = 0;
    for (int i = position - 1; i >= 0; i--) {
      char c = text.charAt(i);
      depth += c == ')' ? 1 : c == '(' ? -1 : 0;
      if (depth < 0) {
        return i + 1;
      }
    }
    return 0;
  }

  /** The end of the one term behind the ellipsis. */
  private static int termEnd(String text, int start) {
    int depth = 0;
    int i = start;
    boolean hasBegun = false;
    while (i < text.length()) {
      char c = text.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth < 0 || (depth == 0 && hasBegun && (c == '/' || c == '+'))) {
        return i;
      }
      hasBegun |= Character.isLetterOrDigit(c) || c == '(';
      i++;
    }
    return i;
  }
}
