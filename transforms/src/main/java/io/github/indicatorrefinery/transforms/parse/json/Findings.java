package io.github.indicatorrefinery.transforms.parse.json;

import io.github.indicatorrefinery.transforms.parse.input.FileAccount;
import io.github.indicatorrefinery.transforms.parse.input.FileRecords;
import io.github.indicatorrefinery.transforms.parse.json.stream.Passage;
import io.github.indicatorrefinery.transforms.values.Failure.Part;
import io.github.indicatorrefinery.transforms.values.Origin;
import io.github.indicatorrefinery.transforms.values.Research;
import io.github.indicatorrefinery.transforms.values.SourceKind;
import io.github.indicatorrefinery.transforms.values.SourcePair;
import java.util.ArrayList;
import java.util.List;

/** What was found in one file: hands it over and counts it. */
final class Findings {
  /** A binary file has no end of such places. */
  private static final int MAX_UNREAD = 100;

  private FileRecords records;
  private String format = "";
  private boolean known;
  private int pairs;
  private int failures;

  /** Places that are no JSON, from before anything was understood. */
  private final List<Runnable> unread = new ArrayList<>();

  private int moreUnread;

  Findings(FileRecords records) {
    this.records = records;
  }

  FileRecords records() {
    return records;
  }

  FileAccount account() {
    return records.account();
  }

  /** What the file turns out to be; the first that is told counts. */
  void recognise(String as, SourceKind natural) {
    understand();
    if (format.isEmpty()) {
      format = as;
      records = records.recognised(as, natural);
    }
  }

  /** The format as pairs carry it: empty where the kind of source says it all. */
  String formatOfPairs() {
    return records.file().kind() == SourceKind.FILE ? format : "";
  }

  void pair(SourcePair pair, long codePoints) {
    understand();
    pairs++;
    account().addInPairs(codePoints);
    records.out().pair(pair);
  }

  void research(Research research) {
    records.out().research(research);
  }

  /** A record that could not be read, all of which is shown. */
  void fail(String reason, String message, String position, String input, long size) {
    fail(reason, message, position, new Passage(input, Part.WHOLE), size);
  }

  /** A record that could not be read. */
  void fail(String reason, String message, String position, Passage shown, long size) {
    understand();
    tell(reason, message, position, shown, size);
  }

  /**
   * A place that is no JSON. Where nothing of the file is ever understood, the first of them stands
   * for all.
   */
  void failUnread(String reason, String message, String position, Passage shown, long size) {
    if (known) {
      tell(reason, message, position, shown, size);
    } else if (unread.size() < MAX_UNREAD) {
      boolean isFirst = unread.isEmpty();
      unread.add(
          () -> tell(reason, isFirst ? message + moreUnread() : message, position, shown, size));
    } else {
      moreUnread++;
    }
  }

  /** Whether places that are no JSON wait for what the rest of the file is. */
  boolean hasUnread() {
    return !unread.isEmpty();
  }

  /** Nothing follows. */
  void finish() {
    if (!known && !unread.isEmpty()) {
      moreUnread += unread.size() - 1;
      unread.get(0).run();
    }
    unread.clear();
  }

  private String moreUnread() {
    return moreUnread == 0 ? "" : " (and " + moreUnread + " more places that are no JSON)";
  }

  private void understand() {
    if (!known) {
      known = true;
      unread.forEach(Runnable::run);
      unread.clear();
    }
  }

  private void tell(String reason, String message, String position, Passage shown, long size) {
    failures++;
    Origin origin = records.origin(null, position);
    records.fail(reason, message, origin, shown.text(), shown.part(), size);
  }

  int pairs() {
    return pairs;
  }

  int failures() {
    return failures;
  }

  /** Whether anything of the file was understood, be it that it is wrong. */
  boolean isKnown() {
    return known;
  }
}
