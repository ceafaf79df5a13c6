package io.github.indicatorrefinery.transforms.score.text;

import static java.util.Objects.requireNonNull;

/**
 * The words of an answer by the field they belong to. A word such as "bridge" or "gas" belongs to
 * the crypto domain only where plainer ones surround it.
 *
 * @param crypto words of the crypto domain, plain and ambiguous
 * @param plain those that mean nothing else, such as "bitcoin"
 * @param kinds different ones among all of them
 * @param market words of trading and finance
 * @param other words of the one other field that the answer speaks of most
 * @param field its name, empty where there is none
 */
public record DomainWords(int crypto, int plain, int kinds, int market, int other, String field) {
  public DomainWords {
    requireNonNull(field, "field");
  }
}
