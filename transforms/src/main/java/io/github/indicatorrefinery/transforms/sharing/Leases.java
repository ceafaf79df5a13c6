package io.github.indicatorrefinery.transforms.sharing;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Values that many use at once and nobody owns alone: the first lease of a key makes its value, all
 * leases of that key are of the same one, and with the last it is forgotten. Safe for use by many
 * threads; while one makes a value, the others wait.
 *
 * <pre>{@code
 * try (Lease<FactCheck> lease = leases.take(knowledge, () -> prepare(knowledge))) {
 *   lease.value().check(slugs, answer);
 * }
 * }</pre>
 *
 * @param <K> what tells the values apart; its equality counts
 */
public final class Leases<K, V> {
  private final Map<K, Held<V>> held = new HashMap<>();

  private static final class Held<V> {
    final V value;
    int leases;

    Held(V value) {
      this.value = requireNonNull(value, "value");
    }
  }

  /**
   * Takes a lease.
   *
   * @param make makes the value where nobody has a lease of {@code key}; what it throws is thrown,
   *     and there is no lease
   */
  public synchronized Lease<V> take(K key, Supplier<V> make) {
    Held<V> one = held.computeIfAbsent(key, unknown -> new Held<>(make.get()));
    one.leases++;
    return new Lease<>(one.value, () -> giveBack(key));
  }

  private synchronized void giveBack(K key) {
    Held<V> one = held.get(key);
    one.leases--;
    if (one.leases == 0) {
      held.remove(key);
    }
  }
}
