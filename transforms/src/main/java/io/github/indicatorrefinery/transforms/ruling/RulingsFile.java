package io.github.indicatorrefinery.transforms.ruling;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.github.indicatorrefinery.transforms.catalog.Catalog;
import io.github.indicatorrefinery.transforms.ruling.Ruling.Action;
import io.github.indicatorrefinery.transforms.tables.TableException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads what people decided. UTF-8, a decision a line, either tab separated below a header, or a
 * JSON object each. The fields are {@code action}, {@code pair}, {@code other}, {@code indicator},
 * {@code who} and {@code why}; what an action has no use for is empty or left out. Blank lines and
 * lines that begin with {@code #} are passed over.
 *
 * <p>One call of one instance reads one file.
 */
public final class RulingsFile {
  private static final String ACTION = "action";
  private static final String PAIR = "pair";
  private static final String OTHER = "other";
  private static final String INDICATOR = "indicator";
  private static final String WHO = "who";
  private static final String WHY = "why";

  /** The fields in the order in which they are written. */
  public static final List<String> FIELDS = List.of(ACTION, PAIR, OTHER, INDICATOR, WHO, WHY);

  private static final Set<String> REQUIRED = Set.of(ACTION, PAIR, WHO, WHY);
  private static final Pattern PAIR_ID = Pattern.compile("[0-9a-f]{32}");
  private static final JsonFactory JSON = new JsonFactory();

  private final String source;
  private final Catalog catalog;
  private final List<Ruling> rulings = new ArrayList<>();
  private final List<String> mistakes = new ArrayList<>();
  private List<String> header = List.of();

  private RulingsFile(String source, Catalog catalog) {
    this.source = source;
    this.catalog = catalog;
  }

  /**
   * Reads a file to its end; the caller closes the reader.
   *
   * @param source what messages call it, such as its path
   * @param catalog whose indicators may be set
   * @throws TableException with all mistakes at once, each with its line and what is allowed
   * @throws IOException when reading fails
   */
  public static Rulings read(Reader reader, String source, Catalog catalog) throws IOException {
    return new RulingsFile(source, catalog).read(new BufferedReader(reader));
  }

  private Rulings read(BufferedReader lines) throws IOException {
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      String text = number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
      if (!text.isBlank() && !text.startsWith("#")) {
        read(text, number);
      }
    }
    mistakes.addAll(RulingConflicts.in(rulings));
    if (!mistakes.isEmpty()) {
      throw new TableException(source, mistakes);
    }
    return new Rulings(source, rulings);
  }

  private void read(String line, int number) {
    if (line.stripLeading().startsWith("{")) {
      json(line, number).ifPresent(fields -> add(fields, number));
    } else if (header.isEmpty()) {
      header = List.of(line.split("\t", -1)).stream().map(String::strip).toList();
      checkHeader(number);
    } else {
      add(row(line, number), number);
    }
  }

  private void checkHeader(int number) {
    if (!header.containsAll(REQUIRED)
        || !FIELDS.containsAll(header)
        || Set.copyOf(header).size() < header.size()) {
      mistake(
          number,
          "no decision and no header; allowed is a JSON object, or before all others a line with the"
              + " names of the columns, parted by tabs: "
              + String.join(", ", FIELDS));
      // What follows would be read by columns that are none.
      header = FIELDS;
    }
  }

  private Map<String, String> row(String line, int number) {
    String[] cells = line.split("\t", -1);
    if (cells.length > header.size()) {
      mistake(
          number,
          "%d columns; allowed are the %d of the header".formatted(cells.length, header.size()));
    }
    Map<String, String> fields = new HashMap<>();
    for (int i = 0; i < Math.min(cells.length, header.size()); i++) {
      fields.put(header.get(i), cells[i].strip());
    }
    return fields;
  }

  private Optional<Map<String, String>> json(String line, int number) {
    Map<String, String> fields = new HashMap<>();
    try (JsonParser json = JSON.createParser(line)) {
      json.nextToken();
      for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
        JsonToken value = json.nextToken();
        boolean isText = value == JsonToken.VALUE_STRING || value == JsonToken.VALUE_NULL;
        if (!FIELDS.contains(field) || !isText || fields.containsKey(field)) {
          mistake(
              number,
              "field %s; allowed are texts under the names %s, each once"
                  .formatted(field, String.join(", ", FIELDS)));
          return Optional.empty();
        }
        fields.put(field, value == JsonToken.VALUE_NULL ? "" : json.getText().strip());
      }
      if (json.currentToken() == JsonToken.END_OBJECT && json.nextToken() == null) {
        return Optional.of(fields);
      }
    } catch (JsonProcessingException e) {
      // Told below, as what stands behind an object is.
    } catch (IOException e) {
      throw new IllegalStateException("a text is read without input", e);
    }
    mistake(number, "broken JSON; allowed is one object a line");
    return Optional.empty();
  }

  private void add(Map<String, String> fields, int number) {
    int before = mistakes.size();
    Optional<Action> action = Action.of(fields.getOrDefault(ACTION, ""));
    String pair = fields.getOrDefault(PAIR, "");
    String other = fields.getOrDefault(OTHER, "");
    String indicator = fields.getOrDefault(INDICATOR, "");
    if (action.isEmpty()) {
      mistake(
          number,
          "action \"%s\"; allowed is one of %s"
              .formatted(fields.getOrDefault(ACTION, ""), String.join(", ", Action.labels())));
    }
    checkId(PAIR, pair, number);
    action.ifPresent(
        one -> {
          checkOther(one, other, number);
          checkIndicator(one, indicator, number);
        });
    for (String needed : List.of(WHO, WHY)) {
      if (fields.getOrDefault(needed, "").isEmpty()) {
        mistake(
            number,
            needed
                + " is missing; it says "
                + (needed.equals(WHO) ? "whose decision it is" : "the reason"));
      }
    }
    if (mistakes.size() == before) {
      rulings.add(
          new Ruling(
              action.get(),
              pair,
              action.get() == Action.MERGE ? other : null,
              action.get() == Action.INDICATOR ? indicator : null,
              fields.get(WHO),
              fields.get(WHY),
              number));
    }
  }

  private void checkId(String field, String id, int number) {
    if (!PAIR_ID.matcher(id).matches()) {
      mistake(
          number,
          "%s \"%s\"; allowed is the id of a pair, 32 hexadecimal digits".formatted(field, id));
    }
  }

  private void checkOther(Action action, String other, int number) {
    if (action == Action.MERGE) {
      checkId(OTHER, other, number);
    } else if (!other.isEmpty()) {
      mistake(number, "other \"%s\"; it is allowed with merge alone".formatted(other));
    }
  }

  private void checkIndicator(Action action, String indicator, int number) {
    if (action == Action.INDICATOR) {
      if (catalog.find(indicator).isEmpty()) {
        mistake(
            number,
            "indicator \"%s\"; allowed is a slug of the catalog, such as %s"
                .formatted(indicator, catalog.indicators().get(0).slug()));
      }
    } else if (!indicator.isEmpty()) {
      mistake(
          number, "indicator \"%s\"; it is allowed with the action indicator".formatted(indicator));
    }
  }

  private void mistake(int number, String text) {
    mistakes.add("line %d: %s".formatted(number, text));
  }
}
