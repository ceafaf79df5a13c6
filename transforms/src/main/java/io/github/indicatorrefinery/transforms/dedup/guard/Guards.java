package io.github.indicatorrefinery.transforms.dedup.guard;

import io.github.indicatorrefinery.transforms.dedup.question.ComparedQuestion;
import io.github.indicatorrefinery.transforms.dedup.question.WordKind;
import java.util.ArrayList;
import java.util.List;

/** All guards together: one that refuses is enough. */
public final class Guards {
  private static final List<MergeGuard> ALL =
      List.of(
          new IndicatorGuard(),
          new NameGuard("coin", WordKind.COIN),
          new ProperNameGuard(),
          new NumberGuard(),
          new NameGuard("unit", WordKind.UNIT),
          new NameGuard("timeframe", WordKind.TIME),
          new DirectionGuard(),
          new NegationGuard(),
          new ComparatorGuard(),
          new SignGuard(),
          new RoleGuard(),
          new CauseGuard(),
          new AskedGuard(),
          new ContentWordGuard());

  private Guards() {}

  /** Every guard that refuses to merge the two, in a fixed order; empty where none does. */
  public static List<GuardRefusal> refusals(ComparedQuestion one, ComparedQuestion other) {
    List<GuardRefusal> refusals = new ArrayList<>();
    for (MergeGuard guard : ALL) {
      guard.refusal(one, other).ifPresent(refusals::add);
    }
    return refusals;
  }
}
