package io.github.indicatorrefinery.transforms.ruling;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * What a person decided of one pair. All readings of the pair are meant.
 *
 * @param pairId 32 hexadecimal digits
 * @param otherId the pair that replaces it; null unless the action is to merge
 * @param indicator the slug of what it is about; null unless the action is to set that
 * @param who decided
 * @param line of the file, from 1
 */
public record Ruling(
    Action action,
    String pairId,
    @Nullable String otherId,
    @Nullable String indicator,
    String who,
    String why,
    int line)
    implements Serializable {
  private static final long serialVersionUID = 1;

  /** What can be decided. */
  public enum Action {
    /** The pair is rejected; of those that it would have replaced the next best stays. */
    EXCLUDE,
    /** The pair takes no part in dedup: nothing replaces it, and it replaces nothing. */
    KEEP,
    /** The other pair, or what replaces that, replaces the pair. */
    MERGE,
    /** The pair is about the indicator, and about no other. */
    INDICATOR;

    /** The name that the file and the outputs carry. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Action> of(String label) {
      return Arrays.stream(values()).filter(action -> action.label().equals(label)).findFirst();
    }

    /** The labels of all. */
    static List<String> labels() {
      return Arrays.stream(values()).map(Action::label).toList();
    }
  }

  public Ruling {
    requireNonNull(action, "action");
    requireNonNull(pairId, "pairId");
    requireNonNull(who, "who");
    requireNonNull(why, "why");
    if ((otherId != null) != (action == Action.MERGE)
        || (indicator != null) != (action == Action.INDICATOR)) {
      throw new IllegalArgumentException(action + " with " + otherId + " and " + indicator);
    }
  }

  /** Such as {@code merge 1f… into 2b…}. */
  public String text() {
    return switch (action) {
      case EXCLUDE, KEEP -> action.label() + " " + pairId;
      case MERGE -> "merge %s into %s".formatted(pairId, otherId);
      case INDICATOR -> "indicator %s of %s".formatted(indicator, pairId);
    };
  }
}
