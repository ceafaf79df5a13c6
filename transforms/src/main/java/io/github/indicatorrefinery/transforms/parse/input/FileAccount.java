package io.github.indicatorrefinery.transforms.parse.input;

import io.github.indicatorrefinery.transforms.values.CharacterCount;
import io.github.indicatorrefinery.transforms.values.PassedOver;
import io.github.indicatorrefinery.transforms.values.SourceKind;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * What became of one file, added up while it is read. Not safe for concurrent use.
 *
 * <p>Places are told by their shape (indices become {@code *}), of which a file has few; those
 * beyond {@link #MAX_PATHS} are told together.
 */
public final class FileAccount {
  /** A hostile file may name every object differently; so many lines are read by nobody. */
  static final int MAX_PATHS = 200;

  static final String OTHER_PATHS = "(other places)";

  private final Map<String, Long> passedOver = new TreeMap<>();
  private long inPairs;
  private long prose;
  private long unclaimed;
  private String encoding = "";
  private @Nullable String format;
  private @Nullable SourceKind kind;

  /** So many characters are labels, questions and answers of pairs. */
  public void addInPairs(long characters) {
    inPairs += characters;
  }

  /** So many characters stand outside of pairs. */
  public void addProse(long characters) {
    prose += characters;
  }

  /** So many characters begin like a question that no rule reads. */
  public void addUnclaimed(long characters) {
    unclaimed += characters;
  }

  /** An object at {@code path} holds no pair. */
  public void passOver(String path) {
    boolean room = passedOver.containsKey(path) || passedOver.size() < MAX_PATHS;
    passedOver.merge(room ? path : OTHER_PATHS, 1L, Long::sum);
  }

  /** The text was decoded from {@code charset}. */
  public void decodedFrom(String charset) {
    encoding = charset;
  }

  /** What the content turned out to be; the first that is told counts. */
  void recognised(String as, SourceKind of) {
    if (format == null) {
      format = as;
      kind = of;
    }
  }

  public CharacterCount characters() {
    return new CharacterCount(inPairs + prose + unclaimed, inPairs, prose, unclaimed);
  }

  public List<PassedOver> passedOver() {
    return passedOver.entrySet().stream()
        .map(place -> new PassedOver(place.getKey(), place.getValue()))
        .toList();
  }

  public String encoding() {
    return encoding;
  }

  /** Empty where nothing was understood. */
  public String format() {
    return format == null ? "" : format;
  }

  /** What the content turned out to be, else {@code otherwise}. */
  public SourceKind kind(SourceKind otherwise) {
    return kind == null ? otherwise : kind;
  }
}
