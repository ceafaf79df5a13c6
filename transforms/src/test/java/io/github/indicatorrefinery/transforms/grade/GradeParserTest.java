package io.github.indicatorrefinery.transforms.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GradeParserTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"score\": 4, \"rationale\": \"One gap.\"}",
        "{\"rationale\": \" One gap. \", \"score\": 4.0}",
        "{\"score\": \"4\", \"rationale\": \"One gap.\"}",
        "{\"score\": \"4.0 (Good)\", \"rationale\": \"One gap.\"}",
        "{\"score\": 4.0 (Good), \"rationale\": \"One gap.\"}",
        "{\"score\": \"4/5\", \"rationale\": \"One gap.\"}",
        "{\"score\": 4/5, \"rationale\": \"One gap.\"}",
        "{\"score\": \"4 out of 5\", \"rationale\": \"One gap.\"}",
        "{\"score\": \"4 - good\", \"rationale\": \"One gap.\"}",
        "{\"Score\": 4, \"Rationale\": \"One gap.\"}",
        "{\"score\": 4, \"reason\": \"One gap.\",}",
        "{'score': 4, 'rationale': 'One gap.'}",
        "{score: 4, rationale: \"One gap.\"}",
        "{\"score\": 4, \"details\": {\"formula\": [1, 2]}, \"rationale\": \"One gap.\"}",
        "```json\n{\"score\": 4, \"rationale\": \"One gap.\"}\n```",
        "Here is my {short} judgement:\n\n{\"score\": 4, \"rationale\": \"One gap.\"}\nGood luck!",
        "{\"judgement\": {\"score\": 4, \"rationale\": \"One gap.\"}}",
        "{\"score\": 4, \"rationale\": \"One gap.\"} {\"score\": 4, \"rationale\": \"Again.\"}"
      })
  void readsWhatModelsWrite(String reply) throws NoGradeException {
    assertThat(GradeParser.parse(reply)).isEqualTo(new Grade(4, "One gap."));
  }

  @Test
  void keepsTheEndsOfTheScaleAndItsFractions() throws NoGradeException {
    assertThat(GradeParser.parse("{\"score\": 0, \"rationale\": \"r\"}").score()).isZero();
    assertThat(GradeParser.parse("{\"score\": \"5.0 (Excellent)\", \"rationale\": \"r\"}").score())
        .isEqualTo(5);
    assertThat(GradeParser.parse("{\"score\": 3.5, \"rationale\": \"r\"}").score()).isEqualTo(3.5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Excellent answer!",
        "5.0 (Excellent)",
        "<html><body>503</body></html>",
        "{\"score\": 7, \"rationale\": \"Beyond praise.\"}",
        "{\"score\": -1, \"rationale\": \"Below blame.\"}",
        "{\"score\": \"8/10\", \"rationale\": \"Another scale.\"}",
        "{\"score\": \"3-4\", \"rationale\": \"Undecided.\"}",
        "{\"score\": \"high\", \"rationale\": \"No number.\"}",
        "{\"score\": null, \"rationale\": \"None.\"}",
        "{\"score\": NaN, \"rationale\": \"None.\"}",
        "{\"score\": [5], \"rationale\": \"A list.\"}",
        "{\"score\": 4}",
        "{\"score\": 4, \"rationale\": \"  \"}",
        "{\"rating\": 4, \"rationale\": \"Another name.\"}",
        "{\"score\": 4, \"rationale\": \"Cut o",
        "{\"score\": 4, \"score\": 5, \"rationale\": \"Twice.\"}",
        "{\"score\": 5, \"rationale\": \"As told.\"} {\"score\": 1, \"rationale\": \"As is.\"}"
      })
  void doesNotGuess(String reply) {
    assertThatThrownBy(() -> GradeParser.parse(reply))
        .isInstanceOfSatisfying(
            NoGradeException.class,
            e -> {
              assertThat(e.reason()).isEqualTo(NoGradeException.NO_JUDGEMENT);
              assertThat(e.reply()).isEqualTo(reply);
            });
  }

  @Test
  void aFloodOfBracesIsRefusedAtOnce() {
    assertThatThrownBy(() -> GradeParser.parse("{".repeat(1_000_000)))
        .isInstanceOf(NoGradeException.class)
        .hasMessage("a reply of 1000000 characters");
  }

  @Property
  void anyTextIsAGradeOrNone(@ForAll String before, @ForAll String after) {
    try {
      Grade grade = GradeParser.parse(before + "{\"score\": 2, \"rationale\": \"r\"" + after);
      assertThat(grade.score()).isBetween(0.0, 5.0);
    } catch (NoGradeException e) {
      assertThat(e.getMessage()).isNotEmpty();
    }
  }
}
