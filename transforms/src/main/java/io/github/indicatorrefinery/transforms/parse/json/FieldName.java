package io.github.indicatorrefinery.transforms.parse.json;

import io.github.indicatorrefinery.transforms.parse.json.shape.PairNames;
import io.github.indicatorrefinery.transforms.parse.json.stream.JsonRecord;
import java.util.HashMap;
import java.util.Map;

/**
 * The name of a field and what is to be done with its value.
 *
 * @param name in canonical form
 * @param isCopy whether its text may repeat what stands beside it
 * @param isSkipped whether its value is long and holds nothing of its own
 * @param isPart whether its value is a part of a text
 * @param isKept whether its value tells what the object is
 */
record FieldName(String name, boolean isCopy, boolean isSkipped, boolean isPart, boolean isKept) {
  static FieldName of(String written) {
    String name = JsonRecord.canonical(written);
    return new FieldName(
        name,
        PairNames.isCopy(name),
        PairNames.isSkipped(name),
        PairNames.isPart(name),
        PairNames.isKept(name));
  }

  boolean isMetadata() {
    return name.equals("metadata");
  }

  /** The names of one file, each looked at once: there are few, and each comes with each record. */
  static final class Known {
    /** Where ids are names there is no end of them. */
    private static final int MAX_NAMES = 1_000;

    private final Map<String, FieldName> names = new HashMap<>();

    FieldName get(String written) {
      FieldName known = names.get(written);
      if (known == null) {
        known = of(written);
        if (names.size() < MAX_NAMES) {
          names.put(written, known);
        }
      }
      return known;
    }
  }
}
