package io.github.indicatorrefinery.pipeline.serve.live;

import io.github.indicatorrefinery.pipeline.ask.Answerer;
import io.github.indicatorrefinery.pipeline.ask.RunSearch;
import io.github.indicatorrefinery.pipeline.run.FinishedRun;
import io.github.indicatorrefinery.pipeline.run.RunRecord;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Function;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * One run, open for many requests at once: its index is shared, its database is opened several
 * times, each for one request at a time. All is opened at the beginning, so that nothing is missing
 * when another run takes the folder. It closes itself when it was retired and its last user went.
 */
final class ServedRun {
  /** A query takes a millisecond: more than this wait for the processor anyway. */
  private static final int DATABASES = 4;

  private final List<FinishedRun> opened = new ArrayList<>();
  private final BlockingQueue<FinishedRun> free = new ArrayBlockingQueue<>(DATABASES);
  private final RunRecord record;
  private final RunSearch search;
  private final Answerer answerer;
  private int users;
  private boolean retired;

  private ServedRun(
      List<FinishedRun> opened, RunRecord record, RunSearch search, Answerer answerer) {
    this.opened.addAll(opened);
    this.free.addAll(opened);
    this.record = record;
    this.search = search;
    this.answerer = answerer;
  }

  /** Opens the run that a folder holds now. */
  static ServedRun open(String folder, Function<RunSearch, Answerer> answers) throws IOException {
    List<FinishedRun> opened = new ArrayList<>();
    RunSearch search = null;
    try {
      FinishedRun first = FinishedRun.open(folder);
      opened.add(first);
      RunRecord record = first.record();
      search = RunSearch.open(first, null);
      while (opened.size() < DATABASES) {
        opened.add(FinishedRun.open(folder));
      }
      for (FinishedRun one : opened) {
        one.database();
        if (!one.record().runId().equals(record.runId())) {
          throw new IOException("the run was replaced while it was opened");
        }
      }
      return new ServedRun(opened, record, search, answers.apply(search));
    } catch (IOException | RuntimeException e) {
      closeAfter(e, search, opened);
      throw e;
    }
  }

  private static void closeAfter(
      Exception failure, @Nullable RunSearch search, List<FinishedRun> opened) {
    try {
      closeAll(search, opened);
    } catch (IOException | RuntimeException e) {
      failure.addSuppressed(e);
    }
  }

  /** Closes the search before the runs, and each whatever becomes of the others. */
  private static void closeAll(@Nullable RunSearch search, List<FinishedRun> opened)
      throws IOException {
    List<Closeable> all = new ArrayList<>();
    if (search != null) {
      all.add(search::close);
    }
    opened.forEach(one -> all.add(one::close));
    Exception failed = null;
    for (Closeable one : all) {
      try {
        one.close();
      } catch (IOException | RuntimeException e) {
        if (failed == null) {
          failed = e;
        } else {
          failed.addSuppressed(e);
        }
      }
    }
    if (failed instanceof RuntimeException unchecked) {
      throw unchecked;
    }
    if (failed instanceof IOException checked) {
      throw checked;
    }
  }

  RunRecord record() {
    return record;
  }

  RunSearch search() {
    return search;
  }

  Answerer answerer() {
    return answerer;
  }

  /** Reads of the run, which is the reader's own as long as it reads. */
  <T> T read(RunLease.Reader<T> reader) throws InterruptedException {
    FinishedRun one = free.take();
    try {
      return reader.read(one);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      free.add(one);
    }
  }

  /** Counts one more user; false where the run is retired. */
  synchronized boolean enter() {
    if (retired) {
      return false;
    }
    users++;
    return true;
  }

  void leave() throws IOException {
    boolean last;
    synchronized (this) {
      users--;
      last = retired && users == 0;
    }
    if (last) {
      close();
    }
  }

  /** Takes no more users. */
  void retire() throws IOException {
    boolean unused;
    synchronized (this) {
      unused = !retired && users == 0;
      retired = true;
    }
    if (unused) {
      close();
    }
  }

  private void close() throws IOException {
    closeAll(search, opened);
  }
}
