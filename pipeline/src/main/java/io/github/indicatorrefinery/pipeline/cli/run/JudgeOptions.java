package io.github.indicatorrefinery.pipeline.cli.run;

import picocli.CommandLine.Option;

/** The options of {@code run} that name a judge, as they were typed. */
final class JudgeOptions {
  @Option(
      names = "--judge",
      paramLabel = "URL",
      description =
          "A model behind an OpenAI-compatible endpoint gives every answer that stays a score from 0 to"
              + " 5 with a rationale, such as https://api.openai.com/v1 or http://localhost:8080/v1."
              + " Default: nobody judges.")
  private String url;

  @Option(
      names = "--judgeModel",
      paramLabel = "NAME",
      description = "The endpoint's name for the model; needed with --judge.")
  private String model;

  @Option(
      names = "--judgeMaxTokens",
      paramLabel = "N",
      description =
          "The most tokens that judging may take, prompts and replies together; needed with --judge. A"
              + " run that would take more ends before it asks and says how many: 1 makes a forecast.")
  private String maxTokens;

  @Option(
      names = "--judgePricePerMillionTokens",
      paramLabel = "USD",
      description = "Lets the forecast tell the cost too.")
  private String pricePerMillionTokens;

  @Option(
      names = "--judgeConcurrency",
      paramLabel = "N",
      description =
          "How many requests may be on their way at once. Default: 4; more for a hosted endpoint.")
  private String concurrency;

  @Option(
      names = "--judgeKeyVariable",
      paramLabel = "NAME",
      description =
          "The environment variable that holds the API key. Default: OPENAI_API_KEY for https, none"
              + " for http.")
  private String keyVariable;

  @Option(
      names = "--judgeCache",
      paramLabel = "DIR",
      description =
          "Keeps judgements from run to run, so that nothing is asked twice; not below --output."
              + " Default: indicator-refinery/judge in the user's cache folder.")
  private String cache;

  RunSettings.Judge settings() {
    return new RunSettings.Judge(
        url, model, maxTokens, pricePerMillionTokens, concurrency, keyVariable, cache);
  }

  boolean isGiven() {
    return url != null;
  }
}
