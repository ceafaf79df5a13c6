package io.github.indicatorrefinery.transforms.clean.artefact;

import static java.util.stream.Collectors.joining;

import io.github.indicatorrefinery.transforms.text.CharacterSet;

/**
 * Which of the characters that tell artefacts stand in a text.
 *
 * @param bits by {@code SIGNS}
 */
public record HeldSigns(long bits) {
  private static final CharacterSet SIGNS =
      CharacterSet.of(
          Artefacts.inOrder().stream()
              .map(Artefact::signs)
              .collect(joining())
              .chars()
              .distinct()
              .mapToObj(Character::toString)
              .collect(joining()));

  public static HeldSigns of(String text) {
    return new HeldSigns(SIGNS.in(text));
  }

  /** Whether the text may hold an artefact. */
  public boolean allow(Artefact artefact) {
    return artefact.signs().isEmpty() || (bits & SIGNS.bits(artefact.signs())) != 0;
  }
}
