package io.github.indicatorrefinery.pipeline.run.gaps;

import io.github.indicatorrefinery.pipeline.run.RunDatabase;
import io.github.indicatorrefinery.transforms.catalog.Indicator;
import io.github.indicatorrefinery.transforms.research.GapPair;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Looks for an indicator among the questions of kept pairs that are counted under another indicator
 * or a topic, by the full-text search of the run.
 */
final class FoundElsewhere {
  private static final String SEARCH =
      """
      SELECT q.pair_id, q.question, i.indicator_name
        FROM qa_search s JOIN qa_pairs q ON q.qa_id = s.rowid JOIN indicators i USING (indicator_id)
       WHERE qa_search MATCH ?1 AND i.indicator_slug <> ?2
       ORDER BY q.pair_id
      """;

  /** A name that counts only as it is written is too short to be searched for. */
  private static final String AS_WRITTEN = "=";

  private static final Pattern PARENTHESES = Pattern.compile("\\s*\\([^)]*\\)");

  private final RunDatabase database;

  FoundElsewhere(RunDatabase database) {
    this.database = database;
  }

  /** The pairs, by their ids, each with the name of what it is counted under. */
  List<GapPair> of(Indicator indicator) {
    Set<String> names = names(indicator);
    if (names.isEmpty()) {
      return List.of();
    }
    String query =
        names.stream()
            .map(name -> '"' + name.replace("\"", "\"\"") + '"')
            .collect(Collectors.joining(" OR ", "question : (", ")"));
    return database
        .all(
            SEARCH,
            row -> new GapPair(row.getString(1), row.getString(2), row.getString(3)),
            query,
            indicator.slug())
        .stream()
        .filter(pair -> !meansSomethingElse(pair.question(), indicator))
        .toList();
  }

  /** What it alone is called; a name without a letter or a digit is nothing to search for. */
  private static Set<String> names(Indicator indicator) {
    Set<String> names = new LinkedHashSet<>();
    names.add(PARENTHESES.matcher(indicator.name()).replaceAll(""));
    names.add(indicator.name());
    names.addAll(indicator.spoken().aliases());
    indicator.spoken().shared().forEach(names::remove);
    indicator.spoken().gated().forEach(names::remove);
    names.removeIf(
        name ->
            name.startsWith(AS_WRITTEN) || name.codePoints().noneMatch(Character::isLetterOrDigit));
    return names;
  }

  private static boolean meansSomethingElse(String question, Indicator indicator) {
    String written = question.toLowerCase(Locale.ROOT);
    return indicator.spoken().not().stream()
        .anyMatch(phrase -> written.contains(phrase.toLowerCase(Locale.ROOT)));
  }
}
