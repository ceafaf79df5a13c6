package io.github.indicatorrefinery.transforms.facts.claim;

import io.github.indicatorrefinery.transforms.facts.claim.ClaimValue.Makers;
import io.github.indicatorrefinery.transforms.knowledge.Reference;
import io.github.indicatorrefinery.transforms.knowledge.Stated;
import io.github.indicatorrefinery.transforms.values.Fact;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** "Developed by J. Welles Wilder": who made an indicator. */
final class CreatorCheck implements ClaimCheck<Makers> {
  private static final String NAME =
      "(?:[A-Z]\\.\\s?)*[A-Z][\\p{L}'\u2019-]+(?:\\s(?:[A-Z]\\.\\s?)*[A-Z][\\p{L}'\u2019-]+){0,3}";

  private static final String OPENING_QUOTE = "[\"\u201C'(]*";
  private static final String CLOSING_QUOTE = "[\"\u201D',)]*";

  /** At most a few small words, such as "the market technician", stand before the name. */
  private static final Pattern BY =
      Pattern.compile(
          Origin.MADE
              + "(?: and [a-z]+)?(?: in (?:the )?(?:[a-z]+ )?\\d{4}s?)? by (?:[a-z-]+ ){0,8}"
              + OPENING_QUOTE
              + "("
              + NAME
              + "(?:(?:,| and|, and) "
              + NAME
              + ")*)"
              + CLOSING_QUOTE);

  private static final Pattern BETWEEN_NAMES = Pattern.compile(",? and |, ");

  private static final Set<String> NOT_SURNAMES = Set.of("jr", "sr", "ii", "iii", "dr", "cmt", "phd", "mr");

  /** "Siepman" is written "Seipman" too; two letters make no other person of a long surname. */
  private static final int MAX_LETTERS_APART = 2;

  private static final int MIN_LETTERS_TO_MISSPELL = 6;

  @Override
  public Fact.Kind kind() {
    return Fact.Kind.CREATOR;
  }

  @Override
  public Class<Makers> type() {
    return Makers.class;
  }

  @Override
  public List<Makers> find(Sentence sentence) {
    if (!sentence.lower().contains(" by ") || Origin.OTHER_ORIGIN.matcher(sentence.lower()).find()) {
      return List.of();
    }
    Matcher by = BY.matcher(sentence.text());
    if (!by.find()) {
      return List.of();
    }
    return List.of(new Makers(Arrays.asList(BETWEEN_NAMES.split(by.group(1)))));
  }

  @Override
  public Optional<Judgement> judge(Makers claimed, Reference reference) {
    List<Stated<String>> creators = reference.naming().creators();
    if (creators.isEmpty()) {
      return Optional.empty();
    }
    String all = creators.stream().map(Stated::value).collect(Collectors.joining(" and "));
    String source = creators.get(0).source();
    boolean known =
        claimed.names().stream()
            .flatMap(name -> surnames(name).stream())
            .anyMatch(one -> creators.stream().anyMatch(maker -> surnames(maker.value()).stream().anyMatch(other -> isSame(one, other))));
    return Optional.of(
        known
            ? Judgement.correct(all, source)
            : new Judgement(Fact.Verdict.WRONG, all, source, "it was made by " + all + ", not by " + claimed));
  }

  /** The words of a name that may tell a person: not the first of several, no titles. */
  private static List<String> surnames(String name) {
    List<String> words = new ArrayList<>();
    for (String word : name.toLowerCase(Locale.ROOT).split("[^\\p{L}'\u2019-]+")) {
      if (word.length() > 1 && !NOT_SURNAMES.contains(word)) {
        words.add(word);
      }
    }
    return words.isEmpty() ? words : words.subList(words.size() - 1, words.size());
  }

  private static boolean isSame(String one, String other) {
    return one.equals(other)
        || (one.length() >= MIN_LETTERS_TO_MISSPELL && other.length() >= MIN_LETTERS_TO_MISSPELL
            && lettersApart(one, other) <= MAX_LETTERS_APART);
  }

  /** Levenshtein's distance. */
  private static int lettersApart(String one, String other) {
    int[] row = new int[other.length() + 1];
    Arrays.setAll(row, i -> i);
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int kept = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(kept, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[other.length()];
  }
}
