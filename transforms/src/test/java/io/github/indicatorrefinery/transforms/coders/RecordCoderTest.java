package io.github.indicatorrefinery.transforms.coders;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.indicatorrefinery.transforms.values.Origin;
import io.github.indicatorrefinery.transforms.values.Research;
import io.github.indicatorrefinery.transforms.values.SourceKind;
import io.github.indicatorrefinery.transforms.values.SourcePair;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.beam.sdk.testing.CoderProperties;
import org.apache.beam.sdk.util.SerializableUtils;
import org.junit.jupiter.api.Test;

class RecordCoderTest {
  private static final Origin ORIGIN = new Origin(SourceKind.REPORT, "a b.txt", null, "line 3");

  @Test
  void keepsNestedRecordsNullsListsAndBoxedNumbers() throws Exception {
    SourcePair pair =
        new SourcePair(ORIGIN, "topic", null, 7, "question?", "ünï \uD83D\uDE00", List.of("a", ""));
    Research research = new Research(ORIGIN, "", "2025-11-02", null, 100, null, "1%", -1, 0);

    CoderProperties.coderDecodeEncodeEqual(RecordCoder.of(SourcePair.class), pair);
    CoderProperties.coderDecodeEncodeEqual(RecordCoder.of(Research.class), research);
  }

  @Test
  void keepsTheClassOfARecordWhereverItStands() throws Exception {
    CoderProperties.coderDecodeEncodeEqual(
        RecordCoder.of(Boxes.class),
        new Boxes(List.of(new Box<>(Numbers.class, "a"), new Box<>(Numbers.class, "b"))));
  }

  @Test
  void survivesJavaSerialisation() throws Exception {
    RecordCoder<SourcePair> coder = SerializableUtils.clone(RecordCoder.of(SourcePair.class));

    CoderProperties.coderDecodeEncodeEqual(
        coder, new SourcePair(ORIGIN, "t", "now", 0, "q", "a", List.of()));
  }

  @Test
  void refusesAComponentItCannotEncode() {
    assertThatThrownBy(() -> RecordCoder.of(Unknown.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("java.lang.Object");
  }

  @Property
  void decodesWhatItEncoded(@ForAll int number, @ForAll List<Long> longs, @ForAll double real)
      throws Exception {
    CoderProperties.coderDecodeEncodeEqual(
        RecordCoder.of(Numbers.class), new Numbers(number, longs, real, number % 2 == 0));
  }

  public record Unknown(Object anything) {}

  public record Box<R extends Record>(Class<R> type, String name) {}

  public record Boxes(List<Box<Numbers>> boxes) {}

  public record Numbers(int number, List<Long> longs, Double real, boolean even) {}
}
