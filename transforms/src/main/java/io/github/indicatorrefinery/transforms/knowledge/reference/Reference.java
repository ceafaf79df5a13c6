package io.github.indicatorrefinery.transforms.knowledge.reference;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * What is known of one indicator, each item with its source. An empty list says that the knowledge
 * base is silent, never that there is no such thing. Immutable; lists are in the order of the file.
 *
 * @param slug as in the catalog
 */
public record Reference(
    String slug, Naming naming, Nature nature, Computation computation, Custom custom) {

  /**
   * How it is called and by whom it was made.
   *
   * @param names full names
   * @param notMeanings what the name or the abbreviation must not be read as
   * @param creators one item a person
   */
  public record Naming(
      List<Stated<String>> names,
      List<Stated<String>> abbreviations,
      List<Stated<String>> notMeanings,
      List<Stated<String>> creators,
      List<Stated<Years>> years) {
    public Naming {
      names = List.copyOf(names);
      abbreviations = List.copyOf(abbreviations);
      notMeanings = List.copyOf(notMeanings);
      creators = List.copyOf(creators);
      years = List.copyOf(years);
    }
  }

  /**
   * What it tells of.
   *
   * @param kinds such as {@code momentum} or {@code on-chain}
   * @param inputs the series that it needs, such as {@code close}
   */
  public record Nature(List<Stated<String>> kinds, List<Stated<String>> inputs) {
    public Nature {
      kinds = List.copyOf(kinds);
      inputs = List.copyOf(inputs);
    }
  }

  /**
   * How it is computed.
   *
   * @param formulas the canonical formula of each output
   * @param variants formulas of the same outputs that practice accepts as well
   * @param definitions the intermediate quantities of the formulas
   * @param aliases of this indicator first, then those of all indicators
   */
  public record Computation(
      List<Stated<Formula>> formulas,
      List<Stated<Formula>> variants,
      List<Stated<Formula>> definitions,
      List<Stated<Parameter>> parameters,
      List<Stated<Alias>> aliases) {
    public Computation {
      formulas = List.copyOf(formulas);
      variants = List.copyOf(variants);
      definitions = List.copyOf(definitions);
      parameters = List.copyOf(parameters);
      aliases = List.copyOf(aliases);
    }

    /** The canonical formula of an output. */
    public Optional<Stated<Formula>> formula(String output) {
      return formulas.stream().filter(one -> one.value().output().equals(output)).findFirst();
    }
  }

  /** How it is read. */
  public record Custom(List<Stated<Range>> ranges, List<Stated<Threshold>> thresholds) {
    public Custom {
      ranges = List.copyOf(ranges);
      thresholds = List.copyOf(thresholds);
    }
  }

  public Reference {
    requireNonNull(slug, "slug");
    requireNonNull(naming, "naming");
    requireNonNull(nature, "nature");
    requireNonNull(computation, "computation");
    requireNonNull(custom, "custom");
  }
}
