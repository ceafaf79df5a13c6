package io.github.indicatorrefinery.pipeline.loop;

import io.github.indicatorrefinery.pipeline.model.research.CompletionReport;
import io.github.indicatorrefinery.pipeline.model.research.ModelResearch;
import io.github.indicatorrefinery.pipeline.model.research.ResearchEnd;
import java.io.IOException;
import java.util.List;

/** What a loop has others do, and whom it tells. */
public interface LoopSteps {
  /** What a research came to. */
  record Finding(ResearchEnd end, CompletionReport report) {}

  /** A round begins to choose its questions. */
  void assigns(int round);

  /** It is at those of an indicator; the name is that of the catalog. */
  void choosing(String indicator);

  /** They are chosen, or it failed. */
  void assigned();

  /** Has it ask all that it can, and write it. */
  Finding research(int round, ModelResearch research) throws IOException;

  /**
   * Makes a run.
   *
   * @param arguments of the command that does
   */
  void run(int round, List<String> arguments) throws IOException;

  /** A round is done, now or by an earlier call. */
  void tell(RoundState round);
}
