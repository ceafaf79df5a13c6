package io.github.indicatorrefinery.pipeline.run.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.pipeline.run.diff.PairChange.Kind;
import io.github.indicatorrefinery.pipeline.run.history.PairFate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunDiffTest {
  @Test
  void theSameIsNoChange() {
    List<PairFate> fates = List.of(kept("a"), duplicate("b", "a"), rejected("c"));

    assertThat(RunDiff.of(fates, fates)).isEqualTo(new RunDiff(List.of(), 1));
  }

  @Test
  void aPairThatIsNewIsAdded() {
    assertThat(changes(List.of(), List.of(kept("a"), duplicate("b", "a"))))
        .containsExactly(change(Kind.ADDED, "a", "read for the first time"));
  }

  @Test
  void aPairThatWasReplacedOrRejectedIsAdded() {
    List<PairFate> before =
        List.of(kept("x"), duplicate("a", "x"), duplicate("b", "y"), rejected("c"), kept("y"));
    List<PairFate> now = List.of(kept("x"), kept("a"), kept("b"), kept("c"));

    assertThat(changes(before, now))
        .containsExactly(
            change(
                Kind.ADDED,
                "a",
                "replaced before by x (exact-question), which is no longer the same by the rules"),
            change(
                Kind.ADDED,
                "b",
                "replaced before by y (exact-question), which is not read any more"),
            change(Kind.ADDED, "c", "rejected before: empty_after_cleaning"),
            change(Kind.LOST, "y", "not read any more"));
  }

  @Test
  void aPairThatIsGoneIsReplacedOrLost() {
    List<PairFate> before = List.of(kept("a"), kept("b"), kept("c"), rejected("d"));
    List<PairFate> now = List.of(duplicate("a", "b"), kept("b"), rejected("c"));

    assertThat(changes(before, now))
        .containsExactly(
            change(Kind.REPLACED, "a", "replaced by b (exact-question)"),
            change(Kind.LOST, "c", "rejected: empty_after_cleaning"));
  }

  @Test
  void aPairThatIsKeptOtherwiseIsChanged() {
    PairFate now =
        new PairFate("a", "macd", "by_question", "kept", null, null, "low", 41.5, 2L, null);

    assertThat(changes(List.of(kept("a")), List.of(now)))
        .containsExactly(
            new PairChange(
                Kind.CHANGED,
                "a",
                null,
                "macd",
                "attribution: macd by_question, before rsi by_topic; tier: low (41.5), before review (60.0);"
                    + " text: the same as it was read, cleaned or edited to another one"));
  }

  @Test
  void aPairOfAnotherSurvivorIsChanged() {
    List<PairFate> both = List.of(kept("x"), kept("y"));
    List<PairFate> before = List.of(both.get(0), both.get(1), duplicate("a", "x"));
    List<PairFate> now = List.of(both.get(0), both.get(1), duplicate("a", "y"));

    assertThat(changes(before, now))
        .containsExactly(
            change(
                Kind.CHANGED,
                "a",
                "survivor: y (exact-question), replaced before by x (exact-question)"));
  }

  @Test
  void aTextThatWasChangedAtItsSourceIsNoLoss() {
    assertThat(changes(List.of(at("a", 7L)), List.of(at("b", 7L))))
        .containsExactly(
            new PairChange(Kind.CHANGED, "b", "a", "rsi", "text: changed at its source"));
  }

  @Test
  void aPlaceOfSeveralPairsTellsNothing() {
    assertThat(changes(List.of(at("a", 7L), at("c", 7L)), List.of(at("b", 7L))))
        .extracting(PairChange::kind)
        .containsExactly(Kind.ADDED, Kind.LOST, Kind.LOST);
  }

  @Test
  void aRunThatDidNotTellTextsHasNoChangedOnes() {
    PairFate untold =
        new PairFate("a", "rsi", "by_topic", "kept", null, null, "review", 60.0, null, null);

    assertThat(changes(List.of(untold), List.of(kept("a")))).isEmpty();
  }

  private static List<PairChange> changes(List<PairFate> before, List<PairFate> now) {
    return RunDiff.of(before, now).changes();
  }

  private static PairChange change(Kind kind, String id, String reason) {
    return new PairChange(kind, id, null, "rsi", reason);
  }

  private static PairFate kept(String id) {
    return new PairFate(id, "rsi", "by_topic", "kept", null, null, "review", 60.0, 1L, null);
  }

  private static PairFate at(String id, long place) {
    return new PairFate(id, "rsi", "by_topic", "kept", null, null, "review", 60.0, 1L, place);
  }

  private static PairFate duplicate(String id, String survivor) {
    return new PairFate(
        id, "rsi", "by_topic", "duplicate", "exact-question", survivor, "review", 60.0, 1L, null);
  }

  private static PairFate rejected(String id) {
    return new PairFate(
        id, "rsi", "by_topic", "rejected", "empty_after_cleaning", null, null, null, 1L, null);
  }
}
