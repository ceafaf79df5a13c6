package io.github.indicatorrefinery.transforms.packing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.indicatorrefinery.transforms.SamplePair;
import io.github.indicatorrefinery.transforms.coders.RecordCoder;
import io.github.indicatorrefinery.transforms.fusing.FusedSteps;
import io.github.indicatorrefinery.transforms.values.SourcePair;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.junit.jupiter.api.Test;

class BlockPackerTest {
  private static final RecordCoder<SourcePair> CODER = RecordCoder.of(SourcePair.class);

  private final BlockPacker<SourcePair> packer = new BlockPacker<>(SourcePair.class);

  @Property(tries = 100)
  void givesBackWhatItPackedInItsOrder(@ForAll List<@NotBlank String> answers) throws IOException {
    List<SourcePair> pairs = answers.stream().map(BlockPackerTest::pair).toList();
    BlockPacker<SourcePair> another = new BlockPacker<>(SourcePair.class);
    pairs.forEach(another::add);

    assertThat(another.hasRecords()).isEqualTo(!pairs.isEmpty());
    if (!pairs.isEmpty()) {
      assertThat(unpacked(another.take())).isEqualTo(pairs);
    }
  }

  @Test
  void aBlockIsFullAtEightMebibytesOfRecords() throws IOException {
    SourcePair large = pair("It is a moving average. ".repeat(50_000));
    int added = 0;
    while (!packer.isFull()) {
      packer.add(large);
      added++;
    }
    byte[] block = packer.take();

    assertThat(added).isEqualTo(7);
    assertThat(block.length).isLessThan(100_000);
    assertThat(packer.hasRecords()).isFalse();
    assertThat(packer.isFull()).isFalse();
    assertThat(unpacked(block)).hasSize(7).containsOnly(large);
  }

  @Test
  void anotherBlockBeginsWhenOneWasTaken() throws IOException {
    packer.add(pair("one"));
    byte[] first = packer.take();
    packer.add(pair("two"));
    byte[] second = packer.take();

    assertThat(unpacked(first)).containsExactly(pair("one"));
    assertThat(unpacked(second)).containsExactly(pair("two"));
    assertThatThrownBy(packer::take).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void blocksAreUnpackedAsTheFirstOfSeveralSteps() {
    packer.add(pair("one"));
    packer.add(pair("two"));
    FusedSteps<byte[], SourcePair> unpacking = UnpackBlocks.of(SourcePair.class);
    TestPipeline pipeline = TestPipeline.create().enableAbandonedNodeEnforcement(false);

    PAssert.that(
            pipeline
                .apply(Create.of(packer.take()).withCoder(ByteArrayCoder.of()))
                .apply(unpacking)
                .get(unpacking.tag()))
        .containsInAnyOrder(pair("one"), pair("two"));
    pipeline.run().waitUntilFinish();
  }

  private static List<SourcePair> unpacked(byte[] block) throws IOException {
    List<SourcePair> pairs = new ArrayList<>();
    BlockPacker.unpack(block, CODER, pairs::add);
    return pairs;
  }

  private static SourcePair pair(String answer) {
    return SamplePair.of("a", "rsi").withAnswer(answer).read();
  }
}
