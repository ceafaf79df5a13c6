package io.github.indicatorrefinery.transforms.parse.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.transforms.parse.CollectedRecords;
import io.github.indicatorrefinery.transforms.values.PassedOver;
import io.github.indicatorrefinery.transforms.values.SourceKind;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Conservation over random documents: every pair is read or failed, all else is passed over. */
class JsonTreePropertyTest {
  @Property(tries = 400)
  void readsEveryPairOfATree(@ForAll Random random) {
    RandomJson tree = new RandomJson(random);
    String json = tree.document();
    CollectedRecords read = CollectedRecords.ofJson(json);

    assertThat(read.questions()).as(json).containsExactlyInAnyOrderElementsOf(tree.questions());
    assertThat(read.reasons())
        .as(json)
        .filteredOn(reason -> !reason.equals("unknown_json_shape") && !reason.equals("empty_file"))
        .hasSize(tree.unanswered());
  }

  @Property(tries = 200)
  void countsEveryNoiseObject(@ForAll Random random, @ForAll @IntRange(max = 9) int noise) {
    RandomJson tree = new RandomJson(random);
    String records =
        String.join(",", IntStream.range(0, noise).mapToObj(i -> tree.noise()).toList());
    String json = "{\"pairs\": [" + tree.pair() + "], \"noise\": [" + records + "]}";
    long passedOver =
        CollectedRecords.ofText(json).file.passedOver().stream()
            .mapToLong(PassedOver::objects)
            .sum();

    assertThat(passedOver).as(json).isEqualTo(noise);
  }

  @Property(tries = 100)
  void readsAllPairsBeforeACut(@ForAll Random random) {
    RandomJson tree = new RandomJson(random);
    List<String> pairs = IntStream.range(0, 6).mapToObj(i -> tree.pair()).toList();
    String json =
        "{\"sessions\": [{\"session_id\": 1, \"qa_pairs\": [" + String.join(", ", pairs) + "]}]}";
    byte[] bytes = json.getBytes(UTF_8);
    for (int length = 1; length < bytes.length; length++) {
      String cut = new String(bytes, 0, length, UTF_8);
      CollectedRecords read = CollectedRecords.ofJson(Arrays.copyOf(bytes, length));
      long whole = pairs.stream().filter(cut::contains).count();

      assertThat(read.questions()).as(cut).isEqualTo(tree.questions().subList(0, (int) whole));
      assertThat(read.reasons()).as(cut).containsExactly("truncated_json");
    }
  }

  @Property(tries = 500)
  void losesOneLineOfMany(@ForAll Random random) {
    RandomJson tree = new RandomJson(random);
    List<String> lines = IntStream.range(0, 5).mapToObj(i -> tree.pair()).toList();
    String broken = tree.broken(lines.get(2));
    String json = String.join("\n", lines.get(0), lines.get(1), broken, lines.get(3), lines.get(4));
    CollectedRecords read = CollectedRecords.ofJson(json);

    assertThat(read.questions())
        .as(json)
        .containsAll(List.of("q0", "q1", "q3", "q4"))
        .hasSizeBetween(4, 5);
    assertThat(read.failures).as(json).hasSizeLessThanOrEqualTo(1);
    assertThat(read.pairs.size() + read.failures.size()).as(json).isGreaterThanOrEqualTo(5);
  }

  /** Where brackets are amiss, more than one element may be lost, but not in silence. */
  @Property(tries = 500)
  void losesNoElementInSilence(@ForAll Random random) {
    RandomJson tree = new RandomJson(random);
    List<String> pairs = IntStream.range(0, 5).mapToObj(i -> tree.pair()).toList();
    String broken = tree.broken(pairs.get(2));
    String json =
        "{\"qa_pairs\": ["
            + String.join(", ", pairs.get(0), pairs.get(1), broken, pairs.get(3), pairs.get(4))
            + "]}";
    CollectedRecords read = CollectedRecords.ofJson(json);

    for (String question : List.of("q0", "q1", "q3", "q4")) {
      boolean isTold =
          read.failures.stream().anyMatch(failure -> failure.input().contains(question));
      assertThat(isTold || read.questions().contains(question)).as(question + json).isTrue();
    }
  }

  @Property(tries = 2_000)
  void neverThrowsWhateverTheBytes(@ForAll Random random) {
    byte[] bytes = new RandomJson(random).damaged();
    CollectedRecords read =
        CollectedRecords.ofFile(SourceKind.EXPORT, "damaged", new ByteArrayInputStream(bytes));

    assertThat(read.pairs.size() + read.failures.size() + read.file.format().length())
        .as(new String(bytes, UTF_8))
        .isPositive();
  }
}
