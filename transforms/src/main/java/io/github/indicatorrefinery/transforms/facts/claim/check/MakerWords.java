package io.github.indicatorrefinery.transforms.facts.claim.check;

import java.util.regex.Pattern;

/** How texts say that somebody made something. */
final class MakerWords {
  static final String MADE =
      "\\b(?:developed|created|introduced|invented|devised|designed|conceived|proposed|pioneered"
          + "|formulated)\\b";

  /** What these begin with. */
  static final String MADE_OPENINGS = "cdfip";

  /** Papers, versions, products and what came into use somewhere have makers of their own. */
  static final Pattern OTHER_ORIGIN =
      Pattern.compile(
          "\\b(?:stud(?:y|ies)|papers?|article|journal|research(?:ers)?|variations?|variants?"
              + "|versions?|modified|modification|refined|extension|extended|adaptation|adapted"
              + "|improved|improvement|strateg(?:y|ies)|systems?|tracking|platforms?|protocols?|those"
              + "|such as|software|websites?|tokens?|dashboards?|company|calculators?|z-?score"
              + "|histogram|%b|bandwidth|popularized|like)\\b");

  private MakerWords() {}
}
