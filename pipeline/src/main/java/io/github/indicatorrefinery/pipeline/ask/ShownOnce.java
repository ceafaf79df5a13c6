package io.github.indicatorrefinery.pipeline.ask;

import io.github.indicatorrefinery.pipeline.run.RunDatabase;
import io.github.indicatorrefinery.transforms.retrieve.RankedPair;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Hits of which none likely repeats a better one: of pairs that the dedup called probable
 * duplicates of each other, or of the same pair, only the best is shown. Nearness of vectors is no
 * ground to leave a pair out: what is as near and was not called so asks something else.
 */
public final class ShownOnce {
  private static final String REPEATED =
      """
      SELECT probable_duplicate_of FROM qa_pairs
       WHERE pair_id = ?1 AND probable_duplicate_of IS NOT NULL
      """;

  private ShownOnce() {}

  /**
   * A pair that is shown.
   *
   * @param id its own
   * @param repeats the ids of the pairs behind it that it stands for
   */
  public record Shown(RankedPair pair, String id, Set<String> repeats) {
    public Shown {
      repeats = Set.copyOf(repeats);
    }
  }

  /** Pairs that are shown once, and the ids by which a further one is known as one of them. */
  private record Group(RankedPair pair, String id, Set<String> repeats, Set<String> known) {
    Shown shown() {
      return new Shown(pair, id, repeats);
    }
  }

  /**
   * The first of some hits.
   *
   * @param most how many are shown
   */
  public static List<Shown> of(
      List<RankedPair> ranked, int most, RunSearch search, RunDatabase database) {
    List<Group> groups = new ArrayList<>();
    for (RankedPair pair : ranked) {
      if (groups.size() == most) {
        break;
      }
      String id = search.pairId(pair);
      Set<String> known = new HashSet<>(Set.of(id));
      database.first(REPEATED, row -> row.getString(1), id).ifPresent(known::add);
      Optional<Group> group =
          groups.stream().filter(one -> known.stream().anyMatch(one.known()::contains)).findFirst();
      if (group.isPresent()) {
        group.get().repeats().add(id);
      } else {
        groups.add(new Group(pair, id, new HashSet<>(), known));
      }
    }
    return groups.stream().map(Group::shown).toList();
  }
}
