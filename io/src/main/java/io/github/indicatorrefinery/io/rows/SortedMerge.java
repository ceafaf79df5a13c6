package io.github.indicatorrefinery.io.rows;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * What several sorted files hold, in one order: they are read side by side, one element of each in
 * memory. Not safe for concurrent use.
 *
 * <pre>{@code
 * try (SortedMerge<Row> rows = SortedMerge.open(staged, file -> open(file), Comparator.naturalOrder())) {
 *   for (Row row = rows.next(); row != null; row = rows.next()) { … }
 * }
 * }</pre>
 */
public final class SortedMerge<T> implements Closeable {
  private final List<Source<T>> sources = new ArrayList<>();
  private final PriorityQueue<Head<T>> heads;

  private SortedMerge(Comparator<? super T> order) {
    this.heads = new PriorityQueue<>((one, other) -> order.compare(one.element, other.element));
  }

  /** One sorted file. */
  public interface Source<T> extends Closeable {
    /** The next element, or null after the last. */
    @Nullable T next() throws IOException;
  }

  /** Opens a file that was named. */
  public interface Opening<N, T> {
    /** The file, from its first element on. */
    Source<T> open(N name) throws IOException;
  }

  private record Head<T>(T element, Source<T> source) {}

  /** Opens the files; when one cannot be opened, those that were are closed. */
  public static <N, T> SortedMerge<T> open(
      Iterable<N> names, Opening<? super N, T> opening, Comparator<? super T> order)
      throws IOException {
    SortedMerge<T> merge = new SortedMerge<>(order);
    try {
      for (N name : names) {
        Source<T> source = opening.open(name);
        merge.sources.add(source);
        merge.advance(source);
      }
      return merge;
    } catch (IOException e) {
      merge.close();
      throw e;
    }
  }

  /** The next element, or null after the last. */
  public @Nullable T next() throws IOException {
    Head<T> first = heads.poll();
    if (first == null) {
      return null;
    }
    advance(first.source());
    return first.element();
  }

  private void advance(Source<T> source) throws IOException {
    T element = source.next();
    if (element != null) {
      heads.add(new Head<>(element, source));
    }
  }

  @Override
  public void close() throws IOException {
    for (Source<T> source : sources) {
      source.close();
    }
  }
}
