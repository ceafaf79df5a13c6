package io.github.indicatorrefinery.transforms.parse.json.shape;

import io.github.indicatorrefinery.transforms.parse.format.PairFields;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the names of fields tell beyond {@link PairFields}; all in canonical form. */
public final class PairNames {
  /** Under which a document keeps its text. */
  static final List<String> DOCUMENT_TEXTS =
      List.of("page_content", "pagecontent", "content", "text", "document", "body", "chunk");

  /** Values under these names are kept whole: their shape tells what they are. */
  private static final Set<String> KEPT =
      Set.of(
          "acceptedanswer",
          "suggestedanswer",
          "content",
          "value",
          "parts",
          "author",
          "message",
          "ids",
          "documents",
          "metadatas",
          "columns");

  /** Values under these names are parts of a text: no pair, no turn stands in them. */
  private static final Set<String> PARTS =
      Set.of(
          PairFields.QUESTION,
          PairFields.ANSWER,
          "answers",
          "acceptedanswer",
          "suggestedanswer",
          "content",
          "value",
          "text",
          "parts",
          "author",
          "metadatas",
          "prompt",
          "completion",
          "chosen");

  /** Belong to the object that they stand in, and are long: skipped without a look. */
  private static final Set<String> SKIPPED =
      Set.of("rag_optimized", "embedding", "embeddings", "vector", "vectors_raw", "rejected");

  /** May repeat the question and the answer that stand beside them. */
  private static final Set<String> COPIES = Set.of("content", "text", "page_content", "document");

  private static final Set<String> TEXTS = texts();

  private PairNames() {}

  /** Whether a list or an object of this name may be what a shape reads. */
  public static boolean isKept(String name) {
    return TEXTS.contains(name) || KEPT.contains(name);
  }

  /** Whether a list or an object of this name is a part of a text. */
  public static boolean isPart(String name) {
    return PARTS.contains(name);
  }

  /** Whether a value of this name holds nothing of its own. */
  public static boolean isSkipped(String name) {
    return SKIPPED.contains(name);
  }

  /** Whether a text of this name may repeat what stands beside it. */
  public static boolean isCopy(String name) {
    return COPIES.contains(name);
  }

  private static Set<String> texts() {
    Set<String> names = new HashSet<>(PairFields.QUESTIONS);
    names.addAll(PairFields.ANSWERS);
    return Set.copyOf(names);
  }
}
