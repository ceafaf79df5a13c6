package io.github.indicatorrefinery.pipeline.run.report;

import io.github.indicatorrefinery.pipeline.run.RunRecord;
import io.github.indicatorrefinery.transforms.values.CharacterCount;
import io.github.indicatorrefinery.transforms.values.PassedOver;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;

/**
 * What became of each input file, as lines of the ledger: of its text, where most is unclaimed
 * first, and of the objects in it that hold no pair. Nothing where there is nothing to tell.
 */
final class InputLines {
  /** So many files, or places in them, are told; the record of the run has all. */
  private static final int MOST = 20;

  private static final int PATH_WIDTH = 44;

  /** The names in a place are the file's own, however long. */
  private static final int PLACE_WIDTH = 100;

  private static final String TEXT_LINE = "%-" + PATH_WIDTH + "s %,12d %,12d %,12d %,12d";

  /** A name with a line break of its own must not pass for a line of ours. */
  private static final Pattern BREAK = Pattern.compile("\\R|\\t");

  private final List<String> lines = new ArrayList<>();

  private InputLines() {}

  static List<String> of(List<RunRecord.Input> inputs) {
    InputLines told = new InputLines();
    told.texts(inputs.stream().filter(file -> file.characters().read() > 0).toList());
    told.passedOver(inputs);
    return told.lines;
  }

  private void texts(List<RunRecord.Input> files) {
    if (files.isEmpty()) {
      return;
    }
    lines.add("");
    lines.add(
        String.format(
            Locale.ROOT,
            "%-" + PATH_WIDTH + "s %12s %12s %12s %12s",
            "characters of text files, most unclaimed first",
            "read",
            "in pairs",
            "prose",
            "unclaimed"));
    files.stream()
        .sorted(
            Comparator.comparingLong((RunRecord.Input file) -> file.characters().unclaimed())
                .reversed())
        .limit(MOST)
        .forEach(file -> text(end(file.path()), List.of(file)));
    more(files.size(), "files");
    if (files.size() > 1) {
      text("all %d files".formatted(files.size()), files);
    }
  }

  private void text(String name, List<RunRecord.Input> files) {
    lines.add(
        String.format(
            Locale.ROOT,
            TEXT_LINE,
            name,
            sum(files, CharacterCount::read),
            sum(files, CharacterCount::inPairs),
            sum(files, CharacterCount::prose),
            sum(files, CharacterCount::unclaimed)));
  }

  private static long sum(List<RunRecord.Input> files, ToLongFunction<CharacterCount> part) {
    return files.stream().map(RunRecord.Input::characters).mapToLong(part).sum();
  }

  private void passedOver(List<RunRecord.Input> files) {
    List<String> places = new ArrayList<>();
    for (RunRecord.Input file : files) {
      for (PassedOver place : file.passedOver()) {
        places.add(
            String.format(
                Locale.ROOT,
                "%s: %s: %,d %s",
                end(file.path()),
                beginning(place.path()),
                place.objects(),
                place.objects() == 1 ? "object" : "objects"));
      }
    }
    if (places.isEmpty()) {
      return;
    }
    lines.add("");
    lines.add("passed over, for they hold no pair");
    lines.addAll(places.subList(0, Math.min(MOST, places.size())));
    more(places.size(), "places");
  }

  private void more(int all, String what) {
    if (all > MOST) {
      lines.add(String.format(Locale.ROOT, "… and %,d more %s, see run.json", all - MOST, what));
    }
  }

  /** The end of a path tells files apart. */
  private static String end(String path) {
    String line = BREAK.matcher(path).replaceAll(" ");
    return line.length() <= PATH_WIDTH
        ? line
        : "…" + line.substring(line.length() - PATH_WIDTH + 1);
  }

  private static String beginning(String place) {
    String line = BREAK.matcher(place).replaceAll(" ");
    return line.length() <= PLACE_WIDTH ? line : line.substring(0, PLACE_WIDTH - 1) + "…";
  }
}
