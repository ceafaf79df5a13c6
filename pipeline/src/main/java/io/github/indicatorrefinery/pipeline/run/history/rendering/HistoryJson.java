package io.github.indicatorrefinery.pipeline.run.history.rendering;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.indicatorrefinery.io.json.AsciiJson;
import io.github.indicatorrefinery.pipeline.run.history.Growth;
import io.github.indicatorrefinery.pipeline.run.history.Growth.Step;
import io.github.indicatorrefinery.pipeline.run.history.RunHistory;
import java.util.Set;

/** A history as one JSON document: its lines, each with what it comes to. */
public final class HistoryJson {
  private HistoryJson() {}

  /**
   * The document.
   *
   * @param kept the ids of the runs that are whole beside the one in place
   */
  public static String of(Growth growth, Set<String> kept) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    ArrayNode lines = document.putArray("history");
    for (Step step : growth.steps()) {
      ObjectNode line = RunHistory.json(step.entry());
      line.put("yield", step.yield());
      line.put("pairs_an_indicator", step.pairsAnIndicator());
      line.put("pairs_an_hour", step.pairsAnHour());
      line.put("factor", step.factor());
      line.put("is_kept_whole", kept.contains(step.entry().runId()));
      lines.add(line);
    }
    return AsciiJson.pretty(document);
  }
}
