package io.github.indicatorrefinery.pipeline.ask;

import static java.util.stream.Collectors.joining;

import io.github.indicatorrefinery.transforms.retrieve.AnswerSource;
import io.github.indicatorrefinery.transforms.retrieve.CitedSentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Answers by sentences of the pairs themselves, each with its citation. No model is asked. */
public final class ExtractiveAnswer implements Answerer {
  private final RunSearch search;

  public ExtractiveAnswer(RunSearch search) {
    this.search = search;
  }

  @Override
  public Optional<GivenAnswer> answer(Asked asked) {
    return answer(asked, List.of());
  }

  /** The answer, with what there is to say of it. */
  Optional<GivenAnswer> answer(Asked asked, List<String> notes) {
    if (asked.gate().isRefused()) {
      return Optional.empty();
    }
    List<CitedSentence> sentences =
        search
            .sentences()
            .answer(
                asked.question(),
                asked.citations().stream()
                    .map(
                        one ->
                            new AnswerSource(
                                one.n(), one.question(), one.answer(), one.wrongQuotes()))
                    .toList());
    return sentences.isEmpty()
        ? Optional.empty()
        : Optional.of(new GivenAnswer(text(sentences), null, notes));
  }

  /** Sentences of one pair that stand together have one citation behind the last. */
  private static String text(List<CitedSentence> sentences) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      CitedSentence one = sentences.get(i);
      boolean last = i + 1 == sentences.size() || sentences.get(i + 1).number() != one.number();
      parts.add(last ? "%s [%d]\n".formatted(one.text(), one.number()) : one.text() + "\n");
    }
    return parts.stream().collect(joining()).stripTrailing();
  }
}
