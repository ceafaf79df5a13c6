package io.github.indicatorrefinery.transforms.sharing;

import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.UnaryOperator;

/**
 * One instance of all that are equal, for as long as somebody has it. It does not keep it: what
 * nobody else refers to goes with the next garbage collection. For immutable values alone, of which
 * it makes no difference who else has them. Safe for use by many threads.
 */
public final class Interner<T> {
  private final Map<T, WeakReference<T>> known = new WeakHashMap<>();

  /**
   * The instance that is equal to {@code like}.
   *
   * @param make makes it of {@code like} where there is none yet
   */
  public synchronized T one(T like, UnaryOperator<T> make) {
    WeakReference<T> reference = known.get(like);
    T one = reference == null ? null : reference.get();
    if (one == null) {
      one = make.apply(like);
      known.put(one, new WeakReference<>(one));
    }
    return one;
  }
}
