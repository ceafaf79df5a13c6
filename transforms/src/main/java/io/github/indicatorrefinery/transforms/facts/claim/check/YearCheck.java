package io.github.indicatorrefinery.transforms.facts.claim.check;

import io.github.indicatorrefinery.transforms.facts.claim.ClaimValue.Made;
import io.github.indicatorrefinery.transforms.facts.claim.text.Sentence;
import io.github.indicatorrefinery.transforms.knowledge.reference.Reference;
import io.github.indicatorrefinery.transforms.knowledge.reference.Stated;
import io.github.indicatorrefinery.transforms.knowledge.reference.Years;
import io.github.indicatorrefinery.transforms.text.OpenedPattern;
import io.github.indicatorrefinery.transforms.values.Fact;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

/** "Introduced in 1980", "developed in the 1950s and 1960s": when an indicator was made. */
final class YearCheck implements ClaimCheck<Made> {
  private static final List<String> CENTURIES = List.of(" 19", " 20");

  private static final OpenedPattern IN_YEAR =
      OpenedPattern.of(
          MakerWords.MADE_OPENINGS + "piu",
          "\\b(?:(?:"
              + MakerWords.MADE
              + "|\\bpublished\\b|\\bunveiled\\b)[^;]{0,90}?\\s(?:in|during) (?:the )?(?:(?:early|mid|late)[- ])?|in h(?:is|er) )"
              + "((?:19|20)\\d\\d)(s?)(?:(?: and| to| or)(?: the)?(?: early| mid| late)? ((?:19|20)\\d\\d)(s?))?\\b");

  private static final int LAST_OF_DECADE = 9;

  /** What is published in a year was developed up to so many years before. */
  private static final int MAX_YEARS_TO_PUBLISH = 2;

  @Override
  public Fact.Kind kind() {
    return Fact.Kind.YEAR;
  }

  @Override
  public Class<Made> type() {
    return Made.class;
  }

  @Override
  public List<Found<Made>> find(Sentence sentence) {
    if (!sentence.hasDigit() || !sentence.hasAny(CENTURIES)) {
      return List.of();
    }
    Matcher found = IN_YEAR.matcher(sentence.lower());
    if (!IN_YEAR.find(found, sentence.lower(), 0)
        || MakerWords.OTHER_ORIGIN.matcher(sentence.lower()).find()) {
      return List.of();
    }
    int first = Integer.parseInt(found.group(1));
    boolean second = found.group(3) != null;
    int end = second ? Integer.parseInt(found.group(3)) : first;
    boolean decade = !found.group(second ? 4 : 2).isEmpty();
    return end < first
        ? List.of()
        : List.of(new Found<>(new Made(first, decade ? end + LAST_OF_DECADE : end), found.start()));
  }

  @Override
  public Optional<ClaimFinding> judge(Made claimed, Reference reference) {
    List<Stated<Years>> years = reference.naming().years();
    if (years.isEmpty()) {
      return Optional.empty();
    }
    String all = years.stream().map(one -> text(one.value())).collect(Collectors.joining("; "));
    String source = years.get(0).source();
    if (years.stream().anyMatch(one -> meet(claimed, one.value(), 0))) {
      return Optional.of(ClaimFinding.correct(all, source));
    }
    return Optional.of(
        years.stream().anyMatch(one -> meet(claimed, one.value(), MAX_YEARS_TO_PUBLISH))
            ? new ClaimFinding(
                Fact.Verdict.NOT_CHECKABLE,
                all,
                source,
                "it may have been developed before it was published")
            : new ClaimFinding(
                Fact.Verdict.WRONG, all, source, "it dates from " + all + ", not from " + claimed));
  }

  private static boolean meet(Made claimed, Years years, int yearsBefore) {
    return claimed.first() <= years.last() && years.first() - yearsBefore <= claimed.last();
  }

  private static String text(Years years) {
    return years.first() == years.last()
        ? Integer.toString(years.first())
        : years.first() + " to " + years.last();
  }
}
