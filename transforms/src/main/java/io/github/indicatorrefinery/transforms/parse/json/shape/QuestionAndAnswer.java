package io.github.indicatorrefinery.transforms.parse.json.shape;

import io.github.indicatorrefinery.transforms.parse.format.PairFields;
import io.github.indicatorrefinery.transforms.parse.json.stream.JsonRecord;
import io.github.indicatorrefinery.transforms.parse.json.stream.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A question beside an answer, under the names of {@link PairNames}: the pairs of an export, Alpaca
 * ({@code instruction}, {@code input}, {@code output}), {@code prompt} and {@code completion},
 * SQuAD and Hugging Face ({@code answers.text}); in the object itself, else in its {@code
 * metadata}.
 *
 * <p>Of several answers the first is the pair's; a note tells how many others there are, and they
 * travel beside it. A field that is there twice with different values is told by a note too.
 */
final class QuestionAndAnswer implements PairShape {
  private static final Set<String> SIMPLE = Set.of(PairFields.QUESTION, PairFields.ANSWER);

  @Override
  public List<FoundPair> find(JsonRecord object) {
    FoundPair found = simple(object);
    if (found == null) {
      found = inFields(object);
    }
    if (found == null || found.mistake() != null) {
      JsonRecord metadata = object.metadata();
      FoundPair inside = metadata.names().isEmpty() ? null : inMetadata(object, metadata);
      found = inside == null ? found : inside;
    }
    return found == null ? List.of() : List.of(found);
  }

  /** What nearly all pairs are: two texts under the two names. */
  private static @Nullable FoundPair simple(JsonRecord object) {
    JsonValue question = object.get(PairFields.QUESTION);
    JsonValue answer = object.get(PairFields.ANSWER);
    if (question == null || answer == null || !question.isText() || !answer.isText()) {
      return null;
    }
    FoundPair pair =
        new FoundPair(
            "",
            object,
            "",
            question.text(),
            answer.text(),
            question.codePoints(),
            answer.codePoints(),
            SIMPLE,
            List.of(),
            null);
    return object.hasRepeated() ? pair.with(repeated(object, SIMPLE)) : pair;
  }

  private static @Nullable FoundPair inFields(JsonRecord object) {
    String asked = nameOf(PairFields.QUESTIONS, object);
    String answered = nameOf(PairFields.ANSWERS, object);
    if (asked == null && answered == null) {
      asked = textName(PairFields.ASKING, object);
      answered = textName(PairFields.ANSWERING, object);
    } else if (answered == null && "user_input".equals(asked)) {
      answered = textName(List.of("reference"), object);
    }
    boolean isPair = object.has(PairFields.QUESTION) || object.has(PairFields.ANSWER);
    boolean mayBe = asked != null && answered != null && isPlain(object, asked, answered);
    return isPair || mayBe ? checked(object, asked, answered) : null;
  }

  /** Whether neither is a list or an object of something else. */
  private static boolean isPlain(JsonRecord object, String asked, String answered) {
    JsonValue answer = object.get(answered);
    boolean hasAnswer = answer.token().isScalarValue() || !answersOf(answer).isEmpty();
    return questionOf(object.get(asked)) != null && hasAnswer;
  }

  private static @Nullable FoundPair checked(
      JsonRecord object, @Nullable String asked, @Nullable String answered) {
    if (asked == null || !object.hasValue(asked)) {
      return FoundPair.wrong(object, "missing_question", "a pair without question");
    }
    JsonValue answer = answered == null ? JsonValue.list(List.of()) : object.get(answered);
    String question = questionOf(object.get(asked));
    if (question == null) {
      boolean isTable =
          !object.get(asked).token().isScalarValue() && !answer.token().isScalarValue();
      return isTable
          ? null
          : FoundPair.wrong(object, "question_not_text", "the question is no text");
    }
    List<String> answers = answersOf(answer);
    if (!answers.isEmpty()) {
      return found(object, question, answers, asked, answered);
    }
    if ("true".equals(object.text("is_impossible"))) {
      return FoundPair.none(object);
    }
    return answer.isNull() || isEmpty(answer)
        ? FoundPair.wrong(object, "missing_answer", "a pair without answer")
        : FoundPair.wrong(object, "answer_not_text", "the answer is no text");
  }

