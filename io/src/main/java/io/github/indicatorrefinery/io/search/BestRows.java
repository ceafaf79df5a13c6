package io.github.indicatorrefinery.io.search;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.lucene.util.LongHeap;
import org.apache.lucene.util.NumericUtils;

/**
 * The best of the rows that are offered, whatever their order: by score, of equal ones the first
 * rows. Each is one number, so that no object is made for a row. Not safe for concurrent use.
 */
final class BestRows {
  private static final long ROW_BITS = 0xffff_ffffL;

  private final LongHeap worstFirst;
  private final int most;

  BestRows(int most) {
    this.worstFirst = new LongHeap(Math.max(1, most));
    this.most = most;
  }

  void offer(int row, float score) {
    offer((long) NumericUtils.floatToSortableInt(score) << Integer.SIZE | (ROW_BITS & ~row));
  }

  private void offer(long rank) {
    if (worstFirst.size() < most) {
      worstFirst.push(rank);
    } else if (most > 0 && rank > worstFirst.top()) {
      worstFirst.updateTop(rank);
    }
  }

  /** Takes those of others, which are empty after that. */
  void takeAllOf(BestRows others) {
    while (others.worstFirst.size() > 0) {
      offer(others.worstFirst.pop());
    }
  }

  /** Best first; nothing is left here. */
  List<ScoredEntry> take() {
    Deque<ScoredEntry> found = new ArrayDeque<>();
    while (worstFirst.size() > 0) {
      long rank = worstFirst.pop();
      float score = NumericUtils.sortableIntToFloat((int) (rank >> Integer.SIZE));
      found.addFirst(new ScoredEntry((int) ~rank, score));
    }
    return List.copyOf(found);
  }
}
