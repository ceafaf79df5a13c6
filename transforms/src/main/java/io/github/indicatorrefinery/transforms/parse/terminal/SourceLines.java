package io.github.indicatorrefinery.transforms.parse.terminal;

/** Which line of a file each part of a text comes from. */
final class SourceLines {
  private final Offsets starts = new Offsets();
  private final Offsets lines = new Offsets();

  /** Of a text that is the file itself. */
  static SourceLines of(String text) {
    SourceLines all = new SourceLines();
    int line = 1;
    all.add(0, line);
    for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      all.add(at + 1, ++line);
    }
    return all;
  }

  /** What stands from {@code offset} on, up to the next that is added, comes from this line. */
  void add(int offset, int line) {
    starts.add(offset);
    lines.add(line);
  }

  int lineAt(int offset) {
    int count = starts.countUpTo(offset);
    return count == 0 ? 1 : lines.get(count - 1);
  }
}
