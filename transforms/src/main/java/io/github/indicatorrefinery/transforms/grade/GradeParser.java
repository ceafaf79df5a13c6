package io.github.indicatorrefinery.transforms.grade;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import io.github.indicatorrefinery.transforms.values.AnswerGrade;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a judge's reply, in whatever form models give it: alone, in a code fence, after a preface,
 * inside another object, with {@code "5.0 (Excellent)"} or {@code 4/5} for the score. It is not
 * tolerant of what it cannot be sure of: two objects that disagree, a score beyond the scale, a
 * missing rationale, an object that does not end.
 */
final class GradeParser {
  /** Many times a reply of {@link GradingRules#MAX_REPLY_TOKENS}. */
  private static final int MAX_CHARS = 20_000;

  private static final String SCORE = "score";
  private static final List<String> RATIONALES =
      List.of("rationale", "reason", "reasoning", "explanation", "justification");

  /** A number, perhaps of five, perhaps with words behind it; no second number: "3-4" is none. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "([-+]?\\d+(?:\\.\\d+)?)\\s*(?:(?:/|out of)\\s*5(?:\\.0+)?)?\\s*(?:[^\\d\\s./]\\D*)?");

  /** A score with words behind it that somebody forgot to quote. */
  private static final Pattern UNQUOTED =
      Pattern.compile("(\"score\"\\s*:\\s*)(\\d+(?:\\.\\d+)?\\s*[(/][^,}\"\\n]*)");

  private static final JsonFactory LENIENT =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();

  private GradeParser() {}

  /**
   * @throws NoGradeException when the reply holds no grade, or not just one
   */
  static Grade parse(String reply) throws NoGradeException {
    if (reply.length() > MAX_CHARS) {
      throw none("a reply of " + reply.length() + " characters", reply);
    }
    List<Grade> grades = new ArrayList<>();
    String text = UNQUOTED.matcher(reply).replaceAll("$1\"$2\"");
    int at = text.indexOf('{');
    while (at >= 0) {
      Map<String, String> fields = new TreeMap<>();
      int end = readObject(text.substring(at), fields);
      if (fields.containsKey(SCORE)) {
        grades.add(grade(fields, reply));
      }
      at = text.indexOf('{', at + (fields.containsKey(SCORE) ? end : 1));
    }
    if (grades.isEmpty()) {
      throw none("no JSON object with a score", reply);
    }
    if (grades.stream().map(Grade::score).distinct().count() > 1) {
      throw none("several scores", reply);
    }
    return grades.get(0);
  }

  /**
   * Fills {@code fields} with the plain ones of the object that {@code text} starts with; with none
   * where it is broken.
   *
   * @return where it ends
   */
  private static int readObject(String text, Map<String, String> fields) {
    try (JsonParser json = LENIENT.createParser(text)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName().toLowerCase(Locale.ROOT);
        if (json.nextToken().isScalarValue()) {
          fields.put(name, json.getText());
        } else {
          json.skipChildren();
        }
      }
      return (int) json.currentLocation().getCharOffset();
    } catch (IOException e) {
      fields.clear();
      return 1;
    }
  }

  private static Grade grade(Map<String, String> fields, String reply) throws NoGradeException {
    String given = fields.get(SCORE).strip();
    Matcher number = NUMBER.matcher(given);
    if (!number.matches()) {
      throw none("the score is '" + given + "'", reply);
    }
    double score = Double.parseDouble(number.group(1));
    if (!(score >= 0 && score <= AnswerGrade.MAX_SCORE)) {
      throw none("the score is " + given + ", not within 0 to " + AnswerGrade.MAX_SCORE, reply);
    }
    String rationale =
        RATIONALES.stream()
            .map(name -> fields.getOrDefault(name, "").strip())
            .filter(text -> !text.isEmpty())
            .findFirst()
            .orElseThrow(() -> none("a score without a rationale", reply));
    return new Grade(score, rationale);
  }

  private static NoGradeException none(String why, String reply) {
    return new NoGradeException(NoGradeException.NO_JUDGEMENT, why, reply);
  }
}
