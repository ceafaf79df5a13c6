package io.github.indicatorrefinery.pipeline.model.research;

import io.github.indicatorrefinery.pipeline.run.gaps.assign.Assignment;
import io.github.indicatorrefinery.transforms.research.DraftQuestion;
import io.github.indicatorrefinery.transforms.research.IndicatorGap;
import io.github.indicatorrefinery.transforms.research.ResearchSession;
import io.github.indicatorrefinery.transforms.research.ResearchedPair;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What a log tells of one assignment. */
record ResearchSessions(Assignment assignment, List<TaskOutcome> outcomes) {
  /** A report is held in memory by its reader, six times its size. */
  private static final int MOST_CHARS = 4_000_000;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

  ResearchSessions {
    outcomes = List.copyOf(outcomes);
  }

  static ResearchSessions of(Assignment assignment, ResearchLog log) {
    return new ResearchSessions(
        assignment,
        assignment.questions().stream()
            .flatMap(question -> log.outcome(question.id()).stream())
            .toList());
  }

  /** The research as sources tell it; several where one would be too long. */
  List<ResearchSession> all() {
    List<ResearchSession> sessions = new ArrayList<>();
    List<ResearchedPair> pairs = new ArrayList<>();
    int failed = outcomes.size() - answered();
    int chars = 0;
    for (ResearchedPair pair : pairs()) {
      if (!pairs.isEmpty() && chars + pair.answer().length() > MOST_CHARS) {
        sessions.add(session(pairs, 0));
        pairs.clear();
        chars = 0;
      }
      pairs.add(pair);
      chars += pair.answer().length();
    }
    if (!outcomes.isEmpty()) {
      sessions.add(session(pairs, failed));
    }
    return sessions;
  }

  private ResearchSession session(List<ResearchedPair> pairs, int failed) {
    String completed =
        outcomes.stream()
            .map(TaskOutcome::time)
            .max(Comparator.naturalOrder())
            .map(time -> TIME.format(Instant.parse(time)))
            .orElse("");
    return new ResearchSession(topic(), completed, pairs.size() + failed, pairs);
  }

  /** By it a run knows which indicator it is: of two of one name, the category tells which. */
  private String topic() {
    IndicatorGap.About about = assignment.about();
    boolean isOneOfTwo = about.name().endsWith("(%s)".formatted(about.subcategory()));
    return isOneOfTwo ? "%s, %s".formatted(about.name(), about.category()) : about.name();
  }

  private List<ResearchedPair> pairs() {
    List<ResearchedPair> pairs = new ArrayList<>();
    int next = 0;
    for (DraftQuestion question : assignment.questions()) {
      if (next < outcomes.size() && outcomes.get(next).id().equals(question.id())) {
        TaskOutcome outcome = outcomes.get(next++);
        if (outcome.answer() != null) {
          pairs.add(new ResearchedPair(question.question(), outcome.answer(), outcome.tokens()));
        }
      }
    }
    return pairs;
  }

  int answered() {
    return (int) outcomes.stream().filter(TaskOutcome::isAnswered).count();
  }

  CompletionReport.OfIndicator completion() {
    return new CompletionReport.OfIndicator(
        assignment.about().slug(),
        assignment.questions().size(),
        outcomes.size(),
        answered(),
        outcomes.stream().mapToLong(TaskOutcome::tokens).sum());
  }
}
