package io.github.indicatorrefinery.transforms.parse.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.transforms.parse.CollectedRecords;
import io.github.indicatorrefinery.transforms.values.PassedOver;
import io.github.indicatorrefinery.transforms.values.SourcePair;
import org.junit.jupiter.api.Test;

class ConversationTest {
  @Test
  void pairsEachTurnOfTheUserWithItsAnswer() {
    CollectedRecords read =
        CollectedRecords.ofText(
            """
            {"id": "c1", "topic": "Funding", "messages": [
              {"role": "system", "content": "Be short."},
              {"role": "user", "content": "first"}, {"role": "assistant", "content": "one"},
              {"role": "user", "content": [{"type": "text", "text": "second"},
                {"type": "image_url", "image_url": {"url": "u"}}, {"type": "text", "text": "part"}]},
              {"role": "assistant", "content": null, "tool_calls": [{"id": "t"}]},
              {"role": "tool", "content": "42"},
              {"role": "assistant", "content": "two"}, {"role": "assistant", "content": "more"}]}
            """);

    assertThat(read.questions()).containsExactly("first", "second\npart");
    assertThat(read.answers()).containsExactly("one", "two\n\nmore");
    assertThat(read.positions()).containsExactly("/messages/1", "/messages/3");
    assertThat(read.pairs).extracting(SourcePair::topic).containsOnly("Funding");
    assertThat(read.pairs).extracting(SourcePair::number).containsExactly(0, 1);
    assertThat(read.pairs.get(0).details().id()).isEqualTo("c1");
    assertThat(read.failures).isEmpty();
    assertThat(read.file.format()).isEqualTo("messages");
    assertThat(read.file.passedOver()).containsExactly(new PassedOver("messages[*]", 2));
  }

  @Test
  void readsShareGpt() {
    CollectedRecords read =
        CollectedRecords.ofText(
            """
            [{"conversations": [{"from": "gpt", "value": "hello"}, {"from": "human", "value": "q"},
              {"from": "gpt", "value": "a"}]}]
            """);

    assertThat(read.questions()).containsExactly("q");
    assertThat(read.file.format()).isEqualTo("sharegpt");
    assertThat(read.file.passedOver()).containsExactly(new PassedOver("[*].conversations[*]", 1));
  }

  @Test
  void failsTurnsThatGetNoAnswer() {
    CollectedRecords read =
        CollectedRecords.ofText(
            """
            {"messages": [{"role": "user", "content": "lost"}, {"role": "user", "content": "q"},
              {"role": "assistant", "content": "a"}, {"role": "user", "content": null},
              {"role": "user", "content": "last"}]}
            """);

    assertThat(read.questions()).containsExactly("q");
    assertThat(read.failures)
        .extracting(failure -> failure.reason() + " " + failure.origin().position())
        .containsExactly(
            "missing_answer /messages/0",
            "question_not_text /messages/3",
            "missing_answer /messages/4");
  }
}
