package io.github.indicatorrefinery.transforms.catalog;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.github.indicatorrefinery.transforms.catalog.CatalogRows.Mistake;
import io.github.indicatorrefinery.transforms.catalog.CatalogRows.Row;
import io.github.indicatorrefinery.transforms.tables.TableException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes indicators of rows, or says everything that is wrong with these rows. */
final class CatalogCheck {
  private final String source;
  private final List<Row> rows;
  private final List<Mistake> mistakes;
  private final Map<String, Long> rowsByName;

  CatalogCheck(String source, CatalogRows parsed) {
    this.source = source;
    this.rows = parsed.rows();
    this.mistakes = new ArrayList<>(parsed.mistakes());
    this.rowsByName = rows.stream().collect(groupingBy(row -> nameKey(row), counting()));
  }

  /** The indicators in the order of their rows; throws where there is any mistake. */
  List<Indicator> indicators() {
    List<Indicator> indicators = rows.stream().map(this::indicator).toList();
    checkUnique("slug", indicators.stream().map(Indicator::slug).toList());
    checkUnique(
        "display name", indicators.stream().map(one -> nameKey(one.displayName())).toList());
    checkOwners(indicators);
    if (!mistakes.isEmpty()) {
      throw new TableException(
          source,
          mistakes.stream()
              .sorted(Comparator.comparingInt(Mistake::line))
              .map(mistake -> "line " + mistake.line() + ": " + mistake.message())
              .toList());
    }
    return indicators;
  }

  private Indicator indicator(Row row) {
    String name = row.get("name");
    if (Words.of(name).size() == 0) {
      mistake(row, name.isEmpty() ? "empty name" : "name '" + name + "' has no letter or digit");
    }
    String subcategory = row.get("subcategory");
    boolean twice = rowsByName.get(nameKey(row)) > 1;
    String displayName = twice ? name + " (" + subcategory + ")" : name;
    return new Indicator(
        session(row),
        row.get("category"),
        subcategory,
        name,
        displayName,
        slug(row, displayName),
        spoken(row, name, twice));
  }

  private int session(Row row) {
    String value = row.get("session");
    // Six digits are more than any plan needs and never overflow an int.
    if (value.matches("[0-9]{1,6}") && Integer.parseInt(value) >= 1) {
      return Integer.parseInt(value);
    }
    mistake(row, "session '" + value + "' is not a whole number of 1 or more");
    return 1;
  }

  private String slug(Row row, String displayName) {
    String given = row.get("slug");
    String slug = given.isEmpty() ? Slugs.ofName(displayName) : given;
    if (!Slugs.isValid(slug)) {
      mistake(
          row,
          "slug '%s' is not [a-z0-9_]+ of at most %d characters, not beginning with %s"
              .formatted(slug, Slugs.MAX_LENGTH, Slugs.TOPIC_PREFIX));
    }
    return slug;
  }

  /** The name is an alias by itself, unless it is listed as gated or shared or stands twice. */
  private Indicator.Spoken spoken(Row row, String name, boolean nameStandsTwice) {
    List<String> aliases = new ArrayList<>(row.list("aliases"));
    List<String> gated = row.list("gated");
    List<String> shared = new ArrayList<>(row.list("shared"));
    if (nameStandsTwice) {
      addIfAbsent(shared, name);
    } else if (!names(gated, name) && !names(shared, name)) {
      addIfAbsent(aliases, name);
    }
    List<String> context = row.list("context");
    if (!gated.isEmpty() && context.isEmpty()) {
      mistake(row, "gated names need context words");
    }
    return new Indicator.Spoken(aliases, gated, shared, context, row.list("not"));
  }

  private static boolean names(List<String> phrases, String name) {
    return phrases.stream().anyMatch(phrase -> nameKey(phrase).equals(nameKey(name)));
  }

  private static void addIfAbsent(List<String> phrases, String name) {
    if (!nameKey(name).isEmpty() && !names(phrases, name)) {
      phrases.add(name);
    }
  }

  private void checkUnique(String what, List<String> values) {
    Map<String, Row> firstRows = new HashMap<>();
    for (int i = 0; i < values.size(); i++) {
      Row first = firstRows.putIfAbsent(values.get(i), rows.get(i));
      if (first != null && !values.get(i).isEmpty()) {
        mistake(
            rows.get(i), "%s '%s' is that of line %d".formatted(what, values.get(i), first.line()));
      }
    }
  }

  /** A name that is not shared belongs to one row; a shared one to two at least. */
  private void checkOwners(List<Indicator> indicators) {
    Map<String, Row> owners = new HashMap<>();
    Map<String, List<Row>> sharers = new HashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      Indicator.Spoken spoken = indicators.get(i).spoken();
      spoken.aliases().forEach(alias -> own(owners, row, alias));
      spoken.gated().forEach(alias -> own(owners, row, alias));
      spoken.not().forEach(phrase -> own(owners, row, phrase));
      for (String name : spoken.shared()) {
        sharers.computeIfAbsent(nameKey(name), key -> new ArrayList<>()).add(row);
      }
    }
    sharers.forEach((name, sharing) -> checkShared(owners, name, sharing));
  }

  private void own(Map<String, Row> owners, Row row, String phrase) {
    String key = nameKey(phrase);
    if (key.isEmpty()) {
      mistake(row, "'" + phrase + "' has no letter or digit");
      return;
    }
    Row owner = owners.putIfAbsent(key, row);
    if (row.equals(owner)) {
      mistake(row, "'" + phrase + "' stands twice in this row");
    } else if (owner != null) {
      mistake(row, "'%s' belongs to line %d".formatted(phrase, owner.line()));
    }
  }

  private void checkShared(Map<String, Row> owners, String name, List<Row> sharing) {
    Row first = sharing.get(0);
    Row owner = owners.get(name);
    if (name.isEmpty()) {
      mistake(first, "a shared name has no letter or digit");
    } else if (owner != null) {
      mistake(first, "shared name '%s' belongs to line %d alone".formatted(name, owner.line()));
    } else if (sharing.stream().distinct().count() < 2) {
      mistake(first, "shared name '" + name + "' is shared with no other row");
    }
  }

  private void mistake(Row row, String message) {
    mistakes.add(new Mistake(row.line(), message));
  }

  private static String nameKey(Row row) {
    return nameKey(row.get("name"));
  }

  private static String nameKey(String name) {
    return String.join(" ", Words.of(name).folded());
  }
}
