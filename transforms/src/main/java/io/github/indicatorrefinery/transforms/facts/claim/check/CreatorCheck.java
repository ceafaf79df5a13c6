package io.github.indicatorrefinery.transforms.facts.claim.check;

import io.github.indicatorrefinery.transforms.facts.claim.ClaimValue.Makers;
import io.github.indicatorrefinery.transforms.facts.claim.People;
import io.github.indicatorrefinery.transforms.facts.claim.text.Sentence;
import io.github.indicatorrefinery.transforms.knowledge.reference.Reference;
import io.github.indicatorrefinery.transforms.knowledge.reference.Stated;
import io.github.indicatorrefinery.transforms.text.OpenedPattern;
import io.github.indicatorrefinery.transforms.values.Fact;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** "Developed by J. Welles Wilder": who made an indicator. */
final class CreatorCheck implements ClaimCheck<Makers> {
  private static final String TITLE =
      "(?:(?:Dr|Mr|Mrs|Ms|Prof|Professor|Doctor|Sir|Dame|Dipl|Ing)\\.?\\s+)*";

  private static final String NAME =
      TITLE
          + "(?:[A-Z]\\.\\s?)*[A-Z][\\p{L}'\u2019-]+(?:\\s(?:[A-Z]\\.\\s?)*[A-Z][\\p{L}'\u2019-]+){0,3}(?:,? (?:Jr|Sr|CMT)\\.?)?";

  /** What somebody is, such as "the Nobel laureate", or a few small words, but no gerund. */
  private static final String LEAD =
      "(?:(?:[\\p{L}-]+ ){0,6}?(?:analysts?|laureate|traders?|journalist|economist|technician|author"
          + "|user|investor|mathematician|engineer|firm|provider)(?: named| known as)? "
          + "|(?:(?!\\p{Ll}+ing )\\p{Ll}[\\p{Ll}-]* ){0,8})";

  private static final OpenedPattern BY =
      OpenedPattern.of(
          MakerWords.MADE_OPENINGS,
          MakerWords.MADE
              + "(?: and [a-z]+)?(?: in (?:the )?(?:[a-z]+ )?\\d{4}s?)? by "
              + LEAD
              + "[\"\u201C'(]*("
              + NAME
              + "(?:(?:,| and|, and) "
              + NAME
              + ")*)");

  private static final Pattern BETWEEN_NAMES = Pattern.compile(",? and |, ");

  @Override
  public Fact.Kind kind() {
    return Fact.Kind.CREATOR;
  }

  @Override
  public Class<Makers> type() {
    return Makers.class;
  }

  @Override
  public List<Found<Makers>> find(Sentence sentence) {
    String text = sentence.text();
    if (!text.contains(" by ")) {
      return List.of();
    }
    Matcher by = BY.matcher(text);
    return BY.find(by, text, 0) && !MakerWords.OTHER_ORIGIN.matcher(sentence.lower()).find()
        ? List.of(
            new Found<>(new Makers(BETWEEN_NAMES.splitAsStream(by.group(1)).toList()), by.start()))
        : List.of();
  }

  @Override
  public Optional<ClaimFinding> judge(Makers claimed, Reference reference) {
    List<Stated<String>> creators = reference.naming().creators();
    if (creators.isEmpty()) {
      return Optional.empty();
    }
    String all = creators.stream().map(Stated::value).collect(Collectors.joining(" and "));
    String source = creators.get(0).source();
    List<People.Match> matches =
        claimed.names().stream().map(name -> best(name, creators)).toList();
    if (matches.stream().allMatch(People.Match.SAME::equals)) {
      return Optional.of(ClaimFinding.correct(all, source));
    }
    return Optional.of(
        matches.stream().allMatch(People.Match.OTHER::equals)
            ? new ClaimFinding(
                Fact.Verdict.WRONG, all, source, "it is by " + all + ", not by " + claimed)
            : new ClaimFinding(
                Fact.Verdict.NOT_CHECKABLE, all, source, "the names agree only in part"));
  }

  private static People.Match best(String name, List<Stated<String>> creators) {
    return creators.stream()
        .map(creator -> People.match(name, creator.value()))
        .min(People.Match::compareTo)
        .orElse(People.Match.OTHER);
  }
}
