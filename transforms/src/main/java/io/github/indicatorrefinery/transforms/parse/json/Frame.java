package io.github.indicatorrefinery.transforms.parse.json;

import io.github.indicatorrefinery.transforms.parse.json.stream.Break;
import io.github.indicatorrefinery.transforms.parse.json.stream.JsonRecord;
import io.github.indicatorrefinery.transforms.parse.json.stream.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.checkerframework.checker.nullness.qual.Nullable;

/** One object of a document while it is read, or a document that is an array. */
final class Frame {
  /** More kinds of places than that are told together. */
  private static final int MAX_PASSED_OVER = 200;

  private static final int MAX_TOLD_NAMES = 12;

  private final @Nullable Frame parent;
  private final Place place;
  private final long start;
  private boolean session;
  private final boolean part;
  private final JsonRecord fields = new JsonRecord();
  private Map<String, Long> passedOver = Map.of();
  private List<Runnable> oddities = List.of();
  private List<Break> breaks = List.of();
  private boolean lost;
  private @Nullable PairGroup group;
  private boolean holdsRecords;
  private boolean array;

  /** How many characters of fields are kept. */
  private long keptChars;

  /** How many elements the lists of this object hold that its declared totals are about. */
  private Map<String, Integer> elements = Map.of();

  private int pairs;
  private final int failuresBefore;

  Frame(
      @Nullable Frame parent,
      Place place,
      long start,
      boolean session,
      boolean part,
      int failuresBefore) {
    this.parent = parent;
    this.place = place;
    this.start = start;
    this.session = session;
    this.part = part;
    this.failuresBefore = failuresBefore;
  }

  @Nullable Frame parent() {
    return parent;
  }

  Place place() {
    return place;
  }

  /** The byte of its bracket. */
  long start() {
    return start;
  }

  boolean isSession() {
    return session;
  }

  /** It says of itself that it is a session, wherever it stands. */
  void becomeSession() {
    session = true;
  }

  /** Whether it is no object but a document that is an array. */
  boolean isArray() {
    return array;
  }

  /** Marks it as a document that is an array. */
  Frame ofArray() {
    array = true;
    return this;
  }

  /** Whether it is a part of what is around it, such as its metadata: never a record itself. */
  boolean isPart() {
    return part;
  }

  JsonRecord fields() {
    return fields;
  }

  /** Whether so many characters more can be kept. */
  boolean keeps(long chars) {
    keptChars += chars;
    return keptChars <= PairGroup.MAX_HELD_CHARS;
  }

  boolean isTooLarge() {
    return keptChars > PairGroup.MAX_HELD_CHARS;
  }

  /** What broke in it, and whether what is around it tells that. */
  void broke(List<Break> found, boolean isLost) {
    if (!found.isEmpty()) {
      breaks = new ArrayList<>(breaks);
      found.stream().filter(place -> !place.isHarmless()).forEach(breaks::add);
    }
    lost |= isLost;
  }

  List<Break> breaks() {
    return breaks;
  }

  boolean isLost() {
    return lost;
  }

  @Nullable PairGroup group() {
    return group;
  }

  PairGroup open(PairGroup opened) {
    group = opened;
    return opened;
  }

  /** A record, or a list that is for records, is in it. */
  void holdRecords() {
    for (Frame at = this; at != null && !at.holdsRecords; at = at.parent) {
      at.holdsRecords = true;
    }
  }

  boolean holdsRecords() {
    return holdsRecords;
  }

  void countPair() {
    for (Frame at = this; at != null; at = at.parent) {
      at.pairs++;
    }
  }

  int pairs() {
    return pairs;
  }

  int failuresBefore() {
    return failuresBefore;
  }

  void countElement(String list) {
    if (elements.isEmpty()) {
      elements = new LinkedHashMap<>();
    }
    elements.merge(list, 1, Integer::sum);
  }

  int elements(String list) {
    return elements.getOrDefault(list, 0);
  }

  void passOver(String path, long objects) {
    if (passedOver.isEmpty()) {
      passedOver = new LinkedHashMap<>();
    }
    boolean room = passedOver.size() < MAX_PASSED_OVER || passedOver.containsKey(path);
    passedOver.merge(room ? path : "(other places)", objects, Long::sum);
  }

  Map<String, Long> passedOver() {
    return passedOver;
  }

  /** Something in it is wrong, unless it turns out to be a pair, to which it belongs. */
  void addOddity(Runnable telling) {
    if (oddities.isEmpty()) {
      oddities = new ArrayList<>();
    }
    oddities.add(telling);
  }

  void tellOddities() {
    oddities.forEach(Runnable::run);
    oddities = List.of();
  }

  void forgetOddities() {
    oddities = List.of();
  }

  /** The first of these fields here or in an object around it. */
  static @Nullable String inherited(@Nullable Frame from, String... names) {
    for (Frame at = from; at != null; at = at.parent) {
      String own = at.fields.first(names);
      String found = own != null ? own : at.fields.metadata().first(names);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** How its fields are called, as a message tells them. */
  String shape() {
    if (fields.names().isEmpty()) {
      return "an object without fields that are read";
    }
    int more = fields.names().size() - MAX_TOLD_NAMES;
    List<String> names =
        fields.names().stream().limit(MAX_TOLD_NAMES).map(fields::written).toList();
    return "an object of " + String.join(", ", names) + (more > 0 ? " and " + more + " more" : "");
  }
}
