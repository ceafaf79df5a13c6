package io.github.indicatorrefinery.transforms.parse.json.shape;

import static java.util.Objects.requireNonNull;

import io.github.indicatorrefinery.transforms.parse.json.stream.JsonRecord;
import java.util.List;
import java.util.Set;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A pair that an object gives, or what is wrong with it.
 *
 * @param format what the shape is called
 * @param object what stands beside the texts
 * @param at where in the object the pair stands, as the end of a JSON pointer; empty for the object
 * @param question the text; empty where the pair is wrong
 * @param answer the text; empty where the pair is wrong
 * @param questionLength of the question, in code points
 * @param answerLength of the answer, in code points
 * @param used names of the fields that the texts came from
 * @param notes what is to be told of the pair
 * @param mistake why it is no pair; null where it is one
 */
public record FoundPair(
    String format,
    JsonRecord object,
    String at,
    String question,
    String answer,
    int questionLength,
    int answerLength,
    Set<String> used,
    List<String> notes,
    @Nullable Mistake mistake) {

  /**
   * Why an object that ought to be a pair is none.
   *
   * @param reason a short fixed word such as {@code missing_answer}
   * @param isTold false where the object says itself that it has no answer
   */
  public record Mistake(String reason, String message, boolean isTold) {
    public Mistake {
      requireNonNull(reason, "reason");
      requireNonNull(message, "message");
    }
  }

  public FoundPair {
    requireNonNull(format, "format");
    requireNonNull(object, "object");
    used = Set.copyOf(used);
    notes = List.copyOf(notes);
  }

  static FoundPair of(
      String format, JsonRecord object, String question, String answer, Set<String> used) {
    return new FoundPair(
        format,
        object,
        "",
        question,
        answer,
        question.codePointCount(0, question.length()),
        answer.codePointCount(0, answer.length()),
        used,
        List.of(),
        null);
  }

  static FoundPair wrong(JsonRecord object, String reason, String message) {
    Mistake mistake = new Mistake(reason, message, true);
    return new FoundPair("", object, "", "", "", 0, 0, Set.of(), List.of(), mistake);
  }

  /** An object among pairs that is none, as it says itself or as nothing in it says otherwise. */
  static FoundPair none(JsonRecord object) {
    Mistake mistake = new Mistake("no_pair", "no question with an answer", false);
    return new FoundPair("", object, "", "", "", 0, 0, Set.of(), List.of(), mistake);
  }

  FoundPair at(String pointer) {
    return new FoundPair(
        format,
        object,
        pointer,
        question,
        answer,
        questionLength,
        answerLength,
        used,
        notes,
        mistake);
  }

  FoundPair with(List<String> more) {
    return new FoundPair(
        format, object, at, question, answer, questionLength, answerLength, used, more, mistake);
  }

  /** The same under another name, where it has a text. */
  FoundPair as(String name) {
    return new FoundPair(
        name, object, at, question, answer, questionLength, answerLength, used, notes, mistake);
  }
}
