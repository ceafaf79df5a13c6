package io.github.indicatorrefinery.pipeline.cli.research;

import io.github.indicatorrefinery.io.model.Endpoint;
import io.github.indicatorrefinery.io.model.Patience;
import io.github.indicatorrefinery.pipeline.cli.option.Mistakes;
import io.github.indicatorrefinery.pipeline.cli.option.ModelAddress;
import io.github.indicatorrefinery.pipeline.cli.option.ReplyCache;
import io.github.indicatorrefinery.pipeline.model.research.ResearchRules;
import java.net.URI;
import org.checkerframework.checker.nullness.qual.Nullable;
import picocli.CommandLine.Option;

/** The options that say who researches, and what it may take. */
public final class ResearchOptions {
  /** The option with the cap on tokens, for messages. */
  public static final String MAX_TOKENS = "--maxTokens";

  private static final String URL = "--endpoint";
  private static final String MODEL = "--model";
  private static final String MAX_ANSWER_TOKENS = "--maxAnswerTokens";
  private static final String CONCURRENCY = "--concurrency";
  private static final String TIMEOUT = "--timeoutSeconds";
  private static final String KEY_VARIABLE = "--keyVariable";
  private static final String CACHE = "--cache";
  private static final String CACHE_NAME = "research";
  private static final ModelAddress ADDRESS = new ModelAddress(URL, KEY_VARIABLE);

  /** Three to four pages; of the dataset's answers one in a thousand is longer. */
  private static final int DEFAULT_ANSWER_TOKENS = 2_000;

  private static final int MOST_ANSWER_TOKENS = 100_000;

  @Option(
      names = URL,
      paramLabel = "URL",
      required = true,
      description =
          "The OpenAI-compatible endpoint that is asked, such as https://api.openai.com/v1 or"
              + " http://localhost:8080/v1.")
  private @Nullable String url;

  @Option(
      names = MODEL,
      paramLabel = "NAME",
      required = true,
      description = "The endpoint's name for the model.")
  private @Nullable String model;

  @Option(
      names = MAX_TOKENS,
      paramLabel = "N",
      required = true,
      description =
          "The most tokens that it may take, prompts and answers together, all calls that go on with"
              + " the same work included.")
  private @Nullable String maxTokens;

  @Option(
      names = MAX_ANSWER_TOKENS,
      paramLabel = "N",
      description =
          "How long an answer may be; one that is cut off there is no answer. Default: 2000.")
  private @Nullable String maxAnswerTokens;

  @Option(
      names = CONCURRENCY,
      paramLabel = "N",
      description =
          "How many requests may be on their way at once. Default: 4; more for a hosted endpoint.")
  private @Nullable String concurrency;

  @Option(
      names = TIMEOUT,
      paramLabel = "N",
      description = "How long to wait for a whole answer before asking again. Default: 120.")
  private @Nullable String timeoutSeconds;

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
          "Keeps answers from research to research, so that nothing is paid for twice. Default:"
              + " indicator-refinery/research in the user's cache folder.")
  private @Nullable String cache;

  /**
   * Who researches.
   *
   * @param output a run that the cache must not lie in; null where there is none
   */
  public ResearchRules rules(@Nullable String output, Mistakes mistakes) {
    if (model != null && model.isBlank()) {
      mistakes.add(MODEL, model, "allowed is the name that the endpoint has for the model");
    }
    URI address = ADDRESS.url(url, mistakes);
    long timeout =
        ModelAddress.timeoutMillis(
            TIMEOUT, timeoutSeconds, Patience.DEFAULT.timeoutMillis(), mistakes);
    return new ResearchRules(
        new Endpoint(
            address,
            model == null ? "" : model,
            ADDRESS.keyVariable(keyVariable, address, false, mistakes),
            Patience.DEFAULT.withTimeoutMillis(timeout)),
        ReplyCache.folder(CACHE, cache, CACHE_NAME, output, mistakes),
        mistakes.wholeNumber(MAX_TOKENS, maxTokens, 1, Integer.MAX_VALUE, 1),
        mistakes.wholeNumber(
            MAX_ANSWER_TOKENS, maxAnswerTokens, 1, MOST_ANSWER_TOKENS, DEFAULT_ANSWER_TOKENS),
        ModelAddress.concurrency(CONCURRENCY, concurrency, mistakes));
  }
}
