package io.github.indicatorrefinery.transforms.parse.json;

import io.github.indicatorrefinery.transforms.parse.json.shape.MarkedText;
import io.github.indicatorrefinery.transforms.parse.json.stream.JsonRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The chunks of one pair, in the order in which they came, and how they are joined: by their {@code
 * chunk_index} where all have one, else as they came, the question first and the final part last.
 */
final class ChunkPair {
  static final String QUESTION_ONLY = "question_only";
  static final String ANSWER_PARTIAL = "answer_partial";
  static final String ANSWER_FINAL = "answer_final";
  static final Set<String> TYPES = Set.of(QUESTION_ONLY, ANSWER_PARTIAL, ANSWER_FINAL);

  /** Two parts that share so many characters by chance are rare; all of them never do. */
  private static final int MIN_OVERLAP_CHARS = 8;

  /** What a chunk takes beside its text, counted as if it were text. */
  private static final int CHARS_BESIDE_TEXT = 500;

  private static final String[] INDEX_NAMES = {"chunk_index", "chunk_number", "part"};

  /** One chunk. */
  record Chunk(
      JsonRecord object,
      String type,
      String text,
      String position,
      int at,
      @Nullable Frame around) {
    @Nullable Integer index() {
      Integer index = object.metadata().number(INDEX_NAMES);
      return index != null ? index : object.number(INDEX_NAMES);
    }

    private int rank() {
      return type.equals(QUESTION_ONLY) ? 0 : type.equals(ANSWER_FINAL) ? 2 : 1;
    }

    /** By what a chunk is known that comes again: the same text in the same place, or by its id. */
    private List<Key> keys() {
      List<Key> keys = new ArrayList<>();
      if (index() != null) {
        keys.add(new Key(type, "index " + index(), text));
      }
      String id = object.text("id");
      if (id != null) {
        keys.add(new Key(type, "id " + id, text));
      }
      return keys;
    }
  }

  private record Key(String type, String name, String text) {}

  private final List<Chunk> chunks = new ArrayList<>();
  private final Set<Key> keys = new HashSet<>();
  private final List<String> notes = new ArrayList<>();
  private int repeated;
  private long chars;

  void add(Chunk chunk) {
    List<Key> known = chunk.keys();
    if (known.stream().anyMatch(keys::contains)) {
      repeated++;
      return;
    }
    keys.addAll(known);
    chunks.add(chunk);
    chars += chunk.text().length() + CHARS_BESIDE_TEXT;
  }

  long chars() {
    return chars;
  }

  /** Whether nothing seems to be missing, as far as its chunks tell. */
  boolean seemsComplete() {
    return has(QUESTION_ONLY) && has(ANSWER_FINAL) && missing() == null;
  }

  /** Puts the chunks into their order; to be called once all came. */
  void sort() {
    boolean indexed = chunks.stream().map(Chunk::index).allMatch(Objects::nonNull);
    if (indexed) {
      chunks.sort(Comparator.comparing(Chunk::index));
    } else {
      List<Chunk> came = List.copyOf(chunks);
      chunks.sort(Comparator.comparing(Chunk::rank));
      if (!came.equals(chunks)) {
        notes.add("chunk_order_unknown");
      }
    }
    if (repeated > 0) {
      notes.add("chunk_repeated:" + repeated);
    }
  }

  Chunk first() {
    return chunks.get(0);
  }

  boolean has(String type) {
    return chunks.stream().anyMatch(chunk -> chunk.type().equals(type));
  }

  String question() {
    return chunks.stream()
        .filter(chunk -> chunk.type().equals(QUESTION_ONLY))
        .findFirst()
        .map(chunk -> MarkedText.withoutQuestionMark(chunk.text()))
        .orElse("");
  }

  /** The texts of all, to show. */
  String shown() {
    return String.join("\n", chunks.stream().map(Chunk::text).toList());
  }

