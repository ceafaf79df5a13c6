package io.github.indicatorrefinery.pipeline.model.research;

import io.github.indicatorrefinery.io.json.AsciiJson;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a research went, all calls together.
 *
 * @param model that was asked last
 * @param expected questions of the assignments
 * @param asked questions that have an outcome
 * @param answered questions that have an answer
 * @param notAnswered how often which reason stood in the way
 * @param unreached questions that failed on the way, which the next call asks again
 * @param lastFailure what the endpoint, or the way to it, said last where it did not answer; it may
 *     be anything
 * @param tokens that were booked, of replies that are no answer too
 * @param seconds that it took
 * @param indicators in the order of the assignments
 */
public record CompletionReport(
    String model,
    int expected,
    int asked,
    int answered,
    Map<String, Integer> notAnswered,
    int unreached,
    String lastFailure,
    long tokens,
    double seconds,
    List<OfIndicator> indicators) {
  private static final double PERCENT = 100.0;

  /** The same of one indicator; the tokens are those of replies that came. */
  public record OfIndicator(String indicator, int expected, int asked, int answered, long tokens) {}

  public CompletionReport {
    notAnswered = new TreeMap<>(notAnswered);
    indicators = List.copyOf(indicators);
  }

  /** Whether no question was answered, and some failed on the way. */
  public boolean inVain() {
    return answered == 0 && unreached > 0;
  }

  private record Document(
      int formatVersion,
      String model,
      int expected,
      int asked,
      int answered,
      double successRate,
      Map<String, Integer> notAnswered,
      long tokens,
      double seconds,
      List<OfIndicator> indicators) {}

  /** As JSON for programs. */
  String toJson() {
    return AsciiJson.pretty(
        new Document(
            1,
            model,
            expected,
            asked,
            answered,
            AsciiJson.rounded(rate(asked, answered)),
            notAnswered,
            tokens,
            seconds,
            indicators));
  }

  /** For people, a line an indicator; safe for a terminal but for the names. */
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%-42s %8s %8s %8s %8s %10s%n",
            "",
            "expected",
            "asked",
            "answered",
            "success",
            "tokens"));
    indicators.forEach(
        one ->
            line(text, one.indicator(), one.expected(), one.asked(), one.answered(), one.tokens()));
    line(text, "all", expected, asked, answered, tokens);
    text.append(String.format(Locale.ROOT, "%.1f s with %s", seconds, model));
    notAnswered.forEach(
        (reason, count) -> text.append(String.format(Locale.ROOT, "; %s: %,d", reason, count)));
    return text.append('\n').toString();
  }

  private static void line(
      StringBuilder text, String name, int expected, int asked, int answered, long tokens) {
    text.append(
        String.format(
            Locale.ROOT,
            "%-42s %,8d %,8d %,8d %7.1f%% %,10d%n",
            name,
            expected,
            asked,
            answered,
            PERCENT * rate(asked, answered),
            tokens));
  }

  private static double rate(int asked, int answered) {
    return asked == 0 ? 0 : (double) answered / asked;
  }
}
