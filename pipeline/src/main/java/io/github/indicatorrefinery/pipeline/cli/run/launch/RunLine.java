package io.github.indicatorrefinery.pipeline.cli.run.launch;

import java.util.Locale;

/** What a person who waits for a run is told, in one line. */
final class RunLine {
  private static final double PERCENT = 100;
  private static final double MINUTE = 60;
  private static final double HOUR = 60 * MINUTE;

  /** Up to two minutes each second counts. */
  private static final double SECONDS_UP_TO = 2 * MINUTE;

  private static final double TENS = 10;

  private RunLine() {}

  /** Such as {@code 41 %, 34 s left, embedding 4,684 of 16,898}. */
  static String of(RunForecast.Outlook outlook) {
    StageAmount at = outlook.at();
    String left = duration(outlook.secondsLeft()) + " left";
    String when =
        outlook.before() == null
            ? String.format(Locale.ROOT, "%d %%, %s", (int) (PERCENT * outlook.share()), left)
            : left + " before " + outlook.before().label();
    return when + ", " + amount(at);
  }

  private static String amount(StageAmount at) {
    if (at.done() == 0) {
      return at.stage().label();
    }
    return at.stage() == RunStage.READING
        ? String.format(
            Locale.ROOT,
            "%s %,.1f of %,.1f MiB",
            at.stage().label(),
            at.done() / (1 << 20),
            at.total() / (1 << 20))
        : String.format(
            Locale.ROOT, "%s %,.0f of %,.0f", at.stage().label(), at.done(), at.total());
  }

  /** As exact as a forecast is. */
  static String duration(double seconds) {
    if (seconds < SECONDS_UP_TO) {
      return String.format(Locale.ROOT, "%d s", (long) Math.ceil(seconds));
    }
    if (seconds < HOUR) {
      long tens = Math.round(seconds / TENS) * (long) TENS;
      return String.format(Locale.ROOT, "%d min %02d s", tens / 60, tens % 60);
    }
    long minutes = Math.round(seconds / MINUTE);
    return String.format(Locale.ROOT, "%d h %02d min", minutes / 60, minutes % 60);
  }
}
