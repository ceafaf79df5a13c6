package io.github.indicatorrefinery.transforms.parse.json.stream;

/**
 * Where to read on after a break.
 *
 * @param at the byte to read on at
 * @param closed how many levels the break has closed, from the innermost
 * @param closings the brackets that do so, and what has to stand between them and what follows
 */
record Resumption(long at, int closed, String closings) {
  static Resumption at(long byteOffset) {
    return new Resumption(byteOffset, 0, "");
  }
}
