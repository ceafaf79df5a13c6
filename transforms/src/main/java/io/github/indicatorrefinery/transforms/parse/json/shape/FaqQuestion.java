package io.github.indicatorrefinery.transforms.parse.json.shape;

import io.github.indicatorrefinery.transforms.parse.json.stream.JsonRecord;
import io.github.indicatorrefinery.transforms.parse.json.stream.JsonValue;
import java.util.List;
import java.util.Set;

/**
 * A {@code Question} of schema.org, as pages of frequent questions carry it: its {@code name}, or
 * {@code text}, with the {@code acceptedAnswer}, else the {@code suggestedAnswer}.
 */
final class FaqQuestion implements PairShape {
  @Override
  public List<FoundPair> find(JsonRecord object) {
    JsonValue accepted = object.get("acceptedanswer");
    JsonValue answer = accepted != null ? accepted : object.get("suggestedanswer");
    if (answer == null) {
      return List.of();
    }
    String name = object.first("name") != null ? "name" : "text";
    String question = object.first(name);
    List<String> answers = answer.texts();
    if (question == null) {
      return List.of(FoundPair.wrong(object, "missing_question", "a Question without name"));
    }
    if (answers.isEmpty()) {
      return List.of(
          FoundPair.wrong(object, "missing_answer", "a Question whose answer has no text"));
    }
    Set<String> used =
        Set.of(name, "acceptedanswer", "suggestedanswer", "@type", "@context", "@id");
    FoundPair pair = FoundPair.of("faq", object, question, answers.get(0), used);
    long others = answers.stream().distinct().count() - 1;
    return List.of(others == 0 ? pair : pair.with(List.of("other_answers:" + others)));
  }
}
