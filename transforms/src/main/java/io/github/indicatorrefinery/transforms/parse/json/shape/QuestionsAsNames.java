package io.github.indicatorrefinery.transforms.parse.json.shape;

import io.github.indicatorrefinery.transforms.parse.json.stream.JsonRecord;
import io.github.indicatorrefinery.transforms.parse.json.stream.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An object that maps questions to answers. It is one only where every value is a text and every
 * name has a blank in it, and at least half of the names read as questions.
 */
final class QuestionsAsNames implements PairShape {
  private static final Pattern QUESTION =
      Pattern.compile(
          "(?:.*\\?\\s*|(?:what|how|why|when|where|which|who|does|do|is|are|can|should)\\s.*)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  @Override
  public List<FoundPair> find(JsonRecord object) {
    int questions = 0;
    for (String name : object.names()) {
      String question = object.written(name);
      JsonValue answer = object.get(name);
      if (!answer.isText() || answer.text() == null || question.strip().indexOf(' ') < 0) {
        return List.of();
      }
      questions += QUESTION.matcher(question).matches() ? 1 : 0;
    }
    return questions == 0 || questions * 2 < object.names().size() ? List.of() : pairs(object);
  }

  private static List<FoundPair> pairs(JsonRecord object) {
    List<FoundPair> pairs = new ArrayList<>();
    for (String name : object.names()) {
      String question = object.written(name);
      String at = "/" + question.replace("~", "~0").replace("/", "~1");
      pairs.add(
          FoundPair.of("map", new JsonRecord(), question, object.text(name), Set.of()).at(at));
    }
    return pairs;
  }
}
