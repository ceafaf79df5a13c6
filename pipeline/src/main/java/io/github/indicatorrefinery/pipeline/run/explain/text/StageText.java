package io.github.indicatorrefinery.pipeline.run.explain.text;

import io.github.indicatorrefinery.pipeline.run.explain.database.DecidedPair;
import io.github.indicatorrefinery.pipeline.run.explain.database.DecidedPair.Score;
import io.github.indicatorrefinery.pipeline.run.explain.database.DecidedPair.Subject;
import io.github.indicatorrefinery.pipeline.run.explain.database.Explanation;
import io.github.indicatorrefinery.pipeline.run.explain.database.Explanation.AnswerChange;
import io.github.indicatorrefinery.pipeline.run.explain.database.Explanation.Comparisons;
import io.github.indicatorrefinery.pipeline.run.explain.database.Explanation.Entry;
import io.github.indicatorrefinery.pipeline.run.explain.database.Explanation.Judged;
import io.github.indicatorrefinery.pipeline.run.explain.database.Explanation.Ruled;
import io.github.indicatorrefinery.pipeline.run.explain.database.Explanation.Statement;
import io.github.indicatorrefinery.pipeline.run.explain.database.Listed;
import io.github.indicatorrefinery.transforms.gather.Decision.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.checkerframework.checker.nullness.qual.Nullable;

/** What each stage decided of a pair, in the order of the pipeline. */
final class StageText {
  private final Explanation explanation;
  private final DecidedPair pair;
  private final TextLines lines;
  private boolean rejected;

  private StageText(Explanation explanation, TextLines lines) {
    this.explanation = explanation;
    this.pair = explanation.pair();
    this.lines = lines;
  }

  static void add(Explanation explanation, TextLines lines) {
    StageText stages = new StageText(explanation, lines);
    stages.add("parse", stages.parse());
    stages.add("mine", stages.mine());
    stages.add("clean", stages.clean());
    if (explanation.facts().total() > 0) {
      stages.add("check", check(explanation.facts()));
    }
    stages.add("score", stages.score());
    if (!explanation.edits().isEmpty()) {
      stages.add("edit", EditText.of(explanation.edits()));
    }
    if (!explanation.rulings().isEmpty()) {
      stages.add("decide", decided(explanation.rulings()));
    }
    stages.add("dedup", stages.dedup());
    if (explanation.judged() != null) {
      stages.add("judge", judge(explanation.judged()));
    }
  }

  private void add(String stage, List<String> decided) {
    List<String> told = new ArrayList<>(rejected ? List.of("not reached") : decided);
    if (pair.fate().outcome() == Outcome.REJECTED && stage.equals(pair.fate().stage())) {
      told.add("rejected: " + pair.fate().reason());
      rejected = true;
    }
    for (int i = 0; i < told.size(); i++) {
      lines.add("%-10s%s".formatted(i == 0 ? stage : "", told.get(i)));
    }
  }

  private List<String> parse() {
    String origin = PairText.origin(pair.origin());
    return explanation.research() == null
        ? List.of(origin)
        : List.of(origin, "research: " + explanation.research());
  }

  private List<String> mine() {
    List<String> told = new ArrayList<>();
    told.add(attribution(pair.subject(), explanation.entry()));
    if (explanation.entry() != null && explanation.entry().indicators().size() > 1) {
      List<String> all = explanation.entry().indicators();
      told.add("also about " + String.join(", ", all.subList(1, all.size())));
    }
    return told;
  }

  private static String attribution(Subject subject, @Nullable Entry entry) {
    String topic = entry == null ? "" : " \"%s\"".formatted(entry.topic());
    return switch (subject.basis()) {
      case BY_TOPIC -> "%s, by its topic%s".formatted(subject.name(), topic);
      case BY_QUESTION -> subject.name() + ", by its question";
      case BY_DECISION -> subject.name() + ", by a decision";
      case NONE ->
          "no indicator of the catalog: it stays under its topic \"%s\"".formatted(subject.name());
    };
  }

  private List<String> clean() {
    List<String> told = new ArrayList<>();
    Entry entry = explanation.entry();
    if (entry != null) {
      told.add(question(entry));
      told.add(answer(entry.answer()));
    } else if (!"clean".equals(pair.fate().stage())) {
      told.add("passed");
    }
    if (!explanation.takenOff().isEmpty()) {
      told.add("taken off the answer: " + String.join(", ", explanation.takenOff()));
    }
    return told;
  }

  private String question(Entry entry) {
    return entry.question().equals(pair.question())
        ? "question unchanged"
        : "question now: " + entry.question();
  }

  private static String answer(AnswerChange answer) {
    return answer.changed()
        ? String.format(
            Locale.ROOT,
            "answer of %,d characters, of which %,d were left",
            answer.lengthAsRead(),
            answer.length())
        : String.format(Locale.ROOT, "answer unchanged, %,d characters", answer.length());
  }

  private static List<String> check(Listed<Statement> facts) {
    List<String> told = new ArrayList<>();
    for (Statement fact : facts.first()) {
      told.add(
          "%s %s of %s: \"%s\""
              .formatted(
                  fact.verdict().replace('_', ' '), fact.kind(), fact.indicator(), fact.quote()));
      if (!fact.reason().isEmpty()) {
        told.add("  " + fact.reason());
      }
      told.add("  reference: %s (%s)".formatted(fact.reference(), fact.source()));
    }
    if (facts.more() > 0) {
      told.add("and %d more".formatted(facts.more()));
    }
    return told;
  }

  private List<String> score() {
    Score score = pair.score();
    if (score == null) {
      return List.of();
    }
    String flags = score.flags().isEmpty() ? "no flags" : "flags: " + score.flags();
    List<String> told = new ArrayList<>();
    String of =
        explanation.edits().stream().anyMatch(edit -> edit.refusal() == null)
            ? ", by its edited texts"
            : "";
    told.add(
        String.format(
            Locale.ROOT, "%.1f of 100, %s, %s%s", score.value(), score.tier(), flags, of));
    told.addAll(score.metrics());
    return told;
  }

  private static List<String> decided(List<Ruled> rulings) {
    return rulings.stream()
        .map(
            ruled ->
                "%s, by %s: %s%s"
                    .formatted(
                        ruled.what(),
                        ruled.who(),
                        ruled.why(),
                        switch (ruled.effect()) {
                          case DONE -> "";
                          case FAILED -> " (it no longer fits: see failures)";
                          case LEFT_OUT -> " (not done: the sample left the other pair out)";
                        }))
        .toList();
  }

  private static List<String> judge(Judged judged) {
    return List.of(
        String.format(Locale.ROOT, "%.1f of 5 by %s", judged.score(), judged.model()),
        judged.rationale());
  }

  private List<String> dedup() {
    List<String> told = new ArrayList<>();
    if (pair.isKept()) {
      int absorbed = explanation.absorbed().total();
      told.add("kept" + (absorbed == 0 ? "" : ", replaced " + PairText.pairs(absorbed)));
    } else {
      told.add("replaced: " + PairText.rule(pair.fate().reason(), pair.fate().similarity()));
    }
    Comparisons comparisons = explanation.comparisons();
    if (comparisons.compared() > 0) {
      told.add(
          String.format(
              Locale.ROOT,
              "compared with other questions: %,d, merged: %,d, refused by a guard: %,d",
              comparisons.compared(),
              comparisons.merged(),
              comparisons.refused().total()));
    }
    return told;
  }
}
