package io.github.indicatorrefinery.pipeline.cli.run.launch;

import io.github.indicatorrefinery.io.files.Location;
import io.github.indicatorrefinery.pipeline.cli.option.OutputCheck;
import io.github.indicatorrefinery.pipeline.cli.terminal.ProgressLine;
import io.github.indicatorrefinery.pipeline.job.input.ParquetFormat;
import io.github.indicatorrefinery.pipeline.job.plan.Job;
import io.github.indicatorrefinery.pipeline.run.FinishedRun;
import io.github.indicatorrefinery.pipeline.run.NoRunException;
import io.github.indicatorrefinery.transforms.parse.InputSurvey;
import io.github.indicatorrefinery.transforms.progress.WorkHere;
import io.github.indicatorrefinery.transforms.values.FileRead;
import io.github.indicatorrefinery.transforms.values.InputFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.beam.sdk.io.FileSystems;

/**
 * What a run would do: its inputs are read as it would read them, which takes a tenth of its time,
 * and nothing is written.
 */
public final class DryRun {
  private static final String ROW = "%-10s %-18s %9s %10s %10s %9s";
  private static final int MIB = 20;

  /** A machine that reads very fast or very slowly need not do all else as fast. */
  private static final double LEAST_PACE = 0.5;

  private static final double MOST_PACE = 4;

  private final Job job;
  private final InputSizes sizes;
  private final ProgressLine progress;
  private final Map<String, Line> lines = new TreeMap<>();
  private final StringBuilder text = new StringBuilder();

  private DryRun(Job job, InputSizes sizes, ProgressLine progress) {
    this.job = job;
    this.sizes = sizes;
    this.progress = progress;
  }

  /** Of the files of one kind and format. */
  private static final class Line {
    private final String kind;
    private final String format;
    private long files;
    private long bytes;
    private long pairs;
    private long failures;

    Line(String kind, String format) {
      this.kind = kind;
      this.format = format;
    }

    void add(long moreBytes, InputSurvey survey) {
      files++;
      bytes += moreBytes;
      pairs += survey.pairs();
      failures += survey.failures();
    }

    void add(Line other) {
      files += other.files;
      bytes += other.bytes;
      pairs += other.pairs;
      failures += other.failures;
    }

    String text() {
      return String.format(
          Locale.ROOT,
          ROW,
          kind,
          format,
          String.format(Locale.ROOT, "%,d", files),
          String.format(Locale.ROOT, "%,.1f", bytes / (double) (1 << MIB)),
          String.format(Locale.ROOT, "%,d", pairs),
          String.format(Locale.ROOT, "%,d", failures));
    }
  }

  /** What {@code job} would do, in lines for a person. */
  public static String of(Job job, InputSizes sizes, ProgressLine progress) throws IOException {
    DryRun dry = new DryRun(job, sizes, progress);
    try {
      return dry.text();
    } finally {
      progress.end();
    }
  }

  private String text() throws IOException {
    double seconds = survey();
    Line all = new Line("all", "");
    lines.values().forEach(all::add);
    line("nothing was run and nothing written; this is what a run would read");
    line("");
    line(ROW.formatted("kind", "format", "files", "MiB", "pairs", "failures"));
    lines.values().forEach(one -> line(one.text()));
    line(all.text());
    line("");
    double pairs = takingPart(all.pairs);
    line(
        String.format(
            Locale.ROOT,
            "it would refine %,.0f pairs in about %s%s, in %,d MiB of memory or more",
            pairs,
            RunLine.duration(foreseen(pairs) * pace(seconds)),
            job.judge() == null ? "" : " without the judge",
            HeapCheck.neededBytes(sizes.unpackedBytes()) >> MIB));
    line(output());
    return text.toString();
  }

  /** Reads all inputs and tells how long that took. */
  private double survey() {
    long begun = System.nanoTime();
    AtomicLong bytes = new AtomicLong();
    for (InputFile file : job.inputs().files()) {
      InputSurvey survey =
          InputSurvey.of(
              file,
              () -> open(file.path()),
              List.of(new ParquetFormat()),
              more -> show(bytes.addAndGet(more)));
      List<FileRead> read = survey.files();
      FileRead itself = read.isEmpty() ? null : read.get(read.size() - 1);
      String kind = itself == null ? file.kind().label() : itself.kind().label();
      String format =
          itself == null || itself.format().isEmpty() ? "not understood" : itself.format();
      lines
          .computeIfAbsent(kind + " " + format, unused -> new Line(kind, format))
          .add(itself == null ? 0 : itself.bytes(), survey);
    }
    return (System.nanoTime() - begun) / 1e9;
  }

  private static InputStream open(String path) throws IOException {
    return Channels.newInputStream(FileSystems.open(FileSystems.matchNewResource(path, false)));
  }

  private void show(long bytes) {
    progress.show(
        seconds ->
            String.format(
                Locale.ROOT,
                "reading %,.1f of %,.1f MiB",
                bytes / (double) (1 << MIB),
                sizes.storedBytes() / (double) (1 << MIB)));
  }

  private double takingPart(long pairs) {
    Integer sample = job.inputs().sample();
    return sample == null ? pairs : Math.min(sample, pairs);
  }

  private double foreseen(double pairs) {
    Map<String, Long> counters = Map.of("read", Math.round(pairs), "questions", Math.round(pairs));
    try (WorkHere none = WorkHere.of(job.output().working())) {
      return new RunCounts(counters, none, sizes.allRead())
          .of(job).stream()
              .mapToDouble(StageAmount::foreseenSeconds)
              .filter(cost -> !Double.isNaN(cost))
              .sum();
    }
  }

  private double pace(double seconds) {
    double measured = sizes.unpackedBytes() * RunStage.READING.secondsPerUnit();
    return measured == 0 ? 1 : Math.min(MOST_PACE, Math.max(LEAST_PACE, seconds / measured));
  }

  private String output() throws IOException {
    String folder = job.output().folder();
    String space =
        String.format(
            Locale.ROOT,
            "%,d MiB at the peak",
            OutputCheck.peakBytes(sizes.unpackedBytes()) >> MIB);
    if (Location.isLocal(folder)) {
      space +=
          String.format(
              Locale.ROOT, ", %,d MiB are free", OutputCheck.freeBytes(Path.of(folder)) >> MIB);
    }
    return "outputs go to %s, which %s: %s".formatted(folder, holds(folder), space);
  }

  private static String holds(String folder) throws IOException {
    try (FinishedRun run = FinishedRun.open(folder)) {
      return String.format(
          Locale.ROOT,
          "holds run %s with %,d kept pairs, to be replaced",
          run.record().runId(),
          run.record().ledger().kept());
    } catch (NoRunException e) {
      return "holds no run";
    }
  }

  private void line(String line) {
    text.append(line.stripTrailing()).append('\n');
  }
}
