package io.github.indicatorrefinery.pipeline.model.batch.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyParserTest {
  private static final String ID = "a1";
  private static final Set<String> KEPT = Set.of(ID, "b2", "c3");

  private static final String WHOLE =
      """
      {"question": "What is the RSI?", "answer": "A momentum oscillator.",
       "scores": {"accuracy": 4, "completeness": 3.5, "clarity": 5, "relevance": 5, "usefulness": 0},
       "duplicate_of": ["b2"], "tags": ["rsi", "momentum"]}
      """;

  private static final Map<Criterion, Double> SCORES =
      Map.of(
          Criterion.ACCURACY, 4.0,
          Criterion.COMPLETENESS, 3.5,
          Criterion.CLARITY, 5.0,
          Criterion.RELEVANCE, 5.0,
          Criterion.USEFULNESS, 0.0);

  @Test
  void takesAWholeReplyAsItIs() throws UnusableLineException {
    assertThat(parse(WHOLE))
        .isEqualTo(
            new RefinedPair(
                "What is the RSI?",
                "A momentum oscillator.",
                SCORES,
                List.of("b2"),
                List.of("rsi", "momentum"),
                List.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"```json\n%s\n```", "Here you are:\n%s", "[%s]", "%s\nAnything else?"})
  void passesOverWhatStandsAround(String around) throws UnusableLineException {
    RefinedPair pair = parse(around.formatted(WHOLE.strip()));

    assertThat(pair.question()).isEqualTo("What is the RSI?");
    assertThat(pair.notes()).containsExactly("wrapped_reply");
  }

  @Test
  void readsScoresThatAreTextsAndLeavesOutWhatIsNoScore() throws UnusableLineException {
    RefinedPair pair =
        parse(
            """
            {"question": "Q?", "answer": "A.", "duplicate_of": [], "tags": [], "scores":
             {"accuracy": "5.0 (Excellent)", "completeness": "good", "clarity": 9, "relevance": null}}
            """);

    assertThat(pair.scores()).isEqualTo(Map.of(Criterion.ACCURACY, 5.0));
    assertThat(pair.notes())
        .containsExactly(
            "unreadable:completeness",
            "unreadable:clarity",
            "missing:relevance",
            "missing:usefulness");
  }

  @Test
  void saysWhatIsMissingAndWhatIsUnknown() throws UnusableLineException {
    RefinedPair pair = parse("{\"question\": \"Q?\", \"answer\": \"A.\", \"mood\": 1}");

    assertThat(pair.scores()).isEmpty();
    assertThat(pair.duplicateOf()).isEmpty();
    assertThat(pair.tags()).isEmpty();
    assertThat(pair.notes())
        .containsExactly(
            "unknown_field:mood",
            "missing:accuracy",
            "missing:completeness",
            "missing:clarity",
            "missing:relevance",
            "missing:usefulness",
            "missing:duplicate_of",
            "missing:tags");
  }

  @Test
  void takesOnlyKeptPairsForDuplicatesAndNoneOfItself() throws UnusableLineException {
    RefinedPair pair = parse(with("[\"b2\"]", "[\"c3\", \"made up\", \"a1\", \"c3\", 7]"));

    assertThat(pair.duplicateOf()).containsExactly("c3");
    assertThat(pair.notes()).containsExactly("unreadable:duplicate_of", "unknown_id:duplicate_of");
  }

  @Test
  void takesOneTextForAList() throws UnusableLineException {
    RefinedPair pair =
        parse(with("[\"rsi\", \"momentum\"]", "\" RSI, Momentum,, rsi \\n\\u001b[31mx\""));

    assertThat(pair.tags()).containsExactly("rsi", "momentum", "rsi x");
    assertThat(pair.notes()).isEmpty();
  }

  @Test
  void takesControlCharactersAndTerminalSequencesAwayAndKeepsHtmlAsText()
      throws UnusableLineException {
    RefinedPair pair =
        parse(
            with(
                "\"A momentum oscillator.\"",
                "\"<b>Red</b> \\u001b[31mtext\\u001b[0m\\u0007\\u0000\\ud800\\u202e\""));

    assertThat(pair.answer()).isEqualTo("<b>Red</b> text\uFFFD");
    assertThat(pair.notes()).containsExactly("cleaned:answer");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "I cannot help.|no_json|the reply holds no JSON object",
        "{\"question\": \"Q\", \"ans|truncated_json|",
        "{\"question\": \"Q\"|truncated_json|",
        "{\"question\": \"Q\" \"answer\"|broken_json|",
        "{\"answer\": \"A\"}|missing_field|the reply has no question",
        "{\"question\": \"Q\", \"answer\": null}|missing_field|the reply has no answer",
        "{\"question\": 7, \"answer\": \"A\"}|not_a_text|the question is no text",
        "{\"question\": \"Q\", \"answer\": [\"A\"]}|not_a_text|the answer is no text",
        "{\"question\": \" \", \"answer\": \"A\"}|empty_text|the question says nothing",
        "{\"question\": \"Q\", \"answer\": \"\\u001b[0m\"}|empty_text|the answer says nothing"
      })
  void failsWhereQuestionOrAnswerCannotBeRead(String reply, String reason, String message) {
    UnusableLineException failure =
        catchThrowableOfType(UnusableLineException.class, () -> parse(reply));

    assertThat(failure.reason()).isEqualTo(reason);
    assertThat(failure.getMessage()).contains(message == null ? "" : message);
  }

  @Test
  void failsOnJsonThatIsNestedWithoutEnd() {
    UnusableLineException failure =
        catchThrowableOfType(
            UnusableLineException.class, () -> parse("{\"tags\":" + "[".repeat(100_000)));

    assertThat(failure.reason()).isEqualTo("broken_json");
  }

  /** Whatever a model writes is a pair or a reason, never an error. */
  @Property
  void anyTextIsAPairOrAReason(@ForAll String text) {
    for (String reply : List.of(text, "{" + text, WHOLE.substring(0, 40) + text)) {
      try {
        assertThat(parse(reply).question()).isNotBlank();
      } catch (UnusableLineException e) {
        assertThat(e.reason()).matches("[a-z_]+");
      }
    }
  }

  private static RefinedPair parse(String reply) throws UnusableLineException {
    return ReplyParser.parse(reply, ID, KEPT::contains);
  }

  private static String with(String old, String replacement) {
    assertThat(WHOLE).contains(old);
    return WHOLE.replace(old, replacement);
  }
}
