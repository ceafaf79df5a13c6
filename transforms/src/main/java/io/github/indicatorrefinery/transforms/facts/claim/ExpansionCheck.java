package io.github.indicatorrefinery.transforms.facts.claim;

import io.github.indicatorrefinery.transforms.catalog.Words;
import io.github.indicatorrefinery.transforms.facts.claim.ClaimValue.Expansion;
import io.github.indicatorrefinery.transforms.knowledge.Reference;
import io.github.indicatorrefinery.transforms.knowledge.Stated;
import io.github.indicatorrefinery.transforms.values.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** "RSI (Relative Strength Index)": the words that an abbreviation stands for. */
final class ExpansionCheck implements ClaimCheck<Expansion> {
  private static final String CAPITALISED = "[A-Z][\\p{L}]*(?:['\u2019]s)?";

  private static final String WORDS =
      CAPITALISED + "(?:[ /-]+(?:(?:of|to|and|the|for|in|on)[ -])?" + CAPITALISED + "){1,6}";

  private static final Pattern BEHIND =
      Pattern.compile("(" + WORDS + ") \\(([A-Z]{2,5})s?\\)");

  private static final Pattern BEFORE =
      Pattern.compile(
          "\\b([A-Z]{2,5})s?(?: \\(| stands for (?:the )?[\"\u201C]?)(" + WORDS + ")[\"\u201D]?(?=[,.)\\s]|$)");

  private static final Set<String> SMALL = Set.of("of", "to", "and", "the", "for", "in", "on");

  @Override
  public Fact.Kind kind() {
    return Fact.Kind.EXPANSION;
  }

  @Override
  public Class<Expansion> type() {
    return Expansion.class;
  }

  @Override
  public List<Expansion> find(Sentence sentence) {
    String text = sentence.text();
    if (text.indexOf('(') < 0 && !text.contains("stands for")) {
      return List.of();
    }
    List<Expansion> found = new ArrayList<>();
    Matcher behind = BEHIND.matcher(text);
    while (behind.find()) {
      fitting(behind.group(2), behind.group(1)).ifPresent(found::add);
    }
    Matcher before = BEFORE.matcher(text);
    while (before.find()) {
      fitting(before.group(1), before.group(2)).ifPresent(found::add);
    }
    return found;
  }

  /** The last words of which the first has the abbreviation's first letter, else it is no expansion. */
  private static Optional<Expansion> fitting(String abbreviation, String words) {
    String[] parts = words.split("[ /-]+");
    for (int i = 0; i < parts.length; i++) {
      String tail = String.join(" ", List.of(parts).subList(i, parts.length));
      if (spells(abbreviation, tail)) {
        return Optional.of(new Expansion(abbreviation, tail));
      }
    }
    return Optional.empty();
  }

  private static boolean spells(String abbreviation, String words) {
    StringBuilder initials = new StringBuilder();
    for (String word : words.split(" ")) {
      if (!SMALL.contains(word)) {
        initials.append(word.charAt(0));
      }
    }
    return initials.toString().equals(abbreviation);
  }

  @Override
  public Optional<Judgement> judge(Expansion claimed, Reference reference) {
    List<Stated<String>> names = reference.naming().names();
    if (names.isEmpty()) {
      return Optional.empty();
    }
    String all = names.stream().map(Stated::value).collect(Collectors.joining(" or "));
    String source = names.get(0).source();
    List<String> words = words(claimed.words());
    if (names.stream().anyMatch(name -> words(name.value()).containsAll(words))) {
      return Optional.of(Judgement.correct(all, source));
    }
    long known =
        words.stream()
            .filter(word -> names.stream().anyMatch(name -> words(name.value()).contains(word)))
            .count();
    if (2 * known >= words.size()) {
      return Optional.of(
          new Judgement(Fact.Verdict.NOT_CHECKABLE, all, source, "some of the words are those of " + all));
    }
    return Optional.of(
        new Judgement(
            Fact.Verdict.WRONG, all, source, claimed.abbreviation() + " is " + all + ", not " + claimed.words()));
  }

  private static List<String> words(String text) {
    return Words.of(text.toLowerCase(Locale.ROOT)).folded().stream()
        .filter(word -> !word.isEmpty() && !SMALL.contains(word))
        .toList();
  }
}
