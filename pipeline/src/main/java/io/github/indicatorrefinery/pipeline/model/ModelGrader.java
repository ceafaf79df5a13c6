package io.github.indicatorrefinery.pipeline.model;

import static java.util.Objects.requireNonNull;

import io.github.indicatorrefinery.io.model.AnswerCache;
import io.github.indicatorrefinery.io.model.ChatClient;
import io.github.indicatorrefinery.io.model.ChatException;
import io.github.indicatorrefinery.io.model.ChatRequest;
import io.github.indicatorrefinery.io.model.Endpoint;
import io.github.indicatorrefinery.io.model.TokenBudget;
import io.github.indicatorrefinery.transforms.grade.Grader;
import io.github.indicatorrefinery.transforms.grade.GradingRules;
import io.github.indicatorrefinery.transforms.grade.NoGradeException;
import io.github.indicatorrefinery.transforms.grade.Prompt;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A model behind an endpoint, as judge. What is here travels to the worker that asks; the key does
 * not, that worker has it in its environment.
 *
 * @param cache the folder that keeps replies from run to run
 * @param earlier what is not in the cache, but in the outputs of an earlier run
 */
public record ModelGrader(
    Endpoint endpoint, String cache, GradingRules rules, EarlierReplies earlier)
    implements Grader.Opening {
  private static final long serialVersionUID = 1;

  public ModelGrader {
    requireNonNull(endpoint, "endpoint");
    requireNonNull(cache, "cache");
    requireNonNull(rules, "rules");
    requireNonNull(earlier, "earlier");
  }

  @Override
  public Grader open() {
    return new Open(
        ChatClient.of(endpoint, new TokenBudget(rules.maxTokens())),
        new AnswerCache(Path.of(cache)),
        earlier);
  }

  private record Open(ChatClient client, AnswerCache known, EarlierReplies earlier)
      implements Grader {
    @Override
    public Optional<String> recall(Prompt prompt) {
      return known.find(prompt.sha256()).or(() -> earlier.find(prompt.sha256()));
    }

    @Override
    public String ask(Prompt prompt) throws NoGradeException, InterruptedException {
      try {
        return client.ask(
            new ChatRequest(
                prompt.system(), prompt.user(), prompt.tokens(), GradingRules.MAX_REPLY_TOKENS));
      } catch (ChatException e) {
        throw new NoGradeException(e.reason().label(), e.getMessage(), "");
      }
    }

    @Override
    public void remember(Prompt prompt, String reply) {
      known.keep(prompt.sha256(), reply);
    }
  }
}
