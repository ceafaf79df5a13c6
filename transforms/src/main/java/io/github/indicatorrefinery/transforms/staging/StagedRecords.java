package io.github.indicatorrefinery.transforms.staging;

import io.github.indicatorrefinery.transforms.coders.RecordCoder;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.PushbackInputStream;
import java.nio.channels.Channels;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.io.FileSystems;

/** Reads back what {@link StageRecords} wrote. */
public final class StagedRecords {
  private static final int BUFFER_BYTES = 1 << 16;

  private StagedRecords() {}

  /** All records of some files, in no certain order. */
  public static <R extends Record> List<R> read(Iterable<String> files, Class<R> type)
      throws IOException {
    RecordCoder<R> coder = RecordCoder.of(type);
    List<R> records = new ArrayList<>();
    for (String file : files) {
      try (PushbackInputStream in =
          new PushbackInputStream(
              new BufferedInputStream(
                  Channels.newInputStream(
                      FileSystems.open(FileSystems.matchNewResource(file, false))),
                  BUFFER_BYTES))) {
        for (int next = in.read(); next >= 0; next = in.read()) {
          in.unread(next);
          records.add(coder.decode(in));
        }
      }
    }
    return records;
  }
}
