package io.github.indicatorrefinery.pipeline.run.diff;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.indicatorrefinery.io.json.AsciiJson;
import io.github.indicatorrefinery.pipeline.run.diff.PairChange.Kind;
import io.github.indicatorrefinery.pipeline.run.report.OneLine;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A diff for people, in a terminal, and for programs. */
public final class ToldDiff {
  /** Of each kind and indicator; whoever wants all asks for JSON. */
  private static final int MOST_SHOWN = 5;

  private static final int MOST_CHARACTERS = 90;

  private final RunDiff diff;
  private final ComparedSide earlier;
  private final ComparedSide later;

  /** The diff of these two. */
  public ToldDiff(RunDiff diff, ComparedSide earlier, ComparedSide later) {
    this.diff = diff;
    this.earlier = earlier;
    this.later = later;
  }

  /**
   * The text. Questions stand in it as they were read, but for white space: the caller takes out
   * what is harmful to a terminal.
   */
  public String text() throws IOException {
    StringBuilder text = new StringBuilder();
    line(text, "from %s to %s", earlier.runId(), later.runId());
    line(
        text,
        "%,d added, %,d replaced, %,d lost, %,d changed, %,d the same",
        diff.count(Kind.ADDED),
        diff.count(Kind.REPLACED),
        diff.count(Kind.LOST),
        diff.count(Kind.CHANGED),
        diff.same());
    if (!earlier.hasTexts()) {
      line(text, "%s", withoutTexts());
    }
    for (Map.Entry<String, List<PairChange>> indicator : diff.byIndicator().entrySet()) {
      line(text, "");
      line(text, "%s", indicator.getKey());
      for (Kind kind : Kind.values()) {
        List<PairChange> changes =
            indicator.getValue().stream().filter(change -> change.kind() == kind).toList();
        for (PairChange change : changes.subList(0, Math.min(MOST_SHOWN, changes.size()))) {
          line(text, "  %-8s %s  %s", kind.label(), change.pairId(), change.reason());
          Optional<String> question = question(change);
          if (question.isPresent()) {
            line(text, "           %s", OneLine.of(question.get(), MOST_CHARACTERS));
          }
          for (String version : versions(change)) {
            line(text, "           %s", version);
          }
        }
        if (changes.size() > MOST_SHOWN) {
          line(text, "  %-8s %,d more; --json has all", kind.label(), changes.size() - MOST_SHOWN);
        }
      }
    }
    return text.toString();
  }

  private String withoutTexts() {
    return "of "
        + earlier.runId()
        + " the history alone is left: the texts of pairs that are gone are missing"
        + " (run --keepRuns=N keeps them)";
  }

  /** The document, ended by a line feed. */
  public String json() throws IOException {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.put("from", earlier.runId());
    document.put("to", later.runId());
    for (Kind kind : Kind.values()) {
      document.put(kind.label(), diff.count(kind));
    }
    document.put("same", diff.same());
    document.put("texts_of_earlier", earlier.hasTexts() ? null : withoutTexts());
    ArrayNode indicators = document.putArray("indicators");
    for (Map.Entry<String, List<PairChange>> indicator : diff.byIndicator().entrySet()) {
      ObjectNode one = indicators.addObject();
      one.put("indicator", indicator.getKey());
      ArrayNode changes = one.putArray("changes");
      for (PairChange change : indicator.getValue()) {
        ObjectNode node = changes.addObject();
        node.put("kind", change.kind().label());
        node.put("pair_id", change.pairId());
        node.put("earlier_id", change.earlierId());
        node.put("reason", change.reason());
        node.put("question", question(change).orElse(null));
        TextChange texts = TextChange.of(change, earlier, later).orElse(null);
        if (texts != null) {
          texts.addTo(node);
        }
      }
    }
    return AsciiJson.pretty(document);
  }

  /** How the two texts of a pair that is in both differ. */
  private List<String> versions(PairChange change) throws IOException {
    return TextChange.of(change, earlier, later)
        .map(texts -> texts.lines(MOST_CHARACTERS))
        .orElse(List.of());
  }

  private Optional<String> question(PairChange change) throws IOException {
    Optional<String> now = later.question(change.pairId());
    return now.isPresent() ? now : earlier.question(change.pairId());
  }

  private static void line(StringBuilder text, String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
