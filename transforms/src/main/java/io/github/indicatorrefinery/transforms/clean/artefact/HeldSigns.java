package io.github.indicatorrefinery.transforms.clean.artefact;

import static java.util.stream.Collectors.joining;

/**
 * Which of the characters that tell artefacts stand in a text. Each is looked for when first asked
 * for, and once, however many artefacts it tells. Not safe for concurrent use.
 */
public final class HeldSigns {
  /** At most 64, a bit for each. */
  private static final String SIGNS =
      Artefacts.inOrder().stream().map(Artefact::signs).collect(joining());

  private final String text;
  private long asked;
  private long held;

  public HeldSigns(String text) {
    this.text = text;
  }

  /** Whether the text may hold an artefact. */
  public boolean allow(Artefact artefact) {
    String signs = artefact.signs();
    for (int i = 0; i < signs.length(); i++) {
      if (holds(signs.charAt(i))) {
        return true;
      }
    }
    return signs.isEmpty();
  }

  private boolean holds(char sign) {
    long bit = 1L << SIGNS.indexOf(sign);
    if ((asked & bit) == 0) {
      asked |= bit;
      held |= text.indexOf(sign) >= 0 ? bit : 0;
    }
    return (held & bit) != 0;
  }
}
