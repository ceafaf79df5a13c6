package io.github.indicatorrefinery.transforms.mine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.transforms.values.Origin;
import io.github.indicatorrefinery.transforms.values.SourceKind;
import io.github.indicatorrefinery.transforms.values.SourcePair;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PairIdTest {
  private static final Origin ORIGIN = new Origin(SourceKind.EXPORT, "a.json", "2", "/documents/0");
  private static final SourcePair PAIR = pair(ORIGIN, "topic", "now", 1, "question", "answer");

  @Test
  void isTheHashOfEachPartWithItsLength() {
    // printf '6:export1:25:topic3:now1:18:question6:answer' | sha256sum | cut -c1-32
    assertThat(PairId.of(PAIR)).isEqualTo("c6f602ebadf67788d76b29f0ee02c2c6");
    // printf '10:structured-1:0:-1:1:01:q0:' | sha256sum | cut -c1-32
    Origin bare = new Origin(SourceKind.STRUCTURED, "b.json", null, "");
    assertThat(PairId.of(pair(bare, "", null, 0, "q", "")))
        .isEqualTo("8460ea9fbf475eb482fd431b3526d668");
  }

  @Test
  void doesNotDependOnWhereTheFileLiesNorOnWhatTheParserNoticed() {
    Origin moved =
        new Origin(SourceKind.EXPORT, "gs://other/b.json.gz", "2", "line 7 /documents/3");
    SourcePair noted =
        new SourcePair(moved, "topic", "now", 1, "question", "answer", List.of("a_note"));

    assertThat(PairId.of(noted)).isEqualTo(PairId.of(PAIR));
  }

  @Test
  void differsWithEveryPartAndWithWhereOnePartEnds() {
    Origin report = new Origin(SourceKind.REPORT, "a.json", "2", "/documents/0");
    Origin other = new Origin(SourceKind.EXPORT, "a.json", "3", "/documents/0");
    Origin none = new Origin(SourceKind.EXPORT, "a.json", null, "/documents/0");
    Origin empty = new Origin(SourceKind.EXPORT, "a.json", "", "/documents/0");
    List<SourcePair> different =
        List.of(
            PAIR,
            pair(report, "topic", "now", 1, "question", "answer"),
            pair(other, "topic", "now", 1, "question", "answer"),
            pair(none, "topic", "now", 1, "question", "answer"),
            pair(empty, "topic", "now", 1, "question", "answer"),
            pair(ORIGIN, "Topic", "now", 1, "question", "answer"),
            pair(ORIGIN, "topic", "then", 1, "question", "answer"),
            pair(ORIGIN, "topic", null, 1, "question", "answer"),
            pair(ORIGIN, "topic", "now", 2, "question", "answer"),
            pair(ORIGIN, "topic", "now", 1, "Question", "answer"),
            pair(ORIGIN, "topic", "now", 1, "question", "answer "),
            pair(ORIGIN, "topic", "now", 1, "questiona", "nswer"),
            pair(ORIGIN, "topicn", "ow", 1, "question", "answer"));

    Stream<String> ids = different.stream().map(PairId::of);
    assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[0-9a-f]{32}"));
  }

  private static SourcePair pair(
      Origin origin, String topic, String created, int number, String question, String answer) {
    return new SourcePair(origin, topic, created, number, question, answer, List.of());
  }
}