  private static FoundPair found(
      JsonRecord object, String question, List<String> answers, String asked, String answered) {
    Set<String> used = Set.of(asked, answered);
    String whole = question;
    String input = asked.equals(PairFields.INSTRUCTION) ? object.text(PairFields.INPUT) : null;
    if (input != null && !answered.equals(PairFields.INPUT)) {
      used = Set.of(asked, answered, PairFields.INPUT);
      whole = PairFields.question(question, input);
    }
    String format =
        switch (asked) {
          case PairFields.INSTRUCTION -> "alpaca";
          case "prompt" -> "prompt";
          default -> object.has("answers") && object.has("id") ? "squad" : "";
        };
    FoundPair pair = FoundPair.of(format, object, whole, answers.get(0), used);
    List<String> notes = notes(object, answers, used);
    return notes.isEmpty() ? pair : pair.with(notes);
  }

  private static List<String> repeated(JsonRecord object, Set<String> used) {
    return used.stream()
        .filter(object::isRepeated)
        .sorted()
        .map(name -> name + "_repeated")
        .toList();
  }

  private static List<String> notes(JsonRecord object, List<String> answers, Set<String> used) {
    List<String> notes = new ArrayList<>(repeated(object, used));
    long others = answers.size() < 2 ? 0 : answers.stream().distinct().count() - 1;
    if (others > 0) {
      notes.add("other_answers:" + others);
    }
    return notes;
  }

  private static @Nullable FoundPair inMetadata(JsonRecord object, JsonRecord metadata) {
    FoundPair both = simple(metadata);
    if (both != null) {
      return FoundPair.of("", object, both.question(), both.answer(), Set.of()).with(both.notes());
    }
    String asked = textName(List.of("page_content", "pagecontent", "text", "content"), object);
    String answered = textName(List.of(PairFields.ANSWER), metadata);
    if (asked == null || answered == null) {
      return null;
    }
    return FoundPair.of(
        "langchain", object, object.text(asked), metadata.text(answered), Set.of(asked));
  }

  /** The first name with a text, else the first that is there. */
  private static @Nullable String nameOf(List<String> names, JsonRecord object) {
    String found = null;
    for (String name : names) {
      JsonValue value = object.get(name);
      if (value != null) {
        if (!value.texts().isEmpty()) {
          return name;
        }
        found = found == null ? name : found;
      }
    }
    return found;
  }

  private static @Nullable String textName(List<String> names, JsonRecord object) {
    return names.stream()
        .filter(object::has)
        .filter(name -> object.get(name).isText())
        .findFirst()
        .orElse(null);
  }

  /** A text, an object with one, or the last thing that a user says in a list of turns. */
  private static @Nullable String questionOf(JsonValue value) {
    if (value.isList()) {
      return Turn.all(value).stream()
          .filter(turn -> turn.speaker() == Turn.Speaker.USER && turn.text() != null)
          .reduce((first, second) -> second)
          .map(Turn::text)
          .orElse(null);
    }
    List<String> texts = value.texts();
    return texts.isEmpty() ? null : texts.get(0);
  }

  /** The texts; of a list of turns what the assistant says. */
  private static List<String> answersOf(JsonValue value) {
    List<Turn> turns = value.isList() ? Turn.all(value) : List.of();
    return turns.isEmpty()
        ? value.texts()
        : turns.stream()
            .filter(turn -> turn.speaker() == Turn.Speaker.ASSISTANT && turn.text() != null)
            .map(Turn::text)
            .toList();
  }

  /** A list without elements, or an object whose list of texts has none. */
  private static boolean isEmpty(JsonValue value) {
    JsonValue inside = value.object() == null ? value : value.object().get("text");
    return inside != null && inside.isList() && inside.items().isEmpty();
  }
}
