package io.github.indicatorrefinery.transforms.parse.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The bytes of a source, which a thread of its own reads ahead: so hashing and unpacking go on
 * beside the parsing of what came before. A small file is read by the thread that asks.
 *
 * <p>It hands over every byte that came before the source broke, and then how it broke. Its source
 * stays open when it is closed: that waits for the thread, which is not interrupted, for a file
 * that is read by an interrupted thread is closed. Not safe for use by several threads.
 */
public final class ReadAhead extends InputStream {
  /** What is read before a thread is started: no report and hardly any answer set is larger. */
  private static final int ALONE_BYTES = 1 << 20;

  private static final int CHUNK_BYTES = 1 << 16;

  /** A decoder that is asked for much at once may lose what it has where the data break. */
  private static final int STEP = 1 << 13;

  /** How far the thread may be ahead: 1 MiB, as much as hides a pause of either side. */
  private static final int MAX_CHUNKS = 16;

  private final InputStream source;
  private final BlockingQueue<Chunk> ahead = new ArrayBlockingQueue<>(MAX_CHUNKS);
  private long alone;
  private @Nullable Thread reader;
  private volatile boolean isClosed;
  private Chunk now = new Chunk(ByteBuffer.allocate(0), null, false);

  /**
   * Some bytes.
   *
   * @param broken how the source broke behind them
   * @param isLast whether it ends behind them
   */
  private record Chunk(ByteBuffer bytes, @Nullable Throwable broken, boolean isLast) {}

  public ReadAhead(InputStream source) {
    this.source = source;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (reader == null) {
      if (alone < ALONE_BYTES) {
        int count = source.read(target, offset, length);
        alone += Math.max(0, count);
        return count;
      }
      reader = new Thread(this::readAhead, "read-ahead");
      reader.setDaemon(true);
      reader.start();
    }
    while (!now.bytes().hasRemaining()) {
      if (now.broken() != null) {
        throw thrown(now.broken());
      }
      if (now.isLast()) {
        return -1;
      }
      now = taken();
    }
    int count = Math.min(length, now.bytes().remaining());
    now.bytes().get(target, offset, count);
    return count;
  }

  /**
   * Waits for what the thread reads at this moment; after that the source is the caller's again.
   */
  @Override
  public void close() {
    isClosed = true;
    // Room for the chunk that the thread may still put there.
    ahead.clear();
    boolean isInterrupted = false;
    while (reader != null) {
      try {
        reader.join();
        reader = null;
      } catch (InterruptedException e) {
        isInterrupted = true;
      }
    }
    if (isInterrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private Chunk taken() throws IOException {
    try {
      Chunk chunk = null;
      while (chunk == null) {
        boolean isGone = !reader.isAlive();
        chunk = ahead.poll(1, TimeUnit.SECONDS);
        if (chunk == null && isGone) {
          throw new IllegalStateException("the thread that reads ahead is gone");
        }
      }
      return chunk;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while a source was read ahead");
    }
  }

  private void readAhead() {
    try {
      for (boolean isOpen = true; isOpen && !isClosed; ) {
        Chunk chunk = chunk();
        ahead.put(chunk);
        isOpen = chunk.broken() == null && !chunk.isLast();
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody knows this thread", e);
    }
  }

  private Chunk chunk() {
    byte[] bytes = new byte[CHUNK_BYTES];
    int count = 0;
    try {
      while (count < bytes.length) {
        int more = source.read(bytes, count, Math.min(STEP, bytes.length - count));
        if (more < 0) {
          return new Chunk(ByteBuffer.wrap(bytes, 0, count), null, true);
        }
        count += more;
      }
      return new Chunk(ByteBuffer.wrap(bytes, 0, count), null, false);
    } catch (IOException | RuntimeException | Error e) {
      return new Chunk(ByteBuffer.wrap(bytes, 0, count), e, false);
    }
  }

  /** What the source threw, of the kinds that it may throw. */
  private static IOException thrown(Throwable broken) {
    if (broken instanceof RuntimeException e) {
      throw e;
    }
    if (broken instanceof Error e) {
      throw e;
    }
    return (IOException) broken;
  }
}
