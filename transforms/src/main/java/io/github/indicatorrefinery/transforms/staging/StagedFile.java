package io.github.indicatorrefinery.transforms.staging;

import static java.util.Objects.requireNonNull;

import io.github.indicatorrefinery.transforms.coders.RecordCoder;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.io.FileSystems;

/**
 * A file of records of one shard, which {@link StageRecords} wrote. It travels in place of its
 * records and is as short as its name.
 *
 * @param type of the records
 * @param name on a file system that all workers see
 */
public record StagedFile<R extends Record>(Class<R> type, String name) {
  private static final int BUFFER_BYTES = 1 << 16;

  public StagedFile {
    requireNonNull(type, "type");
    requireNonNull(name, "name");
  }

  /** Its records, in no certain order. */
  public List<R> read() throws IOException {
    List<R> records = new ArrayList<>();
    try (InputStream in =
        new BufferedInputStream(
            Channels.newInputStream(FileSystems.open(FileSystems.matchNewResource(name, false))),
            BUFFER_BYTES)) {
      RecordCoder.of(type).decodeAll(in, records::add);
    }
    return records;
  }

  /** All records of some files, in no certain order. */
  public static <R extends Record> List<R> readAll(Iterable<StagedFile<R>> files)
      throws IOException {
    List<R> records = new ArrayList<>();
    for (StagedFile<R> file : files) {
      records.addAll(file.read());
    }
    return records;
  }

  /** One coder for all: a file tells what it holds. */
  @SuppressWarnings({"unchecked", "rawtypes"})
  public static <R extends Record> Coder<StagedFile<R>> coder() {
    return (Coder) RecordCoder.of(StagedFile.class);
  }
}
