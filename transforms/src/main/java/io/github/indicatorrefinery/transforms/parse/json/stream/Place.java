package io.github.indicatorrefinery.transforms.parse.json.stream;

import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Where a value stands in a file: a document, and fields and elements below it. Written out only
 * when asked, as most places are never told.
 */
public final class Place {
  /** What is passed over where a whole document holds no pair. */
  private static final String DOCUMENT = "(document)";

  /** A key that is longer names a record, not a kind of record. */
  private static final int MAX_NAME_CHARS = 40;

  private final @Nullable Place parent;
  private final @Nullable String name;
  private final int index;
  private final String base;
  private final int line;

  private Place(@Nullable Place parent, @Nullable String name, int index, String base, int line) {
    this.parent = parent;
    this.name = name;
    this.index = index;
    this.base = base;
    this.line = line;
  }

  /** The document on this line; {@code base} is what pointers into it begin with. */
  public static Place document(String base, int line) {
    return new Place(null, null, 0, base, line);
  }

  public Place field(String key) {
    return new Place(this, key, 0, base, line);
  }

  public Place element(int at) {
    return new Place(this, null, at, base, line);
  }

  /** The field it is the value of; null for an element or a document. */
  public @Nullable String name() {
    return name;
  }

  /** Where it stands among the elements around it. */
  public int index() {
    return index;
  }

  public @Nullable Place parent() {
    return parent;
  }

  /** The JSON pointer, with the line before it in documents after the first. */
  public String pointer() {
    StringBuilder text = new StringBuilder(base);
    append(text);
    return text.toString();
  }

  /** The place of a record: of one that is a document itself, its line. */
  public String ofRecord() {
    return parent == null ? "line " + line : pointer();
  }

  /** The shape of the place, such as {@code sessions[*].notes}. */
  public String path() {
    StringBuilder text = new StringBuilder();
    appendPath(text);
    return text.isEmpty() ? DOCUMENT : text.toString();
  }

  private void append(StringBuilder text) {
    if (parent == null) {
      return;
    }
    parent.append(text);
    text.append('/');
    if (name == null) {
      text.append(index);
    } else {
      boolean isPlain = name.indexOf('~') < 0 && name.indexOf('/') < 0;
      text.append(isPlain ? name : name.replace("~", "~0").replace("/", "~1"));
    }
  }

  private void appendPath(StringBuilder text) {
    if (parent == null) {
      return;
    }
    parent.appendPath(text);
    if (name == null) {
      text.append("[*]");
    } else {
      text.append(text.isEmpty() ? "" : ".").append(isId(name) ? "*" : name);
    }
  }

  private static boolean isId(String key) {
    return key.length() > MAX_NAME_CHARS
        || key.chars().anyMatch(c -> Character.isDigit(c) || Character.isWhitespace(c));
  }
}