  /** What is wrong with the order: a gap, or two chunks in one place; null where nothing is. */
  @Nullable String missing() {
    List<Integer> indices =
        chunks.stream().map(Chunk::index).filter(Objects::nonNull).sorted().toList();
    if (indices.size() != chunks.size() || indices.isEmpty()) {
      return missingOf(chunks.size());
    }
    for (int i = 1; i < indices.size(); i++) {
      int step = indices.get(i) - indices.get(i - 1);
      if (step == 0) {
        return "two different chunks of index " + indices.get(i);
      }
      if (step > 1) {
        return "no chunk between " + indices.get(i - 1) + " and " + indices.get(i);
      }
    }
    return has(ANSWER_FINAL) ? missingOf(chunks.size()) : null;
  }

  private @Nullable String missingOf(int found) {
    Integer declared = chunks.get(0).object().metadata().number("total_chunks");
    return declared != null && declared > found && has(ANSWER_FINAL)
        ? found + " of " + declared + " chunks"
        : null;
  }

  /** The answer, joined; {@code declared} is its length in code points, where it is told. */
  String answer(@Nullable Integer declared) {
    List<String> parts = parts();
    String plain = String.join("", parts);
    if (declared != null && declared == plain.codePointCount(0, plain.length())) {
      return plain;
    }
    List<Integer> overlaps = overlaps(parts);
    String apart = withoutOverlaps(parts, overlaps);
    boolean shown = declared != null && declared == apart.codePointCount(0, apart.length());
    boolean everywhere =
        declared == null && overlaps.stream().allMatch(chars -> chars >= MIN_OVERLAP_CHARS);
    int removed = overlaps.stream().mapToInt(Integer::intValue).sum();
    if (removed == 0 || !(shown || everywhere)) {
      return plain;
    }
    notes.add("chunk_overlap_removed:" + removed);
    return apart;
  }

  List<String> notes() {
    return notes;
  }

  /** Without the mark of the answer: of the first, and of the others where all bear it. */
  private List<String> parts() {
    List<String> parts =
        chunks.stream()
            .filter(chunk -> !chunk.type().equals(QUESTION_ONLY))
            .map(Chunk::text)
            .toList();
    boolean allMarked = parts.stream().allMatch(MarkedText::hasAnswerMark);
    List<String> unmarked = new ArrayList<>();
    for (String part : parts) {
      boolean isFirst = unmarked.isEmpty();
      unmarked.add(isFirst || allMarked ? MarkedText.withoutAnswerMark(part) : part);
    }
    return unmarked;
  }

  private static List<Integer> overlaps(List<String> parts) {
    List<Integer> overlaps = new ArrayList<>();
    for (int i = 1; i < parts.size(); i++) {
      overlaps.add(overlap(parts.get(i - 1), parts.get(i)));
    }
    return overlaps;
  }

  /** How many characters at the end of {@code before} begin {@code after}, in linear time. */
  private static int overlap(String before, String after) {
    int[] border = new int[after.length()];
    for (int i = 1, k = 0; i < after.length(); i++) {
      while (k > 0 && after.charAt(i) != after.charAt(k)) {
        k = border[k - 1];
      }
      k += after.charAt(i) == after.charAt(k) ? 1 : 0;
      border[i] = k;
    }
    int matched = 0;
    for (int i = Math.max(0, before.length() - after.length()); i < before.length(); i++) {
      while (matched > 0
          && (matched == after.length() || before.charAt(i) != after.charAt(matched))) {
        matched = border[matched - 1];
      }
      matched += !after.isEmpty() && before.charAt(i) == after.charAt(matched) ? 1 : 0;
    }
    return matched;
  }

  private static String withoutOverlaps(List<String> parts, List<Integer> overlaps) {
    StringBuilder joined = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      joined.append(parts.get(i).substring(i == 0 ? 0 : overlaps.get(i - 1)));
    }
    return joined.toString();
  }
}
