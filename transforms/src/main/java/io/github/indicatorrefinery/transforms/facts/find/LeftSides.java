package io.github.indicatorrefinery.transforms.facts.find;

import io.github.indicatorrefinery.transforms.facts.notation.FormulaNotation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names that the left side of a formula gives to what it computes. */
public final class LeftSides {
  private static final Pattern WITH_GLOSS = Pattern.compile("^(.*?\\S)\\s*\\(([^()]*)\\)\\s*$");
  private static final Pattern OPENING =
      Pattern.compile(
          "^(?:calculate|compute|find|determine|the|an?|formula for|current|today's|then|thus|so|use)\\s+",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern CLOSING =
      Pattern.compile(
          "\\s+(?:for each (?:period|day)|formula|ratio|value|line|of the period)$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PRESENT =
      Pattern.compile(
          "t|i|n|today|current|\\d+|in usd|usd|%|[ntxk][- ]?(?:period|day)s?",
          Pattern.CASE_INSENSITIVE);

  private LeftSides() {}

  /** All ways to take the name, the longest first: "Typical Price (TP)" names both. */
  public static List<String> names(String left) {
    String plain = FormulaNotation.plain(left);
    Set<String> names = new LinkedHashSet<>();
    Matcher gloss = WITH_GLOSS.matcher(plain);
    if (gloss.matches()) {
      add(names, gloss.group(1));
      if (!PRESENT.matcher(gloss.group(2).strip()).matches()) {
        add(names, gloss.group(2));
      }
    } else {
      add(names, plain);
    }
    return List.copyOf(names);
  }

  private static void add(Set<String> names, String name) {
    String bare = name.strip();
    names.add(bare);
    String shorter = OPENING.matcher(bare).replaceFirst("");
    while (!shorter.equals(bare)) {
      names.add(shorter);
      bare = shorter;
      shorter = OPENING.matcher(bare).replaceFirst("");
    }
    String cut = CLOSING.matcher(bare).replaceFirst("");
    if (!cut.isBlank()) {
      names.add(cut);
    }
  }
}
