package io.github.indicatorrefinery.transforms.grade;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A judge whose replies a test makes up; it remembers. */
final class FakeJudge implements Grader {
  static final String GOOD = "{\"score\": 4, \"rationale\": \"One gap.\"}";

  final Map<String, String> memory = new ConcurrentHashMap<>();
  final AtomicInteger asked = new AtomicInteger();
  private final Replies replies;

  /** What it says to the request of this number, from 1. */
  interface Replies {
    String to(int number, Prompt prompt) throws NoGradeException, InterruptedException;
  }

  FakeJudge(Replies replies) {
    this.replies = replies;
  }

  @Override
  public Optional<String> recall(Prompt prompt) {
    return Optional.ofNullable(memory.get(prompt.sha256()));
  }

  @Override
  public String ask(Prompt prompt) throws NoGradeException, InterruptedException {
    return replies.to(asked.incrementAndGet(), prompt);
  }

  @Override
  public void remember(Prompt prompt, String reply) {
    memory.put(prompt.sha256(), reply);
  }
}
