package io.github.indicatorrefinery.pipeline.model.research;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.pipeline.run.gaps.assign.Assignment;
import io.github.indicatorrefinery.transforms.catalog.Catalog;
import io.github.indicatorrefinery.transforms.catalog.Indicator;
import io.github.indicatorrefinery.transforms.mine.Miner;
import io.github.indicatorrefinery.transforms.research.DraftQuestion;
import io.github.indicatorrefinery.transforms.research.Facet;
import io.github.indicatorrefinery.transforms.research.GapState;
import io.github.indicatorrefinery.transforms.research.IndicatorGap;
import io.github.indicatorrefinery.transforms.research.ResearchSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResearchSessionsTest {
  private static final String TIME = "2026-03-01T10:00:00.123Z";

  /** Else its answers would count for another indicator, and the gap would stay. */
  @Test
  void eachIndicatorOfTheCatalogIsKnownByItsTopic() {
    Catalog catalog = Catalog.bundled();
    Miner miner = new Miner(catalog);
    for (Indicator indicator : catalog.indicators()) {
      List<ResearchSession> sessions =
          new ResearchSessions(assignment(indicator, 1), List.of(outcome(0, "An answer."))).all();

      assertThat(miner.topic(sessions.get(0).topic()).subject()).contains(indicator.slug());
      assertThat(sessions.get(0).completed()).isEqualTo("2026-03-01 10:00:00");
    }
  }

  @Test
  void whatIsTooLongForOneReportIsSeveralAndCountsOnce() {
    List<TaskOutcome> outcomes = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      outcomes.add(outcome(i, "A long answer. ".repeat(100_000)));
    }
    outcomes.add(new TaskOutcome(id(5), "stub", null, "refused", "I'm sorry", true, 40, 200, TIME));

    List<ResearchSession> sessions =
        new ResearchSessions(assignment(Catalog.bundled().indicators().get(0), 6), outcomes).all();

    assertThat(sessions).extracting(one -> one.pairs().size()).containsExactly(2, 2, 1);
    assertThat(sessions).extracting(ResearchSession::executed).containsExactly(2, 2, 2);
  }

  private static TaskOutcome outcome(int question, String answer) {
    return new TaskOutcome(id(question), "stub", answer, null, "", true, 40, 200, TIME);
  }

  private static String id(int question) {
    return draft(question).id();
  }

  private static DraftQuestion draft(int question) {
    return new DraftQuestion(Facet.RISKS, "limits", "Question %d?".formatted(question));
  }

  private static Assignment assignment(Indicator indicator, int questions) {
    List<DraftQuestion> drafts = new ArrayList<>();
    for (int i = 0; i < questions; i++) {
      drafts.add(draft(i));
    }
    return new Assignment(
        new IndicatorGap.About(
            indicator.slug(),
            indicator.displayName(),
            indicator.session(),
            indicator.category(),
            indicator.subcategory()),
        100,
        0,
        GapState.MISSING,
        75,
        Map.of(Facet.RISKS, 0),
        questions,
        drafts);
  }
}
