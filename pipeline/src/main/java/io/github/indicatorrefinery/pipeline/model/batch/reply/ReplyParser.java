package io.github.indicatorrefinery.pipeline.model.batch.reply;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Reads the text of a reply. Question and answer must be there; everything else may be missing,
 * misspelt or of another type, is then left out, and a note says so. For one reply.
 */
public final class ReplyParser {
  private static final Set<String> KNOWN =
      Set.of("question", "answer", "scores", "duplicate_of", "tags");

  /** More than the prompt asks for; a model that never ends its list must not fill the dataset. */
  private static final int MOST_TAGS = 20;

  private static final int MOST_UNKNOWN = 10;

  private final String pairId;
  private final Predicate<String> isKept;
  private final List<String> notes = new ArrayList<>();

  private ReplyParser(String pairId, Predicate<String> isKept) {
    this.pairId = pairId;
    this.isKept = isKept;
  }

  /**
   * Reads one reply.
   *
   * @param isKept whether there is a kept pair of an id
   */
  public static RefinedPair parse(String reply, String pairId, Predicate<String> isKept)
      throws UnusableLineException {
    return new ReplyParser(pairId, isKept).parse(ReplyJson.in(reply));
  }

  private RefinedPair parse(ReplyJson reply) throws UnusableLineException {
    if (reply.isWrapped()) {
      notes.add("wrapped_reply");
    }
    JsonNode json = reply.object();
    noteUnknown(json);
    String question = required("question", json);
    String answer = required("answer", json);
    return new RefinedPair(
        cleaned("question", question, CleanText.question(question)),
        cleaned("answer", answer, CleanText.answer(answer)),
        scores(json.path("scores")),
        duplicates(texts("duplicate_of", json)),
        tags(texts("tags", json)),
        notes);
  }

  private static String required(String field, JsonNode json) throws UnusableLineException {
    JsonNode value = json.path(field);
    if (value.isMissingNode() || value.isNull()) {
      throw new UnusableLineException("missing_field", "the reply has no " + field);
    }
    if (!value.isTextual()) {
      throw new UnusableLineException("not_a_text", "the %s is no text".formatted(field));
    }
    return value.textValue();
  }

  private String cleaned(String field, String given, String cleaned) throws UnusableLineException {
    if (cleaned.isEmpty()) {
      throw new UnusableLineException("empty_text", "the %s says nothing".formatted(field));
    }
    if (!cleaned.equals(given)) {
      notes.add("cleaned:" + field);
    }
    return cleaned;
  }

  private void noteUnknown(JsonNode json) {
    json.properties().stream()
        .map(Map.Entry::getKey)
        .filter(field -> !KNOWN.contains(field))
        .limit(MOST_UNKNOWN)
        .forEach(field -> notes.add("unknown_field:" + CleanText.line(field)));
  }

  private Map<Criterion, Double> scores(JsonNode given) {
    Map<Criterion, Double> scores = new EnumMap<>(Criterion.class);
    for (Criterion criterion : Criterion.values()) {
      JsonNode value = given.path(criterion.label());
      OptionalDouble score = score(value);
      if (score.isPresent()) {
        scores.put(criterion, score.getAsDouble());
      } else {
        notes.add((isThere(value) ? "unreadable:" : "missing:") + criterion.label());
      }
    }
    return scores;
  }

  private static OptionalDouble score(JsonNode value) {
    if (value.isNumber()) {
      return ScoreText.inRange(value.doubleValue());
    }
    return value.isTextual() ? ScoreText.parse(value.textValue()) : OptionalDouble.empty();
  }

  /** A pair is no duplicate of itself, nor of one that a model made up. */
  private List<String> duplicates(List<String> ids) {
    List<String> known = ids.stream().filter(id -> !id.equals(pairId) && isKept.test(id)).toList();
    if (known.size() < ids.size()) {
      notes.add("unknown_id:duplicate_of");
    }
    return known.stream().distinct().toList();
  }

  private static List<String> tags(List<String> given) {
    return given.stream()
        .map(tag -> CleanText.line(tag).toLowerCase(Locale.ROOT))
        .filter(tag -> !tag.isEmpty())
        .distinct()
        .limit(MOST_TAGS)
        .toList();
  }

  /** The texts of a list; one text with commas is a list too. */
  private List<String> texts(String field, JsonNode json) {
    JsonNode value = json.path(field);
    if (value.isTextual()) {
      return Stream.of(value.textValue().split(",", -1))
          .map(String::strip)
          .filter(text -> !text.isEmpty())
          .toList();
    }
    List<String> texts = new ArrayList<>();
    value.forEach(element -> texts.add(element.isTextual() ? element.textValue().strip() : ""));
    if (!isThere(value)) {
      notes.add("missing:" + field);
    } else if (!value.isArray() || texts.contains("")) {
      notes.add("unreadable:" + field);
    }
    return value.isArray() ? texts.stream().filter(text -> !text.isEmpty()).toList() : List.of();
  }

  private static boolean isThere(JsonNode value) {
    return !value.isMissingNode() && !value.isNull();
  }
}
