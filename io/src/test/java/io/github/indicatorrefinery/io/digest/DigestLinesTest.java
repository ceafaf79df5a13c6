package io.github.indicatorrefinery.io.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.indicatorrefinery.io.Sample;
import io.github.indicatorrefinery.io.files.Sha256;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.transforms.Create;
import org.junit.jupiter.api.Test;

class DigestLinesTest {
  private static final List<String> COLUMNS =
      List.of("name", "count", "rank", "score", "good", "tags");
  private static final Sample A = Sample.full("a");
  private static final Sample B = new Sample("b", 2L, 3, 4.5, false, List.of());
  private static final Sample C = Sample.named("c");

  // row=$(printf '1:a,1:7,-,4:90.0,4:true,9:1:x,2:ü,,' | sha256sum | cut -c1-64)
  // printf "a $row\n" | sha256sum
  private static final String OF_A_TINY_ROW =
      "36235e2ef68e94971c4a9ce0d157556144fa1a402c2ad9c9e1afa71199138348";

  @Test
  void isTheHashOfTheRowsInTheirCanonicalForm() {
    Sample tiny = new Sample("a", 7L, null, 90.0, true, List.of("x", "ü"));

    check(OF_A_TINY_ROW, List.of(tiny));
  }

  @Test
  void isTheHashOfNothingWithoutRows() {
    // printf '' | sha256sum
    String empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    check(empty, List.of());
    check(empty, List.of(), List.of());
  }

  @Test
  void doesNotDependOnTheOrderNorOnTheShards() {
    String digest = digest(A, B, C);

    check(digest, List.of(A, B, C));
    check(digest, List.of(C, A, B));
    check(digest, List.of(), List.of(B), List.of(C, A));
    check(digest, List.of(B), List.of(A), List.of(C));
  }

  @Test
  void coversItsColumnsAlone() {
    Sample other = new Sample("b", 2L, 3, 4.5, true, List.of("x"));
    List<String> some = List.of("name", "count");
    RowDigest<Sample> digest = new RowDigest<>(Sample.LAYOUT, some);

    assertThat(digest.line(other)).isEqualTo(digest.line(B));
    assertThatThrownBy(() -> new RowDigest<>(Sample.LAYOUT, List.of("name", "size")))
        .hasMessage("no column size");
  }

  @Test
  void changesWithOneByteOfAnyColumn() {
    List<Sample> changed =
        List.of(
            B,
            new Sample("c", 2L, 3, 4.5, false, List.of()),
            new Sample("b", 3L, 3, 4.5, false, List.of()),
            new Sample("b", 2L, 4, 4.5, false, List.of()),
            new Sample("b", 2L, 3, 4.6, false, List.of()),
            new Sample("b", 2L, 3, 4.5, true, List.of()),
            new Sample("b", 2L, 3, 4.5, false, List.of("")),
            new Sample("b", 2L, 3, 4.5, false, List.of("x", "y")),
            new Sample("b", 2L, 3, 4.5, false, List.of("x,1:y")),
            new Sample("b", 2L, 3, 4.5, false, null),
            new Sample("b", null, 3, 4.5, false, List.of()));

    assertThat(changed.stream().map(DigestLinesTest::digest)).doesNotHaveDuplicates();
  }

  /** The digest as the class comment tells it, by the lines of the rows alone. */
  private static String digest(Sample... rows) {
    RowDigest<Sample> digest = new RowDigest<>(Sample.LAYOUT, COLUMNS);
    StringBuilder lines = new StringBuilder();
    List.of(rows).stream()
        .map(digest::line)
        .sorted()
        .forEach(line -> lines.append(line).append('\n'));
    return Sha256.of(lines.toString());
  }

  @SafeVarargs
  private static void check(String digest, List<Sample>... shards) {
    Pipeline pipeline = Sample.pipeline();
    RowDigest<Sample> rows = new RowDigest<>(Sample.LAYOUT, COLUMNS);
    List<String> lines = new ArrayList<>();
    for (List<Sample> shard : shards) {
      lines.add(rows.lines(shard));
    }
    PAssert.that(
            pipeline
                .apply(Create.of(lines).withCoder(StringUtf8Coder.of()))
                .apply("Digest", DigestLines.create()))
        .containsInAnyOrder(digest);
    pipeline.run().waitUntilFinish();
  }
}
