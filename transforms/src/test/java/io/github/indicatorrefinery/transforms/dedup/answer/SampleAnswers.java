package io.github.indicatorrefinery.transforms.dedup.answer;

import io.github.indicatorrefinery.transforms.SamplePair;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Answers made of numbered words, and what is found among them. */
final class SampleAnswers {
  private SampleAnswers() {}

  static SamplePair pair(String id, double score, String answer) {
    return SamplePair.of(id, "rsi").withScore(score).withAnswer(answer);
  }

  /** Words from {@code from} to {@code to}, such as "waa wab wac". */
  static String words(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(i -> "w" + (char) ('a' + i / 26) + (char) ('a' + i % 26))
        .collect(Collectors.joining(" "));
  }

  static ComparedAnswer compared(SamplePair pair) {
    return ComparedAnswer.of(pair.candidate(), pair.texts().answer());
  }

  static List<ComparedAnswer> compared(SamplePair... pairs) {
    return List.of(pairs).stream().map(SampleAnswers::compared).toList();
  }
}
