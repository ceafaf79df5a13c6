package io.github.indicatorrefinery.transforms.gather;

import static java.util.Objects.requireNonNull;

import io.github.indicatorrefinery.transforms.sensitive.SensitiveKind;
import io.github.indicatorrefinery.transforms.sensitive.SensitiveSpan;
import io.github.indicatorrefinery.transforms.sensitive.SensitiveText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A place in a text of a kept pair that not everybody should read.
 *
 * @param number among those of the pair, from 1
 * @param field {@code question} or {@code answer}
 * @param start in characters, that is code points, as SQLite and Python count them
 */
public record SensitivePlace(
    String pairId, int number, String field, SensitiveSpan span, int start, int length) {
  public SensitivePlace {
    requireNonNull(pairId, "pairId");
    requireNonNull(field, "field");
    requireNonNull(span, "span");
  }

  /** Those of a pair, which is searched only where its flags tell that it has any. */
  static List<SensitivePlace> of(KeptPair kept) {
    List<SensitivePlace> places = new ArrayList<>();
    List<String> flags = kept.pair().quality().flags();
    if (Stream.of(SensitiveKind.values()).anyMatch(kind -> flags.contains(kind.flag().label()))) {
      add("question", kept.pair().clean().question(), kept, places);
      add("answer", kept.pair().clean().answer(), kept, places);
    }
    return places;
  }

  private static void add(String field, String text, KeptPair kept, List<SensitivePlace> places) {
    int counted = 0;
    int characters = 0;
    for (SensitiveSpan span : SensitiveText.in(text)) {
      characters += text.codePointCount(counted, span.start());
      counted = span.start();
      places.add(
          new SensitivePlace(
              kept.pairId(),
              places.size() + 1,
              field,
              span,
              characters,
              text.codePointCount(span.start(), span.end())));
    }
  }
}
