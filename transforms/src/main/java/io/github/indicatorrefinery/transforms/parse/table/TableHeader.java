package io.github.indicatorrefinery.transforms.parse.table;

import io.github.indicatorrefinery.transforms.parse.format.PairFields;
import io.github.indicatorrefinery.transforms.parse.input.TextEncoding;
import io.github.indicatorrefinery.transforms.sensitive.SensitiveText;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** The columns of a table, in their order, and what they tell of a pair. */
public final class TableHeader {
  private static final int MAX_SHOWN = 20;
  private static final int MAX_SHOWN_CHARS = 40;

  private final List<String> names;
  private final Map<HeaderField, Integer> places = new EnumMap<>(HeaderField.class);

  /** The columns of these names. */
  public TableHeader(List<String> names) {
    this.names = List.copyOf(names);
    List<String> normal = names.stream().map(HeaderField::normal).toList();
    for (HeaderField column : HeaderField.values()) {
      place(column, column.names(), normal);
    }
    if (!places.containsKey(HeaderField.QUESTION) && !places.containsKey(HeaderField.ANSWER)) {
      place(HeaderField.QUESTION, PairFields.ASKING, normal);
      place(HeaderField.ANSWER, PairFields.ANSWERING, normal);
      if (!holdPairs()) {
        places.remove(HeaderField.QUESTION);
        places.remove(HeaderField.ANSWER);
      }
    }
    Integer question = places.get(HeaderField.QUESTION);
    if (question == null || !normal.get(question).equals(PairFields.INSTRUCTION)) {
      places.remove(HeaderField.INPUT);
    }
  }

  private void place(HeaderField column, List<String> wanted, List<String> normal) {
    wanted.stream()
        .map(normal::indexOf)
        .filter(place -> place >= 0)
        .findFirst()
        .ifPresent(place -> places.put(column, place));
  }

  List<String> names() {
    return names;
  }

  /** Whether there are questions and answers. */
  public boolean holdPairs() {
    return places.containsKey(HeaderField.QUESTION) && places.containsKey(HeaderField.ANSWER);
  }

  /** Where the column stands, from 0; empty where the table has none. */
  public OptionalInt place(HeaderField column) {
    Integer place = places.get(column);
    return place == null ? OptionalInt.empty() : OptionalInt.of(place);
  }

  /** Whether the column at this place tells what no {@link HeaderField} does. */
  boolean isOther(int place) {
    return !places.containsValue(place);
  }

  /** Their names for a message. */
  String shown() {
    String shown =
        names.stream()
            .limit(MAX_SHOWN)
            .map(TableHeader::shortened)
            .collect(Collectors.joining(", "));
    return names.size() <= MAX_SHOWN ? shown : shown + " and others, " + names.size() + " in all";
  }

  private static String shortened(String name) {
    String shown = SensitiveText.redacted(name);
    return shown.length() <= MAX_SHOWN_CHARS
        ? shown
        : TextEncoding.words(shown, MAX_SHOWN_CHARS) + "\u2026";
  }
}
