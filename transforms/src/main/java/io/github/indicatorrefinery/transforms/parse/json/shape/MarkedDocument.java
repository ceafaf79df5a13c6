package io.github.indicatorrefinery.transforms.parse.json.shape;

import io.github.indicatorrefinery.transforms.parse.json.stream.JsonRecord;
import io.github.indicatorrefinery.transforms.parse.json.stream.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A document whose text is a question and an answer after their marks, as stores of vectors hold
 * them: LangChain ({@code page_content}), LlamaIndex ({@code text}), an export's {@code content}.
 */
final class MarkedDocument implements PairShape {
  @Override
  public List<FoundPair> find(JsonRecord object) {
    for (String name : PairNames.DOCUMENT_TEXTS) {
      JsonValue value = object.get(name);
      if (value != null && value.isText()) {
        Optional<FoundPair> pair = read(object, value.text(), name);
        if (pair.isPresent()) {
          return List.of(pair.get());
        }
      }
    }
    return List.of();
  }

  /** The pair in the text of a document. */
  static Optional<FoundPair> read(JsonRecord object, String text, String name) {
    Integer questionLength = object.metadata().number("question_length");
    return MarkedText.of(text, questionLength)
        .map(
            marked -> {
              int more = marked.questionsInAnswer();
              FoundPair pair =
                  FoundPair.of(
                      name.startsWith("page") ? "langchain" : "",
                      object,
                      marked.question(),
                      marked.answer(),
                      Set.of(name));
              return more == 0 ? pair : pair.with(List.of("questions_in_answer:" + more));
            });
  }
}
