package io.github.indicatorrefinery.pipeline.model.research;

import static java.util.Objects.requireNonNull;

import io.github.indicatorrefinery.io.model.AnswerCache;
import io.github.indicatorrefinery.io.model.ChatClient;
import io.github.indicatorrefinery.io.model.ChatException;
import io.github.indicatorrefinery.io.model.ChatReply;
import io.github.indicatorrefinery.io.model.ChatRequest;
import io.github.indicatorrefinery.transforms.grade.Prompt;
import io.github.indicatorrefinery.transforms.parse.input.TextEncoding;
import io.github.indicatorrefinery.transforms.research.ResearchedText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Asks, several questions at a time, and puts each outcome into the log before the worker goes on.
 * Replies that are no answer are asked for once more; a request that failed was tried again by the
 * client as far as that may help.
 */
final class ResearchSitting {
  /** What the reason begins with where no reply came, be it none that is an answer. */
  private static final String ENDPOINT = "endpoint_";

  private static final long TELL_EVERY_MILLIS = 200;

  /** Of a reply that is no answer: enough to see why. */
  private static final int MOST_QUOTED_CHARS = 300;

  private final ResearchRules rules;
  private final ChatClient client;
  private final AnswerCache cache;
  private final ResearchLog log;
  private final ExecutorService asking;
  private final AtomicInteger failuresInARow = new AtomicInteger();
  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicInteger answered = new AtomicInteger();
  private final AtomicReference<ResearchEnd> end = new AtomicReference<>();
  private final AtomicReference<Throwable> broken = new AtomicReference<>();

  ResearchSitting(ResearchRules rules, ChatClient client, AnswerCache cache, ResearchLog log) {
    this.rules = requireNonNull(rules, "rules");
    this.client = requireNonNull(client, "client");
    this.cache = requireNonNull(cache, "cache");
    this.log = requireNonNull(log, "log");
    this.asking = Executors.newFixedThreadPool(rules.concurrency());
  }

  /** Asks all of them, and returns once no worker is at it any more. */
  ResearchEnd ask(List<ResearchTask> tasks, Runnable told)
      throws InterruptedException, IOException {
    synchronized (this) {
      if (end.get() == null) {
        tasks.forEach(task -> asking.execute(() -> work(task)));
      }
      asking.shutdown();
    }
    while (!asking.awaitTermination(TELL_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
      told.run();
    }
    told.run();
    log.checkWhole();
    Throwable failure = broken.get();
    if (failure instanceof UncheckedIOException unchecked) {
      throw unchecked.getCause();
    } else if (failure != null) {
      throw new IllegalStateException(failure);
    }
    return Optional.ofNullable(end.get()).orElse(ResearchEnd.DONE);
  }

  /** Breaks off what is on its way. */
  synchronized void stop() {
    end.compareAndSet(null, ResearchEnd.STOPPED);
    asking.shutdownNow();
  }

  int asked() {
    return asked.get();
  }

  int answered() {
    return answered.get();
  }

  private void work(ResearchTask task) {
    if (end.get() != null) {
      return;
    }
    try {
      workOn(task);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | Error e) {
      // What breaks while somebody stops it is what it was stopped in.
      if (end.compareAndSet(null, ResearchEnd.GIVEN_UP)) {
        broken.set(e);
      }
    }
  }

  private void workOn(ResearchTask task) throws InterruptedException {
    Optional<String> known =
        cache.find(task.prompt().sha256()).map(ResearchedText::of).filter(text -> !text.isEmpty());
    if (known.isPresent()) {
      note(outcome(task, known.get(), 0));
      return;
    }
    try {
      TaskOutcome outcome = asked(task);
      note(outcome);
      if (outcome.isAnswered()) {
        cache.keep(task.prompt().sha256(), outcome.answer());
      }
    } catch (ChatException e) {
      end.compareAndSet(null, ResearchEnd.OVER_THE_CAP);
    }
  }

  /**
   * What comes of a question.
   *
   * @throws ChatException where the budget does not suffice for it
   */
  private TaskOutcome asked(ResearchTask task) throws ChatException, InterruptedException {
    Prompt prompt = task.prompt();
    ChatRequest request =
        new ChatRequest(prompt.system(), prompt.user(), prompt.tokens(), rules.maxAnswerTokens());
    long tokens = 0;
    for (int replies = 1; ; replies++) {
      ChatReply reply;
      try {
        reply = client.reply(request);
      } catch (ChatException e) {
        if (e.reason() == ChatException.Reason.OVER_THE_CAP) {
          throw e;
        }
        return outcome(task, ENDPOINT + e.reason().label(), e.getMessage(), false, tokens);
      }
      tokens += reply.tokens();
      String text = ResearchedText.of(reply.text());
      Optional<AnswerFault> fault =
          AnswerFault.of(reply, task.question(), text, rules.maxAnswerTokens());
      if (fault.isEmpty()) {
        return outcome(task, text, tokens);
      }
      if (replies == ResearchRules.MOST_REPLIES) {
        return outcome(
            task, fault.get().label(), TextEncoding.start(text, MOST_QUOTED_CHARS), true, tokens);
      }
    }
  }

  private void note(TaskOutcome outcome) {
    log.add(outcome);
    asked.incrementAndGet();
    if (outcome.isAnswered()) {
      answered.incrementAndGet();
      failuresInARow.set(0);
    } else if (failuresInARow.incrementAndGet() >= ResearchRules.MOST_FAILURES_IN_A_ROW) {
      end.compareAndSet(null, ResearchEnd.GIVEN_UP);
    }
  }

  private TaskOutcome outcome(ResearchTask task, String answer, long tokens) {
    return outcome(task, answer, null, "", true, tokens);
  }

  private TaskOutcome outcome(
      ResearchTask task, String reason, String message, boolean isSettled, long tokens) {
    return outcome(task, null, reason, message, isSettled, tokens);
  }

  private TaskOutcome outcome(
      ResearchTask task,
      @Nullable String answer,
      @Nullable String reason,
      String message,
      boolean isSettled,
      long tokens) {
    return new TaskOutcome(
        task.id(),
        rules.endpoint().model(),
        answer,
        reason,
        message,
        isSettled,
        tokens,
        rules.maxAnswerTokens(),
        Instant.now().toString());
  }
}
