package io.github.indicatorrefinery.transforms.grade;

import java.util.Locale;

/** Judging would take more than it may. Nothing was asked. */
public final class OverTheCapException extends RuntimeException {
  private static final long serialVersionUID = 1;

  OverTheCapException(Forecast forecast, GradingRules rules) {
    super(
        String.format(
            Locale.ROOT,
            "judging needs more than the cap of %,d tokens: %s; nothing was asked",
            rules.maxTokens(),
            forecast.text(rules.pricePerMillionTokens())));
  }
}
