package io.github.indicatorrefinery.transforms.ledger;

import static java.util.Objects.requireNonNull;

import io.github.indicatorrefinery.transforms.values.Attribution;
import io.github.indicatorrefinery.transforms.values.Failure;
import io.github.indicatorrefinery.transforms.values.MinedPair;
import io.github.indicatorrefinery.transforms.values.QuestionForm;
import io.github.indicatorrefinery.transforms.values.SourceKind;
import io.github.indicatorrefinery.transforms.values.Tier;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * One line of book-keeping: something happened to one pair, or one input failed.
 *
 * @param subject of the pair; empty for a failure
 * @param topic of the pair as written; empty for a failure
 * @param isAside whether the question leaves the one indicator that its session is about
 * @param sessionId of the pair, where its source has sessions
 * @param tier of a kept pair
 * @param form of a kept pair's question
 */
public record Entry(
    Event event,
    SourceKind kind,
    String subject,
    String topic,
    Attribution.@Nullable Basis basis,
    boolean isAside,
    @Nullable String sessionId,
    @Nullable Tier tier,
    @Nullable QuestionForm form) {
  /** What can happen. */
  public enum Event {
    READ,
    KEPT,
    DUPLICATE,
    REJECTED,
    FAILED
  }

  public Entry {
    requireNonNull(event, "event");
    requireNonNull(kind, "kind");
    requireNonNull(subject, "subject");
    requireNonNull(topic, "topic");
  }

  /** {@code event} happened to {@code pair}. */
  public static Entry of(Event event, MinedPair pair) {
    return of(event, pair, null, null);
  }

  /** {@code pair} was kept in {@code tier}; its question has this form. */
  public static Entry kept(MinedPair pair, Tier tier, QuestionForm form) {
    return of(Event.KEPT, pair, requireNonNull(tier, "tier"), requireNonNull(form, "form"));
  }

  /** {@code failure} could not be read. */
  public static Entry of(Failure failure) {
    return new Entry(Event.FAILED, failure.origin().kind(), "", "", null, false, null, null, null);
  }

  private static Entry of(
      Event event, MinedPair pair, @Nullable Tier tier, @Nullable QuestionForm form) {
    return new Entry(
        event,
        pair.source().origin().kind(),
        pair.subject(),
        pair.source().topic(),
        pair.attribution().basis(),
        pair.attribution().isAside(),
        pair.source().origin().sessionId(),
        tier,
        form);
  }

  Counts counts() {
    return new Counts(
        event == Event.READ ? 1 : 0,
        event == Event.KEPT ? 1 : 0,
        event == Event.DUPLICATE ? 1 : 0,
        event == Event.REJECTED ? 1 : 0,
        event == Event.FAILED ? 1 : 0);
  }
}
