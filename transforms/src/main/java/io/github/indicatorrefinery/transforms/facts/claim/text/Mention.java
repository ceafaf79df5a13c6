package io.github.indicatorrefinery.transforms.facts.claim.text;

import java.util.List;

/**
 * A name of an indicator in a sentence.
 *
 * @param start index of its first character
 * @param end index behind its last character
 * @param slugs what it may mean; empty where it is a term of its own that the catalog does not hold
 * @param gated whether the name counts only in an answer about that indicator, such as "momentum"
 */
public record Mention(int start, int end, List<String> slugs, boolean gated) {
  public Mention {
    slugs = List.copyOf(slugs);
  }
}
