package io.github.indicatorrefinery.transforms.catalog;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * One target indicator: a row of the catalog.
 *
 * @param session the catalog session it belongs to, 1 or more
 * @param name as the catalog has it; may stand in two categories
 * @param displayName the name, with its subcategory in parentheses where it stands twice; unique
 * @param slug {@code [a-z0-9_]+}, at most {@link Slugs#MAX_LENGTH} characters; unique
 * @param spoken how texts call it
 */
public record Indicator(
    int session,
    String category,
    String subcategory,
    String name,
    String displayName,
    String slug,
    Spoken spoken) {

  /**
   * The words by which texts call an indicator; its name is among them without being listed. A name
   * that begins with {@code =} counts only as it is written ({@code =SAR}).
   *
   * @param aliases names of this indicator alone
   * @param gated names that mean it only where one of the context words stands in the question or
   *     its topic
   * @param shared names that other indicators have as well: the first by catalog session takes the
   *     pair unless context words point to another
   * @param context words that tell this indicator from its neighbours
   * @param not phrases that contain one of the names and mean something else
   */
  public record Spoken(
      List<String> aliases,
      List<String> gated,
      List<String> shared,
      List<String> context,
      List<String> not) {
    public Spoken {
      aliases = List.copyOf(aliases);
      gated = List.copyOf(gated);
      shared = List.copyOf(shared);
      context = List.copyOf(context);
      not = List.copyOf(not);
    }
  }

  public Indicator {
    requireNonNull(category, "category");
    requireNonNull(subcategory, "subcategory");
    requireNonNull(name, "name");
    requireNonNull(displayName, "displayName");
    requireNonNull(slug, "slug");
    requireNonNull(spoken, "spoken");
  }
}
