package io.github.indicatorrefinery.transforms.parse.json.shape;

import io.github.indicatorrefinery.transforms.parse.json.stream.JsonRecord;
import java.util.List;

/** One way in which an object gives pairs. Without state. */
public interface PairShape {
  /** All shapes, the clearest first: the first that finds something in an object reads it. */
  List<PairShape> ALL =
      List.of(
          new QuestionAndAnswer(),
          new Columns(),
          new StoredDocuments(),
          new FaqQuestion(),
          new MarkedDocument(),
          new QuestionsAsNames());

  /** The pairs of {@code object}, or what is wrong with them; none where it has another shape. */
  List<FoundPair> find(JsonRecord object);
}
