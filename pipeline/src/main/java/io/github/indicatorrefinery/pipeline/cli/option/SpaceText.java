package io.github.indicatorrefinery.pipeline.cli.option;

import io.github.indicatorrefinery.io.publish.KeptRuns;
import java.io.IOException;
import java.util.Locale;

/** What a user is told of the room that kept runs take. */
public final class SpaceText {
  private SpaceText() {}

  /** Such as {@code 232 files of 280 MiB, by hard links: no further space}. */
  public static String of(KeptRuns.Cost cost) {
    return String.format(
        Locale.ROOT,
        "%,d files of %,d MiB, %s",
        cost.files(),
        mebibytes(cost.bytes()),
        cost.linked() ? "by hard links: no further space" : "copied");
  }

  /** Tells a mistake where an output folder has less room than it takes. */
  public static void refuseWhereShort(
      String option, String value, KeptRuns.Cost cost, String output, Mistakes mistakes)
      throws IOException {
    // A folder that is not there yet has nothing to keep, and no free space to ask for.
    long freeBytes = cost.newBytes() == 0 ? 0 : KeptRuns.of(output).freeBytes();
    if (cost.newBytes() > freeBytes) {
      mistakes.add(
          option,
          value,
          String.format(
              Locale.ROOT,
              "%,d MiB are free and %,d MiB are needed (%s)",
              mebibytes(freeBytes),
              mebibytes(cost.newBytes()),
              of(cost)));
    }
  }

  /** Rounded up: what is there takes room. */
  private static long mebibytes(long bytes) {
    return (bytes + (1 << 20) - 1) >> 20;
  }
}
