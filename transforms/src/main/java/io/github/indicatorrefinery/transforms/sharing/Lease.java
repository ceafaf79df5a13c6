package io.github.indicatorrefinery.transforms.sharing;

/**
 * The right to use a value of {@link Leases} until it is closed. Closing it again does nothing.
 * Safe for use by many threads.
 */
public final class Lease<V> implements AutoCloseable {
  private final V value;
  private final Runnable giveBack;
  private boolean closed;

  Lease(V value, Runnable giveBack) {
    this.value = value;
    this.giveBack = giveBack;
  }

  public V value() {
    return value;
  }

  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      giveBack.run();
    }
  }
}
