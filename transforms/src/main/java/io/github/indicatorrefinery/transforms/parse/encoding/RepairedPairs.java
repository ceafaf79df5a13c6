package io.github.indicatorrefinery.transforms.parse.encoding;

import io.github.indicatorrefinery.transforms.parse.input.ParsedRecords;
import io.github.indicatorrefinery.transforms.values.Failure;
import io.github.indicatorrefinery.transforms.values.Research;
import io.github.indicatorrefinery.transforms.values.SourcePair;
import java.util.ArrayList;
import java.util.List;

/**
 * Undoes in each pair, whatever format it comes from, what a wrong encoding did to its texts (see
 * {@link Mojibake}), and notes it: {@code mojibake_repaired}, and {@code mojibake} where something
 * of it is left or a character is lost.
 */
public record RepairedPairs(ParsedRecords out) implements ParsedRecords {
  public static final String REPAIRED = "mojibake_repaired";
  public static final String LEFT = "mojibake";

  @Override
  public void pair(SourcePair pair) {
    Mojibake question = Mojibake.undone(pair.question());
    Mojibake answer = Mojibake.undone(pair.answer());
    boolean isChanged = question.isChanged() || answer.isChanged();
    boolean isLeft = question.isLeft() || answer.isLeft();
    out.pair(isChanged || isLeft ? noted(pair, question, answer) : pair);
  }

  @Override
  public void research(Research research) {
    out.research(research);
  }

  @Override
  public void failure(Failure failure) {
    out.failure(failure);
  }

  private static SourcePair noted(SourcePair pair, Mojibake question, Mojibake answer) {
    List<String> notes = new ArrayList<>(pair.notes());
    if (question.isChanged() || answer.isChanged()) {
      notes.add(REPAIRED);
    }
    if (question.isLeft() || answer.isLeft()) {
      notes.add(LEFT);
    }
    return new SourcePair(
        pair.origin(),
        Mojibake.undone(pair.topic()).text(),
        pair.createdAt(),
        pair.number(),
        question.text(),
        answer.text(),
        notes,
        pair.details());
  }
}
