package io.github.indicatorrefinery.transforms.parse.json.stream;

import java.util.ArrayList;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/** An object or array that is being read, and what broke in it. */
public final class Level {
  final boolean array;

  /** Whether it stands among others like it: in an array, or as a document. */
  final boolean among;

  /** The name of its first field, by which the next one like it is known. */
  @Nullable String firstName;

  /** Of an array of objects, the name that its last one began with. */
  @Nullable String elementName;

  private List<Break> breaks = List.of();
  private boolean lost;

  Level(boolean array, boolean among) {
    this.array = array;
    this.among = among;
  }

  /** The places in it that were passed over, and that are its to tell. */
  public List<Break> breaks() {
    return breaks;
  }

  /** Whether a break has swallowed the end of it and of what is around it, which tells that. */
  public boolean isLost() {
    return lost;
  }

  char close() {
    return array ? ']' : '}';
  }

  void add(Break found) {
    breaks = new ArrayList<>(breaks);
    breaks.add(found);
  }

  void lose() {
    lost = true;
  }
}
