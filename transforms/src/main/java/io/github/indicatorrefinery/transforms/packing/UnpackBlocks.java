package io.github.indicatorrefinery.transforms.packing;

import io.github.indicatorrefinery.transforms.coders.RecordCoder;
import io.github.indicatorrefinery.transforms.fusing.FusedSteps;
import io.github.indicatorrefinery.transforms.fusing.PairStep;
import io.github.indicatorrefinery.transforms.fusing.StepOutput;
import java.io.IOException;
import org.apache.beam.sdk.values.TupleTag;

/**
 * Unpacks what {@link BlockPacker} packed, as the first of several steps: so only one record of a
 * block is there unpacked.
 */
public final class UnpackBlocks {
  private UnpackBlocks() {}

  /** Unpacks blocks of records of {@code type}. */
  public static <R extends Record> FusedSteps<byte[], R> of(Class<R> type) {
    RecordCoder<R> coder = RecordCoder.of(type);
    return FusedSteps.of("Unpack", new UnpackStep<>(coder), new TupleTag<R>("unpacked"), coder);
  }

  private static final class UnpackStep<R extends Record> extends PairStep<byte[], R> {
    private static final long serialVersionUID = 1;

    private final RecordCoder<R> coder;

    UnpackStep(RecordCoder<R> coder) {
      this.coder = coder;
    }

    @Override
    public void process(byte[] block, StepOutput<R> out) throws IOException {
      BlockPacker.unpack(block, coder, out::output);
    }
  }
}
