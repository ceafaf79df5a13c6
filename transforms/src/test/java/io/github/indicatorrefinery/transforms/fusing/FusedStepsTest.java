package io.github.indicatorrefinery.transforms.fusing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.Sum;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.junit.jupiter.api.Test;

class FusedStepsTest {
  private static final TupleTag<Integer> DOUBLED = new TupleTag<>("doubled");
  private static final TupleTag<Integer> EVEN = new TupleTag<>("even");
  private static final TupleTag<String> ODD = new TupleTag<>("odd");
  private static final TupleTag<Integer> SUM = new TupleTag<>("sum");

  private final TestPipeline pipeline = TestPipeline.create().enableAbandonedNodeEnforcement(false);

  @Test
  void aRecordGoesThroughAllStepsAndWhatIsPutAsideStaysAside() {
    PCollectionTuple out =
        pipeline
            .apply(Create.of(1, 2, 3, 4).withCoder(VarIntCoder.of()))
            .apply(even().then(doubled()));

    PAssert.that(out.get(DOUBLED)).containsInAnyOrder(4, 8);
    PAssert.that(out.get(ODD)).containsInAnyOrder("1", "3");
    pipeline.run().waitUntilFinish();
  }

  @Test
  void givesTheSameAsItsStepsOneByOne() {
    PCollectionTuple first =
        pipeline.apply(Create.of(1, 2, 3, 4).withCoder(VarIntCoder.of())).apply("Even", even());
    PCollectionTuple second = first.get(EVEN).apply("Doubled", doubled());

    PAssert.that(second.get(DOUBLED)).containsInAnyOrder(4, 8);
    PAssert.that(first.get(ODD)).containsInAnyOrder("1", "3");
    pipeline.run().waitUntilFinish();
  }

  @Test
  void whatIsHeldBackOfABundleIsHandedOnAtItsEnd() {
    PCollectionTuple out =
        pipeline
            .apply(Create.of(1, 2, 3, 4).withCoder(VarIntCoder.of()))
            .apply(
                FusedSteps.of("Hold", new HoldStep(), EVEN, VarIntCoder.of())
                    .with(SUM, VarIntCoder.of())
                    .then(doubled()));

    PAssert.that(out.get(DOUBLED)).containsInAnyOrder(2, 4, 6, 8);
    PAssert.that(out.get(SUM).apply(Sum.integersGlobally())).containsInAnyOrder(10);
    pipeline.run().waitUntilFinish();
  }

  @Test
  void closesEachStepThoughAnotherFails() {
    List<String> closed = new ArrayList<>();
    PairStep<Integer, Integer> both = new ClosedStep("a", closed).then(new ClosedStep("b", closed));

    assertThatThrownBy(both::close).hasMessage("b");
    assertThat(closed).containsExactly("b", "a");
  }

  private static FusedSteps<Integer, Integer> even() {
    return FusedSteps.of("Leave even ones", new EvenStep(), EVEN, VarIntCoder.of())
        .with(ODD, StringUtf8Coder.of());
  }

  private static FusedSteps<Integer, Integer> doubled() {
    return FusedSteps.map("Double", number -> 2 * number, DOUBLED, VarIntCoder.of());
  }

  private static final class EvenStep extends PairStep<Integer, Integer> {
    private static final long serialVersionUID = 1;

    @Override
    public void process(Integer number, StepOutput<Integer> out) throws IOException {
      if (number % 2 == 0) {
        out.output(number);
      } else {
        out.output(ODD, number.toString());
      }
    }
  }

  private static final class HoldStep extends PairStep<Integer, Integer> {
    private static final long serialVersionUID = 1;

    private final ArrayList<Integer> held = new ArrayList<>();

    @Override
    public void process(Integer number, StepOutput<Integer> out) {
      held.add(number);
    }

    @Override
    public void finishBundle(StepOutput<Integer> out) throws IOException {
      for (int number : held) {
        out.output(number);
      }
      out.output(SUM, held.stream().mapToInt(number -> number).sum());
      held.clear();
    }
  }

  private static final class ClosedStep extends PairStep<Integer, Integer> {
    private static final long serialVersionUID = 1;

    private final String name;
    private final transient List<String> closed;

    ClosedStep(String name, List<String> closed) {
      this.name = name;
      this.closed = closed;
    }

    @Override
    public void process(Integer number, StepOutput<Integer> out) throws IOException {
      out.output(number);
    }

    @Override
    public void close() throws IOException {
      closed.add(name);
      throw new IOException(name);
    }
  }
}
