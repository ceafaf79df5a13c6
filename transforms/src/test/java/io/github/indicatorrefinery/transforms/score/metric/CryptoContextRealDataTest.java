package io.github.indicatorrefinery.transforms.score.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.transforms.clean.AnswerCleaner;
import io.github.indicatorrefinery.transforms.score.ExportAnswers;
import io.github.indicatorrefinery.transforms.score.ExportAnswers.Pair;
import io.github.indicatorrefinery.transforms.score.text.AnalysedPair;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * Crypto context on sessions that were read: ethics of artificial intelligence, bridges of office
 * networks and failover of servers on the one hand, all others on the other.
 */
class CryptoContextRealDataTest {
  private static final Set<String> OF_OTHER_FIELDS = Set.of("5", "109", "127");

  @Test
  void isNextToNothingInSessionsOfOtherFields() throws IOException {
    Path folder = ExportAnswers.folder();
    Assumptions.assumeTrue(Files.isDirectory(folder), "no real data at " + folder);
    MetricFunction context = new CryptoContext(MetricAmounts.defaults());
    List<Double> foreign = new ArrayList<>();
    List<Double> own = new ArrayList<>();
    for (Pair pair : ExportAnswers.read()) {
      String session = pair.id().substring(0, pair.id().indexOf('_'));
      String answer = AnswerCleaner.clean(pair.answer());
      double value =
          context.of(AnalysedPair.of(pair.question(), answer, pair.answer(), List.of())).value();
      (OF_OTHER_FIELDS.contains(session) ? foreign : own).add(value);
    }
    double rejected = shareBelow(foreign);
    double doubted = shareBelow(own);
    System.out.printf(
        Locale.ROOT,
        "crypto context below 0.05: %.3f of %d of other fields, %.4f of %d others%n",
        rejected,
        foreign.size(),
        doubted,
        own.size());
    assertThat(rejected).isGreaterThan(0.9);
    assertThat(doubted).isLessThan(0.01);
  }

  private static double shareBelow(List<Double> values) {
    return values.stream().filter(value -> value < 0.05).count() / (double) values.size();
  }
}
