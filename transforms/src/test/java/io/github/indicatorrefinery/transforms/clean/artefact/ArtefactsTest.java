package io.github.indicatorrefinery.transforms.clean.artefact;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.transforms.clean.AnswerCleaner;
import io.github.indicatorrefinery.transforms.clean.CleanedAnswer;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArtefactsTest {
  private static final String FACT = "The SOPR is 1 where coins move at cost.";

  static Stream<Arguments> wrapped() {
    return Stream.of(
        Arguments.of("reasoning", "<think>\nIs it 1 or 2?\n</think>\n\n" + FACT),
        Arguments.of("reasoning", "Perhaps 2.\n</think>\n" + FACT),
        Arguments.of("reasoning", FACT + "\n<thinking>Should I say more?"),
        Arguments.of("reasoning", "<reasoning effort=\"high\">1?</reasoning>" + FACT),
        Arguments.of("reasoning", "<think>a <think>b</think> c</think>" + FACT),
        Arguments.of("reasoning", "[THINK]So, 1.[/THINK]" + FACT),
        Arguments.of("reasoning", "\u25C1think\u25B7So, 1.\u25C1/think\u25B7" + FACT),
        Arguments.of("chat_tokens", "<|im_start|>assistant\n" + FACT + "<|im_end|>"),
        Arguments.of("chat_tokens", FACT + "<|im_end|>\n<|im_start|>user\nAnd the MVRV?"),
        Arguments.of("chat_tokens", "[INST] [/INST] " + FACT + " </s>"),
        Arguments.of("chat_tokens", "<start_of_turn>model\n" + FACT + "<end_of_turn>"),
        Arguments.of(
            "chat_tokens",
            "<|start_header_id|>assistant<|end_header_id|>\n\n" + FACT + "<|eot_id|>"),
        Arguments.of(
            "chat_tokens",
            "<|channel|>analysis<|message|>Is it 1?<|end|><|start|>assistant<|channel|>final<|message|>"
                + FACT
                + "<|return|>"),
        Arguments.of(
            "chat_tokens", "<\uFF5CAssistant\uFF5C>" + FACT + "<\uFF5Cend of sentence\uFF5C>"),
        Arguments.of("json_wrapper", "```json\n{\"answer\": \"" + FACT + "\"}\n```"),
        Arguments.of("json_wrapper", "{\"sources\": [1], \"response\": \"" + FACT + "\"}"),
        Arguments.of(
            "tool_calls",
            "<tool_call>{\"name\": \"search\", \"arguments\": {\"q\": \"SOPR\"}}</tool_call>\n"
                + FACT),
        Arguments.of(
            "tool_calls", "{\"name\": \"search\", \"arguments\": {\"q\": \"SOPR\"}}\n\n" + FACT),
        Arguments.of(
            "tool_calls",
            "```json\n{\"name\": \"search\", \"parameters\": {\"q\": \"SOPR\"}}\n```\n" + FACT));
  }

  @ParameterizedTest
  @MethodSource("wrapped")
  void leavesWhatWasMeantForTheReader(String artefact, String answer) {
    assertThat(AnswerCleaner.cleaned(answer)).isEqualTo(new CleanedAnswer(FACT, List.of(artefact)));
  }

  static Stream<Arguments> inside() {
    return Stream.of(
        Arguments.of("citation_marks", "It is 1\u30104\u2020source\u3011.", "It is 1."),
        Arguments.of("citation_marks", "It is 1 [citation:3], or less.", "It is 1, or less."),
        Arguments.of("citation_marks", "It is 1 citeturn0search3 at cost.", "It is 1 at cost."),
        Arguments.of(
            "citation_marks",
            "It is 1 \uE200cite\uE202turn0search1\uE201 at cost.",
            "It is 1 at cost."),
        Arguments.of(
            "citation_marks", "It is 1 :contentReference[oaicite:2]{index=2}.", "It is 1."),
        Arguments.of("citation_marks", "It is 1[^3^].", "It is 1."),
        Arguments.of(
            "tracking_parameters",
            "See https://a.org/x?utm_source=chat.com&utm_medium=b.",
            "See https://a.org/x"),
        Arguments.of(
            "tracking_parameters",
            "See [a](https://a.org/x?utm_source=chat.com&page=2).",
            "See [a](https://a.org/x?page=2)."),
        Arguments.of("escaped_lines", "It is:\\n\\n- 1\\n- 2", "It is:\n\n- 1\n- 2"),
        Arguments.of("html", "SOPR &gt; 1 &amp; falling", "SOPR > 1 & falling"),
        Arguments.of("html", "SOPR &amp;amp;gt; 1", "SOPR > 1"),
        Arguments.of("html", "Price &#247; cost<br/>is 1", "Price \u00F7 cost\nis 1"));
  }

  @ParameterizedTest
  @MethodSource("inside")
  void takesMarksOutOfASentence(String artefact, String answer, String cleaned) {
    CleanedAnswer found = AnswerCleaner.cleaned(answer);
    assertThat(found.text()).isEqualTo(cleaned.strip());
    assertThat(found.takenOff()).containsExactly(artefact);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Traders think that 1 < x; see [1] and [2].",
        "Write `<think>` to make it think.",
        "The gradient \\nabla f and the mean \\nu stay.",
        "Use `&gt;` in a page, and ```\nif (a &lt; b)\n``` in code.",
        "R&D; a&b; AT&T;",
        "{\"sopr\": 1, \"cost\": 2}",
        "A field \"name\" holds the coin:\n{\"name\": \"BTC\", \"price\": 1}",
        "https://a.org/x?page=2&utm=3",
        "Prices above 1 \u2020 are estimates."
      })
  void leavesWhatOnlyLooksLikeOne(String answer) {
    assertThat(AnswerCleaner.cleaned(answer)).isEqualTo(new CleanedAnswer(answer, List.of()));
  }

  @Property(tries = 2000)
  void takesNothingOffTwice(@ForAll("parts") List<String> parts) {
    String once = AnswerCleaner.clean(String.join("", parts));
    assertThat(AnswerCleaner.clean(once)).isEqualTo(once);
  }

  @Provide
  Arbitrary<List<String>> parts() {
    return Arbitraries.of(
            "<think>",
            "</think>",
            "`",
            "```",
            "\n",
            "\\n",
            " ",
            "word.",
            "&lt;",
            "&amp;",
            "amp;",
            "lt;",
            "<",
            "|im_end|>",
            "<|im_start|>",
            "user",
            "{\"answer\": \"",
            "\"}",
            "[citation:1]",
            "\u3010",
            "1\u2020source",
            "\u3011",
            "?utm_source=a",
            "&utm_medium=b",
            "<br>",
            "{\"name\": \"a\", \"arguments\": {}}",
            "<tool_call>",
            "</tool_call>",
            "</s>",
            "Here is an overview:")
        .list()
        .ofMaxSize(12);
  }
}
