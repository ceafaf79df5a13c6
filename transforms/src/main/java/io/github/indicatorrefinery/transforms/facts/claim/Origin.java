package io.github.indicatorrefinery.transforms.facts.claim;

import java.util.regex.Pattern;

/** How texts say that somebody made something. */
final class Origin {
  static final String MADE =
      "\\b(?:developed|created|introduced|invented|devised|designed|conceived|proposed|pioneered"
          + "|formulated)\\b";

  /** Papers, versions and what came into use somewhere have makers and years of their own. */
  static final Pattern OTHER_ORIGIN =
      Pattern.compile(
          "\\b(?:stud(?:y|ies)|papers?|article|journal|research(?:ers)?|variation|variant|version|modified|refined"
              + "|extension|extended|adaptation|adapted|improved|improvement|strateg(?:y|ies)|system|based on the work)\\b");

  private Origin() {}
}
