package io.github.indicatorrefinery.pipeline.job.input;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.StandardOpenOption.DELETE_ON_CLOSE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import io.github.indicatorrefinery.io.parquet.ParquetLines;
import io.github.indicatorrefinery.transforms.parse.format.Beginning;
import io.github.indicatorrefinery.transforms.parse.format.FormatReader;
import io.github.indicatorrefinery.transforms.parse.input.FileRecords;
import io.github.indicatorrefinery.transforms.parse.input.RawInput;
import io.github.indicatorrefinery.transforms.parse.input.UnpackBudget;
import io.github.indicatorrefinery.transforms.parse.input.UnpackedInput;
import io.github.indicatorrefinery.transforms.parse.input.UnpacksTooFarException;
import io.github.indicatorrefinery.transforms.parse.json.ExportParser;
import io.github.indicatorrefinery.transforms.values.SourceKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.util.Arrays;

/**
 * Parquet, of this program and of others: each row is read as the JSON object that it is, in all
 * shapes that JSON is read in, and its characters are counted as that. A position is a row, counted
 * from 1 ({@code row 17}), with a JSON pointer behind it where the pair stands deeper in it.
 *
 * <p>The footer stands at the end of a file, so a file is copied to the temporary folder first, and
 * the copy deleted. Where that has no room the run fails: it says nothing of the input.
 *
 * <p>A file without rows is whole, and no failure: a dataset in several files may have such.
 * Failures beside those of JSON: {@code broken_parquet}, with the rows before the break read;
 * {@code unpacks_too_far} where few bytes claim to be very many rows.
 */
public final class ParquetFormat implements FormatReader, Serializable {
  private static final long serialVersionUID = 1;

  private static final String NAME = "parquet";
  private static final byte[] MAGIC = "PAR1".getBytes(US_ASCII);
  private static final int BUFFER_BYTES = 1 << 16;

  @Override
  public boolean recognises(Beginning beginning) {
    byte[] bytes = beginning.bytes();
    return bytes.length >= MAGIC.length
        && Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
  }

  @Override
  public void read(FileRecords given, UnpackedInput plain) throws IOException {
    FileRecords records = given.recognised(NAME, SourceKind.FILE);
    RawInput stored = new RawInput(plain);
    try (FileChannel copy = temporary()) {
      copy(stored, copy);
      readRows(records, new UnpackBudget(stored).limit(new ParquetLines(copy)), stored.bytes());
    }
  }

  private static void readRows(FileRecords records, InputStream rows, long bytes) {
    FileRecords told =
        new FileRecords(records.file(), new RowRecords(records.out(), NAME), records.account());
    try (UnpackedInput lines = new UnpackedInput(rows)) {
      if (lines.head(1).length > 0 || lines.read() >= 0) {
        ExportParser.parse(told, lines);
      }
    } catch (UnpacksTooFarException e) {
      records.failFile("unpacks_too_far", "as JSON it " + e.getMessage(), "", bytes);
    } catch (IOException e) {
      records.failFile("broken_parquet", String.valueOf(e.getMessage()), "", bytes);
    }
  }

  private static FileChannel temporary() {
    try {
      return FileChannel.open(
          Files.createTempFile("refinery", ".parquet"), READ, WRITE, DELETE_ON_CLOSE);
    } catch (IOException e) {
      throw new UncheckedIOException("no Parquet file can be copied to the temporary folder", e);
    }
  }

  private static void copy(InputStream from, FileChannel to) throws IOException {
    byte[] buffer = new byte[BUFFER_BYTES];
    for (int count = from.read(buffer); count >= 0; count = from.read(buffer)) {
      write(ByteBuffer.wrap(buffer, 0, count), to);
    }
  }

  private static void write(ByteBuffer bytes, FileChannel to) {
    try {
      while (bytes.hasRemaining()) {
        to.write(bytes);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("no Parquet file can be copied to the temporary folder", e);
    }
  }
}
