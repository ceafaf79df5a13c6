package io.github.indicatorrefinery.transforms.parse.json.shape;

import io.github.indicatorrefinery.transforms.parse.json.stream.JsonRecord;
import io.github.indicatorrefinery.transforms.parse.json.stream.JsonValue;
import java.util.ArrayList;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * What Chroma gives: {@code ids}, {@code documents} and {@code metadatas} side by side. A document
 * is a text with marks, or its metadata hold the question and the answer.
 */
final class StoredDocuments implements PairShape {
  private static final PairShape TEXTS = new QuestionAndAnswer();

  @Override
  public List<FoundPair> find(JsonRecord object) {
    List<JsonValue> documents = column(object, "documents");
    List<JsonValue> metadatas = column(object, "metadatas");
    if (!object.has("ids") || (documents.isEmpty() && metadatas.isEmpty())) {
      return List.of();
    }
    List<JsonValue> ids = column(object, "ids");
    List<FoundPair> pairs = new ArrayList<>();
    for (int i = 0; i < Math.max(documents.size(), metadatas.size()); i++) {
      FoundPair pair = pair(at(ids, i), at(documents, i), at(metadatas, i));
      pairs.add(pair.at("/documents/" + i).as("chroma"));
    }
    return pairs.stream().anyMatch(pair -> pair.mistake() == null) ? pairs : List.of();
  }

  private static FoundPair pair(
      @Nullable JsonValue id, @Nullable JsonValue document, @Nullable JsonValue metadata) {
    JsonRecord row = new JsonRecord();
    if (id != null) {
      row.put("id", "id", id);
    }
    if (metadata != null) {
      row.put("metadata", "metadata", metadata);
    }
    if (document != null && document.isText()) {
      row.put("page_content", "document", document);
    }
    List<FoundPair> found = TEXTS.find(row);
    if (found.isEmpty() && document != null && document.text() != null) {
      found = MarkedDocument.read(row, document.text(), "page_content").map(List::of).orElse(found);
    }
    return found.isEmpty() ? FoundPair.none(row) : found.get(0);
  }

  /** The elements; of a query, which may have been for several, those of each in a row. */
  private static List<JsonValue> column(JsonRecord object, String name) {
    JsonValue value = object.get(name);
    if (value == null || !value.isList()) {
      return List.of();
    }
    boolean nested = value.items().stream().anyMatch(JsonValue::isList);
    return nested
        ? value.items().stream().flatMap(item -> item.items().stream()).toList()
        : value.items();
  }

  private static @Nullable JsonValue at(List<JsonValue> column, int index) {
    return index < column.size() ? column.get(index) : null;
  }
}
