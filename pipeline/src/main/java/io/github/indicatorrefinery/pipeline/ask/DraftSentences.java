package io.github.indicatorrefinery.pipeline.ask;

import io.github.indicatorrefinery.io.model.ReplyListener;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sentences of a reply that is still coming, as far as they can stand: each once it is whole,
 * without numbers that the model was not given, and once it, or one behind it, cites a pair that
 * the model was given. What cites nothing is never told: so what an injected text makes a model say
 * waits for a citation that does not come. The last sentence, of which nobody knows whether it is
 * whole, comes with the answer.
 *
 * <p>Not safe for concurrent use.
 */
final class DraftSentences implements ReplyListener {
  /** A full stop with what is behind it to the next word, which is no citation; or a line's end. */
  private static final Pattern END = Pattern.compile("(?<=[.!?\\]])\\s+(?=[^\\s\\[])|\\n+");

  private final Set<Integer> given;
  private final Consumer<String> told;
  private final StringBuilder coming = new StringBuilder();
  private final List<String> waiting = new ArrayList<>();

  DraftSentences(Set<Integer> given, Consumer<String> told) {
    this.given = Set.copyOf(given);
    this.told = told;
  }

  @Override
  public void begins() {
    coming.setLength(0);
    waiting.clear();
  }

  @Override
  public void comes(String piece) {
    coming.append(piece);
    Matcher end = END.matcher(coming);
    int from = 0;
    while (end.find()) {
      take(coming.substring(from, end.start()));
      from = end.end();
    }
    coming.delete(0, from);
  }

  private void take(String sentence) {
    CitedText checked = CitedText.of(sentence, given);
    if (!checked.text().isEmpty()) {
      waiting.add(checked.text());
    }
    if (!checked.cited().isEmpty()) {
      waiting.forEach(told);
      waiting.clear();
    }
  }
}
