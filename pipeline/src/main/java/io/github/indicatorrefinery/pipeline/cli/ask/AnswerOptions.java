package io.github.indicatorrefinery.pipeline.cli.ask;

import io.github.indicatorrefinery.io.model.ChatClient;
import io.github.indicatorrefinery.io.model.Endpoint;
import io.github.indicatorrefinery.io.model.Patience;
import io.github.indicatorrefinery.io.model.TokenBudget;
import io.github.indicatorrefinery.pipeline.ask.Answerer;
import io.github.indicatorrefinery.pipeline.ask.AskedModel;
import io.github.indicatorrefinery.pipeline.ask.ExtractiveAnswer;
import io.github.indicatorrefinery.pipeline.ask.ModelAnswer;
import io.github.indicatorrefinery.pipeline.ask.RunSearch;
import io.github.indicatorrefinery.pipeline.cli.option.GivenOptions;
import io.github.indicatorrefinery.pipeline.cli.option.Mistakes;
import io.github.indicatorrefinery.pipeline.cli.option.ModelAddress;
import java.net.URI;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.checkerframework.checker.nullness.qual.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that say who writes the answers. */
public final class AnswerOptions {
  private static final String URL = "--endpoint";
  private static final String MODEL = "--model";
  private static final String MAX_TOKENS = "--maxTokens";
  private static final String TIMEOUT = "--timeoutSeconds";
  private static final String KEY_VARIABLE = "--keyVariable";
  private static final ModelAddress ADDRESS = new ModelAddress(URL, KEY_VARIABLE);

  /** What the dataset is made for. */
  private static final String DEFAULT_MODEL = "mixtral";

  /** Some twenty questions with five pairs each. */
  private static final int DEFAULT_MAX_TOKENS = 100_000;

  /** Whoever asks sits and waits: an answer of pairs is there at once. */
  private static final long TIMEOUT_MILLIS = 60_000;

  /** A second try where the first broke; a third would be waited for in vain. */
  private static final Patience PATIENCE = new Patience(TIMEOUT_MILLIS, 2, 500, 5_000);

  @Spec private CommandSpec spec;

  @Option(
      names = URL,
      paramLabel = "URL",
      description =
          "A model behind an OpenAI-compatible endpoint writes the answer, from the pairs that were"
              + " found alone, such as http://localhost:8080/v1. Default: sentences of the pairs.")
  private @Nullable String url;

  @Option(
      names = MODEL,
      paramLabel = "NAME",
      description = "The endpoint's name for the model. Default: mixtral.")
  private @Nullable String model;

  @Option(
      names = MAX_TOKENS,
      paramLabel = "N",
      description =
          "The most tokens that the model may take in this call of the command, prompts and replies"
              + " together. Default: 100000.")
  private @Nullable String maxTokens;

  @Option(
      names = TIMEOUT,
      paramLabel = "N",
      description = "How long to wait for a reply before the pairs answer themselves. Default: 60.")
  private @Nullable String timeoutSeconds;

  @Option(
      names = KEY_VARIABLE,
      paramLabel = "NAME",
      description =
          "The environment variable that holds the API key. Default: OPENAI_API_KEY for https, none"
              + " for http.")
  private @Nullable String keyVariable;

  /**
   * What answers, given the index of the run.
   *
   * @param watched makes of the model one whose calls are seen
   * @param draft receives what the model writes while it writes it; null to be told nothing
   */
  public Function<RunSearch, Answerer> answerer(
      Mistakes mistakes, UnaryOperator<AskedModel> watched, @Nullable Consumer<String> draft) {
    if (url == null) {
      GivenOptions.refuseWithout(URL + "=URL", spec, mistakes);
      return ExtractiveAnswer::new;
    }
    URI address = ADDRESS.url(url, mistakes);
    String name = model == null ? DEFAULT_MODEL : model;
    long timeout = ModelAddress.timeoutMillis(TIMEOUT, timeoutSeconds, TIMEOUT_MILLIS, mistakes);
    Endpoint endpoint =
        new Endpoint(
            address,
            name,
            ADDRESS.keyVariable(keyVariable, address, false, mistakes),
            PATIENCE.withTimeoutMillis(timeout));
    TokenBudget budget =
        new TokenBudget(
            mistakes.wholeNumber(MAX_TOKENS, maxTokens, 1, Integer.MAX_VALUE, DEFAULT_MAX_TOKENS));
    return search ->
        new ModelAnswer(
            watched.apply(ChatClient.of(endpoint, budget)::ask),
            name,
            new ExtractiveAnswer(search),
            draft);
  }
}
