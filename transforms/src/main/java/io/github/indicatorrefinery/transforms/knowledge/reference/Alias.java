package io.github.indicatorrefinery.transforms.knowledge.reference;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * How texts call a series, a parameter, a definition or an output.
 *
 * @param name as expressions write it, such as {@code typical_price}
 * @param wordings as texts write it, such as "typical price" and "TP"
 */
public record Alias(String name, List<String> wordings) {
  public Alias {
    requireNonNull(name, "name");
    wordings = List.copyOf(wordings);
  }
}
