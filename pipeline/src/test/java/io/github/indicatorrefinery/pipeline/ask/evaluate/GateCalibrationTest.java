package io.github.indicatorrefinery.pipeline.ask.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.transforms.retrieve.GateBand;
import io.github.indicatorrefinery.transforms.retrieve.GateDecision;
import io.github.indicatorrefinery.transforms.retrieve.QuestionGate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GateCalibrationTest {
  private static final QuestionGate BEFORE = new QuestionGate(0.35, 0.5, 3, 0.25);

  /** Two that are answered, one that is related, two that nothing answers. */
  private static final GateCurve CURVE =
      GateCurve.of(
          List.of(
              asked("a", 0.105, 2),
              asked("b", 0.205, 2),
              asked("c", 0.405, 1),
              asked("d", 0.605, 0),
              asked("e", 0.705, 0)));

  private static AskedOnce asked(String id, double distance, int grade) {
    List<String> right = grade == 0 ? List.of() : List.of("right of " + id);
    return new AskedOnce(
        new GoldQuestion(id, "?", right, "any"),
        Set.copyOf(right),
        Map.of("first of " + id, grade),
        "",
        List.of("first of " + id),
        new GateDecision(distance, GateBand.ANSWERED, null, List.of()),
        1);
  }

  @Test
  void refusesWhereTheAnswerableAreToldBest() {
    assertThat(CURVE.auc()).isEqualTo(1);
    assertThat(CURVE.bestPoint().answerable()).isEqualTo(1);
    assertThat(CURVE.bestPoint().others()).isZero();
    assertThat(GateCalibration.gate(CURVE, true, BEFORE))
        .isEqualTo(new QuestionGate(0.21, 0.41, 3, 0.25));
  }

  @Test
  void withoutGradesTheAnsweredDistanceStays() {
    assertThat(GateCalibration.gate(CURVE, false, BEFORE).answeredBelow()).isEqualTo(0.35);
  }

  @Test
  void whereNoFirstHitAnswersTheAnsweredDistanceStays() {
    GateCurve related = GateCurve.of(List.of(asked("c", 0.405, 1), asked("d", 0.605, 0)));

    assertThat(GateCalibration.gate(related, true, BEFORE))
        .isEqualTo(new QuestionGate(0.35, 0.41, 3, 0.25));
  }

  @Test
  void tellsOfTheQuestionsThatPassHowManyAreAnswered() {
    GateCurve.Point point = CURVE.points().get(49);

    assertThat(point.threshold()).isEqualTo(0.5);
    assertThat(point.passed()).isEqualTo(3);
    assertThat(point.answered()).isEqualTo(2);
  }
}
