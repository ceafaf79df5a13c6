package io.github.indicatorrefinery.transforms.parse.table;

import io.github.indicatorrefinery.transforms.parse.format.PairFields;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a column tells of a pair, and its names, in the order in which they are preferred. */
public enum HeaderField {
  QUESTION(PairFields.QUESTIONS),
  ANSWER(PairFields.ANSWERS),
  /** Belongs to a question that is an instruction. */
  INPUT(PairFields.INPUT),
  TOPIC("topic", "research_topic", "subject"),
  INDICATOR("indicator", "indicator_name"),
  CATEGORY("category"),
  CREATED_AT("created_at", "created_date", "created", "timestamp", "date"),
  SESSION("session_id"),
  ID("id", "qa_id", "pair_id", "qa_pair_id");

  private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern OUTER = Pattern.compile("^_+|_+$");

  @SuppressWarnings("ImmutableEnumChecker") // What List.of gives is.
  private final List<String> names;

  HeaderField(List<String> names) {
    this.names = names;
  }

  HeaderField(String... names) {
    this(List.of(names));
  }

  /** These names, as {@link #normal} gives them. */
  public List<String> names() {
    return names;
  }

  /** A name in any case, with blanks or hyphens for underscores, as it is compared. */
  public static String normal(String name) {
    String separated = SEPARATORS.matcher(name.strip().toLowerCase(Locale.ROOT)).replaceAll("_");
    return OUTER.matcher(separated).replaceAll("");
  }
}
