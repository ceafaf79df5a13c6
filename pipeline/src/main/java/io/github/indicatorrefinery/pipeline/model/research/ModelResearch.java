package io.github.indicatorrefinery.pipeline.model.research;

import io.github.indicatorrefinery.io.model.AnswerCache;
import io.github.indicatorrefinery.io.model.ChatClient;
import io.github.indicatorrefinery.io.model.TokenBudget;
import io.github.indicatorrefinery.pipeline.run.gaps.assign.Assignment;
import io.github.indicatorrefinery.transforms.research.ResearchSession;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Asks a model the questions of assignments, bounded in tokens, and writes what it answered as raw
 * input for a run. Killed at any moment, the next call with the same folder and assignments goes on
 * where it was: what has an answer is not asked again, nor what the same model refused, or did not
 * finish in as many tokens; what failed on the way is.
 *
 * <pre>{@code
 * try (ModelResearch research = ModelResearch.open(folder, assignments, rules)) {
 *   if (research.forecast().fits(rules.maxTokens())) {
 *     research.ask(progress -> {});
 *   }
 *   CompletionReport report = research.publish();
 * }
 * }</pre>
 */
public final class ModelResearch implements AutoCloseable {
  private static final double MILLIS_PER_SECOND = 1000.0;

  private final ResearchFolder folder;
  private final List<Assignment> assignments;
  private final ResearchRules rules;
  private final List<ResearchTask> tasks;
  private final ResearchLog log;
  private final TokenBudget budget;
  private final AnswerCache cache;
  private final ResearchSitting sitting;

  private ModelResearch(
      ResearchFolder folder, List<Assignment> assignments, ResearchRules rules, ResearchLog log) {
    this.folder = folder;
    this.assignments = List.copyOf(assignments);
    this.rules = rules;
    this.tasks = List.copyOf(ResearchTask.of(assignments, rules.endpoint().model()));
    this.log = log;
    this.budget = new TokenBudget(rules.maxTokens(), log.spent(), log);
    this.cache = new AnswerCache(Path.of(rules.cache()));
    this.sitting = new ResearchSitting(rules, ChatClient.of(rules.endpoint(), budget), cache, log);
  }

  /**
   * Takes the folder, for this process alone.
   *
   * @throws IOException also where the folder holds the research of other questions
   */
  public static ModelResearch open(
      ResearchFolder folder, List<Assignment> assignments, ResearchRules rules) throws IOException {
    ResearchLog log = ResearchLog.open(folder.log(), ResearchTask.digest(assignments));
    return new ModelResearch(folder, assignments, rules, log);
  }

  /** Whether a folder is free for these assignments, or holds what an earlier call made of them. */
  public static boolean isOf(ResearchFolder folder, List<Assignment> assignments)
      throws IOException {
    String questions = ResearchTask.digest(assignments);
    return folder.questions().map(questions::equals).orElse(true);
  }

  /** The tasks that are to be asked, each question once. */
  private List<ResearchTask> open() {
    List<ResearchTask> open = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (ResearchTask task : tasks) {
      if (seen.add(task.id()) && isOpen(task)) {
        open.add(task);
      }
    }
    return open;
  }

  private boolean isOpen(ResearchTask task) {
    return log.outcome(task.id()).filter(outcome -> outcome.isDoneWith(rules)).isEmpty();
  }

  /** What it would take to ask all that is open. */
  public ResearchForecast forecast() {
    List<ResearchTask> open = open();
    int known = 0;
    long tokens = 0;
    for (ResearchTask task : open) {
      if (cache.find(task.prompt().sha256()).isPresent()) {
        known++;
      } else {
        tokens += task.prompt().tokens() + rules.maxAnswerTokens();
      }
    }
    return new ResearchForecast(
        tasks.size(), tasks.size() - open.size(), known, tokens, log.spent());
  }

  /**
   * Asks what is open, once in the life of this object.
   *
   * @param told how far it is, several times a second
   */
  public ResearchEnd ask(Consumer<ResearchProgress> told) throws IOException, InterruptedException {
    List<ResearchTask> open = open();
    return sitting.ask(
        open,
        () ->
            told.accept(
                new ResearchProgress(
                    open.size(), sitting.asked(), sitting.answered(), budget.spent())));
  }

  /** Has {@link #ask} return soon, from another thread; what is answered stays. */
  public void stop() {
    sitting.stop();
  }

  /** Writes reports, export and completion report of all that is answered by now. */
  public CompletionReport publish() throws IOException {
    List<ResearchSession> exported = new ArrayList<>();
    List<CompletionReport.OfIndicator> indicators = new ArrayList<>();
    List<TaskOutcome> failures = new ArrayList<>();
    for (Assignment assignment : assignments) {
      ResearchSessions of = ResearchSessions.of(assignment, log);
      int part = 0;
      for (ResearchSession session : of.all()) {
        folder.putReport(assignment.about().slug(), ++part, session);
        exported.add(session);
      }
      indicators.add(of.completion());
      of.outcomes().stream().filter(outcome -> !outcome.isAnswered()).forEach(failures::add);
    }
    if (exported.stream().anyMatch(session -> !session.pairs().isEmpty())) {
      folder.putExport(Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(), exported);
    }
    CompletionReport report =
        new CompletionReport(
            rules.endpoint().model(),
            indicators.stream().mapToInt(CompletionReport.OfIndicator::expected).sum(),
            indicators.stream().mapToInt(CompletionReport.OfIndicator::asked).sum(),
            indicators.stream().mapToInt(CompletionReport.OfIndicator::answered).sum(),
            reasons(failures),
            (int) failures.stream().filter(failure -> !failure.isSettled()).count(),
            lastMessage(failures),
            log.spent(),
            log.took().toMillis() / MILLIS_PER_SECOND,
            indicators);
    folder.putCompletion(report);
    return report;
  }

  private static Map<String, Integer> reasons(List<TaskOutcome> failures) {
    Map<String, Integer> reasons = new TreeMap<>();
    failures.forEach(failure -> reasons.merge(failure.reason(), 1, Integer::sum));
    return reasons;
  }

  private static String lastMessage(List<TaskOutcome> failures) {
    return failures.stream()
        .filter(failure -> !failure.isSettled())
        .max(Comparator.comparing(TaskOutcome::time))
        .map(TaskOutcome::message)
        .orElse("");
  }

  @Override
  public void close() throws IOException {
    sitting.stop();
    log.close();
  }
}
