package io.github.indicatorrefinery.transforms.facts.claim.check;

import io.github.indicatorrefinery.transforms.facts.claim.ClaimValue.Expansion;
import io.github.indicatorrefinery.transforms.facts.claim.text.Sentence;
import io.github.indicatorrefinery.transforms.knowledge.reference.Reference;
import io.github.indicatorrefinery.transforms.knowledge.reference.Stated;
import io.github.indicatorrefinery.transforms.text.OpenedPattern;
import io.github.indicatorrefinery.transforms.values.Fact;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

/** "RSI (Relative Strength Index)": the words that an abbreviation stands for. */
final class ExpansionCheck implements ClaimCheck<Expansion> {
  private static final String CAPITALISED = "[A-Z]\\p{L}*(?:['\u2019]s)?";

  private static final String WORDS =
      CAPITALISED + "(?:[ /-]+(?:(?:of|to|and|the|for|in|on)[ -])?" + CAPITALISED + "){1,6}";

  private static final String CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

  private static final OpenedPattern BEHIND =
      OpenedPattern.of(CAPITALS, "(" + WORDS + ") \\(([A-Z]{2,5})s?\\)");

  private static final OpenedPattern BEFORE =
      OpenedPattern.of(
          CAPITALS,
          "\\b([A-Z]{2,5})s?(?: \\(| stands for (?:the )?[\"\u201C]?)("
              + WORDS
              + ")[\"\u201D]?(?=[,.)\\s]|$)");

  /** Words that names of indicators take and leave: no other sense comes of them. */
  private static final Set<String> GENERIC =
      Set.of("index", "indicator", "indice", "oscillator", "line", "ratio", "percent", "price");

  @Override
  public Fact.Kind kind() {
    return Fact.Kind.EXPANSION;
  }

  @Override
  public Class<Expansion> type() {
    return Expansion.class;
  }

  @Override
  public List<Found<Expansion>> find(Sentence sentence) {
    String text = sentence.text();
    if (!hasAbbreviation(text) && !text.contains("stands for")) {
      return List.of();
    }
    List<Found<Expansion>> found = new ArrayList<>();
    Matcher behind = BEHIND.matcher(text);
    for (int at = 0; BEHIND.find(behind, text, at); at = behind.end()) {
      found.add(new Found<>(expansion(behind.group(2), behind.group(1)), behind.end()));
    }
    Matcher before = BEFORE.matcher(text);
    for (int at = 0; BEFORE.find(before, text, at); at = before.end()) {
      found.add(new Found<>(expansion(before.group(1), before.group(2)), before.end()));
    }
    return found;
  }

  /** Whether two capitals stand at a bracket, within or before it. */
  private static boolean hasAbbreviation(String text) {
    for (int i = text.indexOf('('); i >= 0; i = text.indexOf('(', i + 1)) {
      boolean within = i + 2 < text.length() && isCapital(text, i + 1) && isCapital(text, i + 2);
      boolean before = i > 2 && (isCapital(text, i - 2) || isCapital(text, i - 3));
      if (within || before) {
        return true;
      }
    }
    return false;
  }

  private static boolean isCapital(String text, int index) {
    return text.charAt(index) >= 'A' && text.charAt(index) <= 'Z';
  }

  /** Leaves out what stands before the words that spell the abbreviation, if any spell it. */
  private static Expansion expansion(String abbreviation, String words) {
    Expansion all = new Expansion(abbreviation, words);
    List<String> parts = all.parts();
    for (int i = 0; i < parts.size(); i++) {
      String tail = String.join(" ", parts.subList(i, parts.size()));
      Expansion expansion = new Expansion(abbreviation, tail);
      if (Character.isUpperCase(tail.charAt(0)) && expansion.spells()) {
        return expansion;
      }
    }
    return all;
  }

  @Override
  public Optional<ClaimFinding> judge(Expansion claimed, Reference reference) {
    List<Stated<String>> names = reference.naming().names();
    if (names.isEmpty()) {
      return Optional.empty();
    }
    String all = names.stream().map(Stated::value).distinct().collect(Collectors.joining(" or "));
    String source = names.get(0).source();
    List<String> words = claimed.content();
    Set<String> known =
        names.stream()
            .flatMap(name -> Expansion.content(name.value()).stream())
            .collect(Collectors.toSet());
    if (claimed.spells() && known.containsAll(words)) {
      return Optional.of(ClaimFinding.correct(all, source));
    }
    boolean other =
        claimed.spells()
            && words.stream().anyMatch(word -> !known.contains(word) && !GENERIC.contains(word));
    return other || isOtherSense(words, reference)
        ? Optional.of(
            new ClaimFinding(
                Fact.Verdict.WRONG,
                all,
                source,
                claimed.abbreviation() + " is " + all + ", not " + claimed.words()))
        : Optional.empty();
  }

  /** Whether the reference says that the words must not be read into the abbreviation. */
  private static boolean isOtherSense(List<String> words, Reference reference) {
    return reference.naming().notMeanings().stream()
        .map(meaning -> Expansion.content(meaning.value()))
        .anyMatch(meaning -> Collections.indexOfSubList(words, meaning) >= 0);
  }
}
