package io.github.indicatorrefinery.transforms.parse.yaml;

import io.github.indicatorrefinery.transforms.parse.input.FileRecords;
import io.github.indicatorrefinery.transforms.parse.table.HeaderField;
import io.github.indicatorrefinery.transforms.parse.table.PairRows;
import io.github.indicatorrefinery.transforms.parse.table.TableHeader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;

/**
 * Walks through the events of one YAML file, document by document, and hands over its pairs. The
 * fields of a mapping that is no pair belong to the one around it, as {@code metadata.source}.
 */
final class YamlWalk {
  /**
   * A name for a text is followed, but beyond so many characters in all it counts as missing; one
   * for a list or a mapping is not followed.
   */
  static final long MAX_ALIASED_CHARS = 10_000_000;

  /** Deeper than any file that a person or a program writes. */
  static final int MAX_DEPTH = 64;

  private static final int MAX_NAMES = 20;

  /** What a mapping says of all pairs below it. */
  private static final List<HeaderField> INHERITED =
      List.of(
          HeaderField.TOPIC,
          HeaderField.INDICATOR,
          HeaderField.CATEGORY,
          HeaderField.CREATED_AT,
          HeaderField.SESSION);

  private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");
  private static final Set<String> NAMES_OF_PAIRS = Set.of("question", "answer");

  private final FileRecords records;
  private final Iterator<Event> events;
  private final PairRows rows;
  private final Map<Anchor, String> anchors = new HashMap<>();
  private final Set<String> names = new TreeSet<>();
  private long aliasedChars;
  private long inPairs;
  private boolean isEmpty = true;

  YamlWalk(FileRecords records, Iterator<Event> events) {
    this.records = records;
    this.events = events;
    this.rows = new PairRows(records, "yaml");
  }

  /** The characters of all questions and answers. */
  long inPairs() {
    return inPairs;
  }

  /** Reads all documents. */
  void readAll() {
    while (events.hasNext()) {
      if (events.next() instanceof NodeEvent node) {
        isEmpty &= node instanceof ScalarEvent && text(node) == null;
        readValue(node, Map.of(), "", 0);
      }
    }
  }

  /** Tells that no mapping was a pair, if so. */
  void failIfNothingFound() {
    if (isEmpty) {
      records.failFile("empty_file", "no YAML in it", "", 0);
    } else if (rows.taken() == 0) {
      String found = names.isEmpty() ? "no mapping at all" : "keys are " + String.join(", ", names);
      records.failFile(
          "unknown_yaml_shape", "no mapping with question and answer: " + found, "", 0);
    }
  }

  /** The fields of a value that is no pair, by name; the empty name for a text. */
  private Map<String, String> readValue(
      NodeEvent start, Map<String, String> above, String path, int depth) {
    if (start instanceof MappingStartEvent mapping) {
      return readMapping(mapping, above, path, depth);
    }
    if (start instanceof SequenceStartEvent) {
      return readSequence(above, path, depth);
    }
    String text = text(start);
    return text == null ? Map.of() : Map.of("", text);
  }

  private Map<String, String> readMapping(
      MappingStartEvent start, Map<String, String> above, String path, int depth) {
    Map<String, String> fields = new LinkedHashMap<>();
    Map<String, String> inherited = new LinkedHashMap<>(above);
    int before = rows.taken();
    for (Event key = events.next(); key.getEventId() != Event.ID.MappingEnd; key = events.next()) {
      readField((NodeEvent) key, fields, inherited, path, depth);
    }
    TableHeader columns = new TableHeader(List.copyOf(fields.keySet()));
    if (columns.holdPairs() || fields.keySet().stream().anyMatch(NAMES_OF_PAIRS::contains)) {
      takePair(columns, fields, above, YamlReader.line(start));
      return Map.of();
    }
    if (rows.taken() == before && path.endsWith("[*]")) {
      records.account().passOver(path);
      return Map.of();
    }
    return rows.taken() == before ? fields : Map.of();
  }

  private void readField(
      NodeEvent key,
      Map<String, String> fields,
      Map<String, String> inherited,
      String path,
      int depth) {
    if (!(key instanceof ScalarEvent scalar) || depth == MAX_DEPTH) {
      skip(key);
      skip(events.next());
      return;
    }
    String name = scalar.getValue();
    if (names.size() < MAX_NAMES) {
      names.add(name);
    }
    String place = path.isEmpty() ? name : path + "." + name;
    readValue((NodeEvent) events.next(), inherited, place, depth + 1)
        .forEach((inner, text) -> fields.put(inner.isEmpty() ? name : name + "." + inner, text));
    if (fields.containsKey(name) && inherited(name).isPresent()) {
      inherited.put(name, fields.get(name));
    }
  }

  private Map<String, String> readSequence(Map<String, String> above, String path, int depth) {
    List<String> texts = new ArrayList<>();
    for (Event item = events.next();
        item.getEventId() != Event.ID.SequenceEnd;
        item = events.next()) {
      if (depth == MAX_DEPTH) {
        skip(item);
      } else {
        String text = readValue((NodeEvent) item, above, path + "[*]", depth + 1).get("");
        if (text != null) {
          texts.add(text);
        }
      }
    }
    return texts.isEmpty() ? Map.of() : Map.of("", String.join(", ", texts));
  }

  private void takePair(
      TableHeader own, Map<String, String> fields, Map<String, String> above, int line) {
    Map<String, String> all = new LinkedHashMap<>(fields);
    above.entrySet().stream()
        .filter(field -> own.place(inherited(field.getKey()).orElseThrow()).isEmpty())
        .forEach(field -> all.put(field.getKey(), field.getValue()));
    TableHeader columns = new TableHeader(List.copyOf(all.keySet()));
    int characters = rows.take(columns, List.copyOf(all.values()), line, fields.toString());
    inPairs += Math.max(0, characters);
  }

  private static Optional<HeaderField> inherited(String name) {
    String normal = HeaderField.normal(name);
    return INHERITED.stream().filter(column -> column.names().contains(normal)).findFirst();
  }

  /** A text, or what a name stands for; null for null, and for what is no text. */
  private @Nullable String text(NodeEvent event) {
    if (event instanceof AliasEvent alias) {
      String text = anchors.get(alias.getAlias());
      aliasedChars += text == null ? 0 : text.length();
      return aliasedChars <= MAX_ALIASED_CHARS ? text : null;
    }
    if (!(event instanceof ScalarEvent scalar)) {
      return null;
    }
    String text = scalar.getValue();
    if (scalar.isPlain() && NULLS.contains(text)) {
      return null;
    }
    scalar.getAnchor().ifPresent(anchor -> anchors.put(anchor, text));
    return text;
  }

  /** Passes the value that begins so, with all that is in it. */
  private void skip(Event start) {
    int open = 0;
    for (Event event = start; ; event = events.next()) {
      if (event instanceof CollectionStartEvent) {
        open++;
      } else if (event instanceof CollectionEndEvent) {
        open--;
      }
      if (open == 0) {
        return;
      }
    }
  }
}
