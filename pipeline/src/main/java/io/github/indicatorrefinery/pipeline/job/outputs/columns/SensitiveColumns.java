package io.github.indicatorrefinery.pipeline.job.outputs.columns;

import static io.github.indicatorrefinery.io.rows.ColumnType.INT32;
import static io.github.indicatorrefinery.io.rows.ColumnType.TEXT;

import io.github.indicatorrefinery.io.rows.RowLayout;
import io.github.indicatorrefinery.transforms.gather.KeptPair;
import io.github.indicatorrefinery.transforms.sensitive.SensitiveKind.Flag;
import io.github.indicatorrefinery.transforms.sensitive.SensitiveSpan;
import io.github.indicatorrefinery.transforms.sensitive.SensitiveText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The table of secrets, personal data and addresses of wallets in the kept pairs. */
public final class SensitiveColumns {
  private SensitiveColumns() {}

  /**
   * A place in a text of a kept pair.
   *
   * @param number among those of the pair, from 1
   * @param field {@code question} or {@code answer}
   * @param start in characters, that is code points, as SQLite and Python count them
   */
  public record SensitivePlace(
      String pairId, int number, String field, SensitiveSpan span, int start, int length) {}

  public static RowLayout<SensitivePlace> places() {
    return RowLayout.<SensitivePlace>builder()
        .required("pair_id", TEXT, "which was kept", SensitivePlace::pairId)
        .required(
            "place_number", INT32, "in the order of its texts, from 1", SensitivePlace::number)
        .required("kind", TEXT, "such as e_mail", place -> place.span().kind().label())
        .required("rule", TEXT, "that speaks there", place -> place.span().rule())
        .required("field", TEXT, "question or answer", SensitivePlace::field)
        .required(
            "start",
            INT32,
            "its first character in the cleaned text, from 0",
            SensitivePlace::start)
        .required("length", INT32, "in characters", SensitivePlace::length)
        .build();
  }

  /** Those of pairs that are flagged so. */
  public static List<SensitivePlace> of(List<KeptPair> kept) {
    return kept.stream().filter(SensitiveColumns::isFlagged).flatMap(SensitiveColumns::of).toList();
  }

  private static boolean isFlagged(KeptPair kept) {
    return Stream.of(Flag.values())
        .anyMatch(flag -> kept.pair().quality().flags().contains(flag.label()));
  }

  private static Stream<SensitivePlace> of(KeptPair kept) {
    List<SensitivePlace> places = new ArrayList<>();
    add("question", kept.pair().clean().question(), kept, places);
    add("answer", kept.pair().clean().answer(), kept, places);
    return places.stream();
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
