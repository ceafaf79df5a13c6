package io.github.indicatorrefinery.transforms.score.flag;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.transforms.clean.AnswerCleaner;
import io.github.indicatorrefinery.transforms.score.ExportAnswers;
import io.github.indicatorrefinery.transforms.score.ExportAnswers.Pair;
import io.github.indicatorrefinery.transforms.score.text.AnswerText;
import io.github.indicatorrefinery.transforms.score.text.TextLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * Cuts the answers of the export that end with a sentence at a random character. A cut at the end
 * of a sentence or line leaves a text that may well be whole, and a list of sources that lost its
 * end still ends in a source: both are counted apart.
 */
class TruncationRealDataTest {
  private static final long SEED = 20251102;

  @Test
  void findsCutsInTheTextAndLeavesAnswersThatEndInSourcesAlone() throws IOException {
    Path folder = ExportAnswers.folder();
    Assumptions.assumeTrue(Files.isDirectory(folder), "no real data at " + folder);
    Random random = new Random(SEED);
    Tally inText = new Tally("cut inside a sentence, title or item");
    Tally inSources = new Tally("cut inside a list of sources or behind an address");
    Tally atAnEnd = new Tally("cut at the end of a sentence or line");
    Tally wholeWithSources = new Tally("whole, ends in sources");
    for (Pair pair : ExportAnswers.read()) {
      String answer = AnswerCleaner.clean(pair.answer());
      AnswerText whole = AnswerText.read(pair.question(), answer);
      if (whole.lines().isEmpty()) {
        continue;
      }
      TextLine last = last(whole);
      if (!last.isClosed()) {
        if (endsInSources(whole)) {
          wholeWithSources.add(Truncation.isTruncated(whole));
        }
        continue;
      }
      int at = (int) (answer.length() * (0.05 + 0.9 * random.nextDouble()));
      AnswerText cut = AnswerText.read(pair.question(), answer.substring(0, at).stripTrailing());
      if (!cut.lines().isEmpty()) {
        Tally tally = isAtAnEnd(answer, cut) ? atAnEnd : endsInSources(cut) ? inSources : inText;
        tally.add(Truncation.isTruncated(cut));
      }
    }
    for (Tally tally : List.of(inText, inSources, atAnEnd, wholeWithSources)) {
      System.out.println(tally);
    }
    assertThat(inText.share()).isGreaterThanOrEqualTo(0.95);
    assertThat(wholeWithSources.share()).isLessThanOrEqualTo(0.01);
  }

  private static boolean isAtAnEnd(String answer, AnswerText cut) {
    int end = cut.text().length();
    char next = end < answer.length() ? answer.charAt(end) : '\n';
    return next == '\n' || (next == ' ' && last(cut).isClosed());
  }

  private static boolean endsInSources(AnswerText answer) {
    TextLine last = last(answer);
    boolean leftThem = last.kind() == TextLine.Kind.PROSE && last.afterBlank();
    boolean below = answer.sourcesStart() < answer.lines().size() && !leftThem;
    return below || last.hasUrl() || last.namesSources();
  }

  private static TextLine last(AnswerText answer) {
    return answer.lines().get(answer.lines().size() - 1);
  }

  private static final class Tally {
    private final String what;
    private int all;
    private int found;

    Tally(String what) {
      this.what = what;
    }

    void add(boolean truncated) {
      all++;
      found += truncated ? 1 : 0;
    }

    double share() {
      return (double) found / all;
    }

    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%s: %d, flagged %.4f", what, all, share());
    }
  }
}
