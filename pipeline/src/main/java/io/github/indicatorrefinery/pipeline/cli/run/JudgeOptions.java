package io.github.indicatorrefinery.pipeline.cli.run;

import io.github.indicatorrefinery.io.model.Endpoint;
import io.github.indicatorrefinery.io.model.Patience;
import io.github.indicatorrefinery.pipeline.cli.option.GivenOptions;
import io.github.indicatorrefinery.pipeline.cli.option.Mistakes;
import io.github.indicatorrefinery.pipeline.cli.option.ModelAddress;
import io.github.indicatorrefinery.pipeline.cli.option.ReplyCache;
import io.github.indicatorrefinery.pipeline.model.EarlierReplies;
import io.github.indicatorrefinery.pipeline.model.ModelGrader;
import io.github.indicatorrefinery.transforms.grade.GradingRules;
import java.net.URI;
import org.checkerframework.checker.nullness.qual.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that name a judge of the answers, and what it may take. */
final class JudgeOptions {
  private static final String URL = "--judge";
  private static final String MODEL = "--judgeModel";
  private static final String MAX_TOKENS = "--judgeMaxTokens";
  private static final String PRICE = "--judgePricePerMillionTokens";
  private static final String CONCURRENCY = "--judgeConcurrency";
  private static final String KEY_VARIABLE = "--judgeKeyVariable";
  private static final String CACHE = "--judgeCache";

  private static final ModelAddress ADDRESS = new ModelAddress(URL, KEY_VARIABLE);

  private static final double MOST_PRICE = 1e6;

  @Spec private CommandSpec spec;

  @Option(
      names = URL,
      paramLabel = "URL",
      description =
          "A model behind an OpenAI-compatible endpoint gives every answer that stays a score from 0 to"
              + " 5 with a rationale, such as https://api.openai.com/v1 or http://localhost:8080/v1."
              + " Default: nobody judges.")
  private @Nullable String url;

  @Option(
      names = MODEL,
      paramLabel = "NAME",
      description = "The endpoint's name for the model; needed with --judge.")
  private @Nullable String model;

  @Option(
      names = MAX_TOKENS,
      paramLabel = "N",
      description =
          "The most tokens that judging may take, prompts and replies together; needed with --judge. A"
              + " run that would take more ends before it asks and says how many: 1 makes a forecast.")
  private @Nullable String maxTokens;

  @Option(names = PRICE, paramLabel = "USD", description = "Lets the forecast tell the cost too.")
  private @Nullable String pricePerMillionTokens;

  @Option(
      names = CONCURRENCY,
      paramLabel = "N",
      description =
          "How many requests may be on their way at once. Default: 4; more for a hosted endpoint.")
  private @Nullable String concurrency;

  @Option(
      names = KEY_VARIABLE,
      paramLabel = "NAME",
      description =
          "The environment variable that holds the API key. Default: OPENAI_API_KEY for https, none"
              + " for http.")
  private @Nullable String keyVariable;

  @Option(
      names = CACHE,
      paramLabel = "DIR",
      description =
          "Keeps judgements from run to run, so that nothing is asked twice; not below --output."
              + " Default: indicator-refinery/judge in the user's cache folder.")
  private @Nullable String cache;

  /**
   * The judge, or null where none is asked for.
   *
   * @param output which the cache must not lie in
   * @param earlier what an earlier run knows
   * @param elsewhere whether another process asks, with an environment of its own
   */
  @Nullable ModelGrader grader(
      @Nullable String output, EarlierReplies earlier, boolean elsewhere, Mistakes mistakes) {
    if (url == null) {
      GivenOptions.refuseWithout(URL + "=URL", spec, mistakes);
      return null;
    }
    URI address = ADDRESS.url(url, mistakes);
    GradingRules rules = rules(mistakes);
    String key = ADDRESS.keyVariable(keyVariable, address, elsewhere, mistakes);
    return new ModelGrader(
        new Endpoint(address, rules.model(), key, Patience.DEFAULT),
        ReplyCache.folder(CACHE, cache, "judge", output, mistakes),
        rules,
        earlier);
  }

  private GradingRules rules(Mistakes mistakes) {
    require(MODEL, model, "the name that the endpoint has for the model", mistakes);
    require(
        MAX_TOKENS,
        maxTokens,
        "the most tokens that this run may take; one that would take more ends before it asks, and"
            + " says how many",
        mistakes);
    return new GradingRules(
        model == null ? "" : model,
        mistakes.wholeNumber(MAX_TOKENS, maxTokens, 1, Integer.MAX_VALUE, 1),
        pricePerMillionTokens == null
            ? null
            : mistakes.number(PRICE, pricePerMillionTokens, 0, MOST_PRICE, 0),
        ModelAddress.concurrency(CONCURRENCY, concurrency, mistakes));
  }

  /** Tells of an option that is missing, or has nothing for a value. */
  private static void require(
      String option, @Nullable String value, String what, Mistakes mistakes) {
    if (value == null || value.isBlank()) {
      mistakes.add("%s is missing; with %s it is needed: %s".formatted(option, URL, what));
    }
  }
}
