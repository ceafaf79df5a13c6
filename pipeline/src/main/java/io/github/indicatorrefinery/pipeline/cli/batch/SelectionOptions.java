package io.github.indicatorrefinery.pipeline.cli.batch;

import io.github.indicatorrefinery.pipeline.cli.option.Mistakes;
import io.github.indicatorrefinery.pipeline.model.batch.BatchPairs;
import io.github.indicatorrefinery.pipeline.model.batch.PairSelection;
import io.github.indicatorrefinery.transforms.values.Fact.Verdict;
import io.github.indicatorrefinery.transforms.values.QuestionForm;
import io.github.indicatorrefinery.transforms.values.Tier;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.function.Function;
import org.checkerframework.checker.nullness.qual.Nullable;
import picocli.CommandLine.Option;

/** The options that say which kept pairs a model is asked about; all that are given hold. */
final class SelectionOptions {
  /** All of them, for messages. */
  static final String NAMES = "--tier, --form, --flag, --verdict, --indicator and --failedOf";

  private static final String TIER = "--tier";
  private static final String FORM = "--form";
  private static final String FLAG = "--flag";
  private static final String VERDICT = "--verdict";
  private static final String INDICATOR = "--indicator";

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "At most so many pairs. Default: all that are selected.")
  private @Nullable String limit;

  @Option(
      names = TIER,
      paramLabel = "TIER",
      description =
          "Only pairs of this tier: premium, standard, review or low. May be repeated. Default:"
              + " all.")
  private List<String> tiers = new ArrayList<>();

  @Option(
      names = FORM,
      paramLabel = "FORM",
      split = ",",
      description =
          "Only pairs whose question has this form: question, phrase or search_query. Several are"
              + " separated by commas. Default: all.")
  private List<String> forms = new ArrayList<>();

  @Option(
      names = FLAG,
      paramLabel = "FLAG",
      split = ",",
      description =
          "Only pairs with this quality flag, such as truncated. Of several, separated by commas, one"
              + " is enough. Default: all.")
  private List<String> flags = new ArrayList<>();

  @Option(
      names = VERDICT,
      paramLabel = "VERDICT",
      split = ",",
      description =
          "Only pairs whose answer states something that has this verdict: correct, variant, wrong or"
              + " not_checkable. Of several, separated by commas, one is enough. Default: all.")
  private List<String> verdicts = new ArrayList<>();

  @Option(
      names = INDICATOR,
      paramLabel = "SLUG",
      description =
          "Only pairs of this indicator or topic, by its slug, such as funding_rates. May be"
              + " repeated. Default: all.")
  private List<String> indicators = new ArrayList<>();

  @Option(
      names = EarlierImport.OPTION,
      paramLabel = "DIR",
      description =
          "Only pairs that an earlier import has no new version of, its replies being failed or"
              + " missing, or whose new version the run refused; DIR is the --output of that import."
              + " Default: all.")
  private @Nullable String failedOf;

  /** The earlier import as it was typed; null where none was. */
  @Nullable String failedOf() {
    return failedOf;
  }

  /** What can be told without the run. */
  record Named(
      int limit,
      List<Tier> tiers,
      List<QuestionForm> forms,
      List<Verdict> verdicts,
      Optional<EarlierImport> failedOf) {}

  Named named(Mistakes mistakes) throws IOException {
    int mostPairs = mistakes.wholeNumber("--limit", limit, 1, Integer.MAX_VALUE, Integer.MAX_VALUE);
    return new Named(
        mostPairs,
        constants(TIER, tiers, Tier.values(), Tier::label, "allowed is one of ", mistakes),
        constants(
            FORM, forms, QuestionForm.values(), QuestionForm::label, "allowed are ", mistakes),
        constants(VERDICT, verdicts, Verdict.values(), Verdict::label, "allowed are ", mistakes),
        failedOf == null ? Optional.empty() : EarlierImport.of(failedOf, mistakes));
  }

  /** All of it, for the pairs of a run. */
  PairSelection of(Named named, BatchPairs pairs, Mistakes mistakes) throws IOException {
    checkIndicators(pairs, mistakes);
    checkColumns(pairs, mistakes);
    checkFlags(pairs, mistakes);
    List<String> ids =
        named.failedOf().isEmpty() ? List.of() : named.failedOf().get().unrefined(pairs, mistakes);
    return new PairSelection(
        named.tiers(), named.forms(), flags, named.verdicts(), indicators, ids, named.limit());
  }

  private static <T> List<T> constants(
      String option,
      List<String> given,
      T[] all,
      Function<T, String> label,
      String allowed,
      Mistakes mistakes) {
    List<T> found = new ArrayList<>();
    for (String one : given) {
      Arrays.stream(all)
          .filter(constant -> label.apply(constant).equals(one))
          .findFirst()
          .ifPresentOrElse(
              found::add,
              () ->
                  mistakes.add(
                      option,
                      one,
                      allowed + String.join(", ", Arrays.stream(all).map(label).toList())));
    }
    return found;
  }

  private void checkIndicators(BatchPairs pairs, Mistakes mistakes) {
    for (String slug : indicators) {
      if (!pairs.hasSubject(slug)) {
        mistakes.add(INDICATOR, slug, "the run has no such slug; its run.json lists all of them");
      }
    }
  }

  private void checkColumns(BatchPairs pairs, Mistakes mistakes) {
    if (!forms.isEmpty() && !pairs.tellsForms()) {
      mistakes.add(
          FORM,
          String.join(",", forms),
          "the run is of a version that did not tell the form of a question; a new run does");
    }
    if (!verdicts.isEmpty() && !pairs.tellsVerdicts()) {
      mistakes.add(
          VERDICT,
          String.join(",", verdicts),
          "the run is of a version that held no answer against a knowledge base; a new run does");
    }
  }

  private void checkFlags(BatchPairs pairs, Mistakes mistakes) {
    if (flags.isEmpty()) {
      return;
    }
    NavigableSet<String> there = pairs.flags();
    for (String flag : flags) {
      if (!there.contains(flag)) {
        mistakes.add(
            FLAG,
            flag,
            there.isEmpty()
                ? "no kept pair of the run has any flag"
                : "no kept pair of the run has it; there are " + String.join(", ", there));
      }
    }
  }
}
