package io.github.indicatorrefinery.transforms.parse.terminal;

import static java.util.Objects.requireNonNull;

/**
 * What was written to a terminal.
 *
 * @param output all of it, control sequences included
 * @param places the line of the file that each part of it comes from
 * @param columns how wide the terminal was; 0 where that is not known
 * @param rows how high it was, likewise
 */
record Recording(String output, SourceLines places, int columns, int rows) {
  Recording {
    requireNonNull(output, "output");
    requireNonNull(places, "places");
  }
}
