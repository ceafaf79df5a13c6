package io.github.indicatorrefinery.transforms.score.metric;

import java.io.Serializable;

/**
 * The amounts at which a saturating measure reaches one half.
 *
 * @param chars the median answer of the export has about 3,000, a thin one below 1,500; a third of
 *     a median answer keeps a third of what the whole earns
 * @param points list items and paragraphs; an overview has 15 to 30
 * @param cryptoMentions words of the domain; the median answer of the export has 21
 * @param cryptoKinds different ones: the median has 5, a general text one or two
 * @param marketMentions words of trading and finance; an answer on markets has 20 and more
 * @param exampleSigns examples, calculations, figures and numbers, weighted, in 1,000 characters;
 *     the median answer of 3,000 has one or two
 * @param lines of structure: headings, items, paragraphs; the median has 24
 * @param sources lines of a closing list of sources, which has three to five
 * @param statements of a checkable kind that are right; few answers hold more than three
 */
public record MetricAmounts(
    double chars,
    double points,
    double cryptoMentions,
    double cryptoKinds,
    double marketMentions,
    double exampleSigns,
    double lines,
    double sources,
    double statements)
    implements Serializable {
  private static final long serialVersionUID = 1;

  public MetricAmounts {
    if (!(chars > 0
        && points > 0
        && cryptoMentions > 0
        && cryptoKinds > 0
        && marketMentions > 0
        && exampleSigns > 0
        && lines > 0
        && sources > 0
        && statements > 0)) {
      throw new IllegalArgumentException("an amount must be positive");
    }
  }

  /** The values a run uses. */
  public static MetricAmounts defaults() {
    return new MetricAmounts(1_600, 6, 8, 3, 6, 0.4, 8, 2, 1);
  }
}
