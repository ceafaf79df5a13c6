package io.github.indicatorrefinery.pipeline.serve.page.view;

import static java.util.Objects.requireNonNull;

import io.github.indicatorrefinery.pipeline.ask.Asked;
import io.github.indicatorrefinery.pipeline.ask.Citation;
import io.github.indicatorrefinery.transforms.retrieve.QuestionGate;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * What a run has on a question.
 *
 * @param scale null where the run has no embeddings
 */
public record FoundPairs(
    Asked asked, String title, String reason, @Nullable DistanceScale scale, List<Card> cards) {
  public FoundPairs {
    requireNonNull(asked, "asked");
    requireNonNull(title, "title");
    requireNonNull(reason, "reason");
    cards = List.copyOf(cards);
  }

  /**
   * A pair as it is cited.
   *
   * @param answer with what a check found wrong in it
   */
  public record Card(Citation pair, String indicatorName, List<TextPart> answer) {
    public Card {
      requireNonNull(pair, "pair");
      requireNonNull(indicatorName, "indicatorName");
      answer = List.copyOf(answer);
    }

    /** How far its question is from the one that was asked; empty without embeddings. */
    public String distance() {
      Double cosine = pair.ranked().found().cosine();
      return cosine == null ? "" : PageNumbers.two(1 - cosine);
    }
  }

  /**
   * All of it.
   *
   * @param indicators by which slugs have names
   */
  public static FoundPairs of(Asked asked, QuestionGate gate, List<IndicatorLine> indicators) {
    return new FoundPairs(
        asked,
        GateWords.title(asked.gate()),
        GateWords.reason(asked.gate(), gate),
        asked.gate().distance() == null ? null : DistanceScale.of(asked, gate),
        asked.citations().stream().map(pair -> card(pair, indicators)).toList());
  }

  private static Card card(Citation pair, List<IndicatorLine> indicators) {
    List<TextPart> wrong =
        pair.wrongQuotes().stream().map(quote -> new TextPart(quote, "wrong")).toList();
    return new Card(
        pair,
        IndicatorLine.nameOf(pair.indicator(), indicators),
        TextParts.quoted(pair.answer(), wrong));
  }

  public boolean isRefused() {
    return asked.gate().isRefused();
  }
}
