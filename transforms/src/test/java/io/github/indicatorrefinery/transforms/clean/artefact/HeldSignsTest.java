package io.github.indicatorrefinery.transforms.clean.artefact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class HeldSignsTest {
  private static final List<String> PARTS =
      List.of(
          "<|im_start|>",
          "[INST]",
          "</s>",
          "<think>",
          "</think>",
          "\u25C1/think\u25B7",
          "[/THINK]",
          "<tool_call>",
          "</tool_call>",
          "{\"name\": \"a\", \"arguments\": {}}",
          "?utm_source=a",
          "&utm_medium=b",
          "&amp;",
          "&#36;",
          "<br>",
          "\\n",
          "\n",
          " ",
          "RSI",
          "{\"answer\": \"a\"}");

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(PARTS).list().ofMaxSize(8).map(parts -> String.join("", parts));
  }

  @Property
  void noArtefactStandsInATextThatDoesNotAllowIt(@ForAll @From("texts") String text) {
    HeldSigns signs = new HeldSigns(text);

    for (Artefact artefact : Artefacts.inOrder()) {
      if (!signs.allow(artefact)) {
        assertThat(artefact.takeOff(text)).as(artefact.name()).isEqualTo(text);
      }
    }
  }

  @Test
  void aSignAllowsAllThatItTells() {
    List<String> allowed =
        Artefacts.inOrder().stream()
            .filter(new HeldSigns("a < b")::allow)
            .filter(artefact -> !artefact.signs().isEmpty())
            .map(Artefact::name)
            .toList();

    assertThat(allowed).containsExactly("chat_tokens", "reasoning", "tool_calls", "html");
  }
}
