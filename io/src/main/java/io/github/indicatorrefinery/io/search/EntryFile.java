package io.github.indicatorrefinery.io.search;

import io.github.indicatorrefinery.io.rows.SortedMerge;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Entries in a file, sorted by their ids, and read back one by one. Not safe for concurrent use.
 */
final class EntryFile implements SortedMerge.Source<SearchEntry> {
  private static final int BUFFER_BYTES = 1 << 16;

  private final DataInputStream in;
  private int left;

  private EntryFile(DataInputStream in, int left) {
    this.in = in;
    this.left = left;
  }

  /**
   * Writes entries as they come.
   *
   * @throws IllegalArgumentException when their ids do not ascend
   */
  static void write(int count, Iterator<SearchEntry> sorted, OutputStream out) throws IOException {
    DataOutputStream data = new DataOutputStream(out);
    data.writeInt(count);
    String last = "";
    while (sorted.hasNext()) {
      SearchEntry entry = sorted.next();
      if (entry.id().compareTo(last) <= 0) {
        throw new IllegalArgumentException("%s comes after %s".formatted(entry.id(), last));
      }
      last = entry.id();
      write(entry, data);
    }
    data.flush();
  }

  private static void write(SearchEntry entry, DataOutputStream data) throws IOException {
    writeText(entry.id(), data);
    writeText(entry.question(), data);
    writeText(entry.answer(), data);
    // In one piece: a stream takes a number byte by byte, each under a lock.
    ByteBuffer vector = ByteBuffer.allocate(entry.vector().size() * Float.BYTES);
    entry.vector().forEach(vector::putFloat);
    data.writeInt(entry.vector().size());
    data.write(vector.array());
    data.writeInt(entry.labels().size());
    for (Map.Entry<String, List<String>> label : entry.labels().entrySet()) {
      writeText(label.getKey(), data);
      data.writeInt(label.getValue().size());
      for (String value : label.getValue()) {
        writeText(value, data);
      }
    }
  }

  /** The library's own form of a text ends at 64 KiB. */
  private static void writeText(String text, DataOutputStream data) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    data.writeInt(bytes.length);
    data.write(bytes);
  }

  /** Opens a file that was written before; closing this closes it. */
  static EntryFile open(InputStream file) throws IOException {
    DataInputStream data = new DataInputStream(new BufferedInputStream(file, BUFFER_BYTES));
    return new EntryFile(data, data.readInt());
  }

  @Override
  public @Nullable SearchEntry next() throws IOException {
    if (left == 0) {
      return null;
    }
    left--;
    String id = text();
    String question = text();
    String answer = text();
    return new SearchEntry(id, question, answer, vector(), labels());
  }

  private List<Float> vector() throws IOException {
    byte[] bytes = new byte[in.readInt() * Float.BYTES];
    in.readFully(bytes);
    FloatBuffer components = ByteBuffer.wrap(bytes).asFloatBuffer();
    List<Float> vector = new ArrayList<>(components.capacity());
    while (components.hasRemaining()) {
      vector.add(components.get());
    }
    return vector;
  }

  private SortedMap<String, List<String>> labels() throws IOException {
    SortedMap<String, List<String>> labels = new TreeMap<>();
    for (int label = in.readInt(); label > 0; label--) {
      String name = text();
      List<String> values = new ArrayList<>();
      for (int value = in.readInt(); value > 0; value--) {
        values.add(text());
      }
      labels.put(name, values);
    }
    return labels;
  }

  private String text() throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
