package io.github.indicatorrefinery.transforms.sighting;

import io.github.indicatorrefinery.transforms.coders.RecordCoder;
import io.github.indicatorrefinery.transforms.fusing.FusedSteps;
import io.github.indicatorrefinery.transforms.fusing.PairStep;
import io.github.indicatorrefinery.transforms.fusing.StepOutput;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.values.TupleTag;

/** Notes each pair that somebody speaks of, and lets all through. */
public final class NoteSightings {
  public static final TupleTag<Sighting> SEEN = new TupleTag<>("seen");

  private NoteSightings() {}

  /**
   * Notes pairs at this moment.
   *
   * @param id of a pair
   * @param by who speaks of pairs
   */
  public static <R extends Record> FusedSteps<R, R> at(
      Sighting.Moment moment,
      Class<R> type,
      SerializableFunction<R, String> id,
      List<? extends SpokenOf> by) {
    return FusedSteps.of(
            "Note those " + moment.name().toLowerCase(Locale.ROOT),
            new NoteStep<>(moment, id, List.copyOf(by)),
            new TupleTag<R>("noted"),
            RecordCoder.of(type))
        .with(SEEN, RecordCoder.of(Sighting.class));
  }

  private static final class NoteStep<R> extends PairStep<R, R> {
    private static final long serialVersionUID = 1;

    private final Sighting.Moment moment;
    private final SerializableFunction<R, String> id;
    private final List<? extends SpokenOf> by;

    NoteStep(
        Sighting.Moment moment, SerializableFunction<R, String> id, List<? extends SpokenOf> by) {
      this.moment = moment;
      this.id = id;
      this.by = by;
    }

    @Override
    public void process(R pair, StepOutput<R> out) throws IOException {
      String pairId = id.apply(pair);
      for (SpokenOf one : by) {
        if (one.speakOf(pairId)) {
          out.output(SEEN, new Sighting(moment, pairId));
          break;
        }
      }
      out.output(pair);
    }

    @Override
    public void close() throws IOException {
      for (SpokenOf one : by) {
        one.close();
      }
    }
  }
}
