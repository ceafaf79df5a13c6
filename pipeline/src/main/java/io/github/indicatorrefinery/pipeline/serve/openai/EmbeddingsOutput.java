package io.github.indicatorrefinery.pipeline.serve.openai;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.indicatorrefinery.io.http.WebException;
import io.github.indicatorrefinery.io.json.AsciiJson;
import io.github.indicatorrefinery.transforms.embed.EmbeddingModel;
import io.github.indicatorrefinery.transforms.embed.SentenceEncoder;
import io.github.indicatorrefinery.transforms.text.TokenCount;
import io.github.indicatorrefinery.transforms.values.Embedding;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Texts as vectors of the model that searches. */
final class EmbeddingsOutput {
  /** Each takes a processor up to a tenth of a second. */
  static final int MOST_TEXTS = 128;

  private EmbeddingsOutput() {}

  private record Document(String object, List<Vector> data, String model, Usage usage) {}

  private record Vector(String object, int index, Object embedding) {}

  private record Usage(int promptTokens, int totalTokens) {}

  static String of(JsonNode body) throws WebException {
    List<String> texts = texts(body.path("input"));
    EmbeddingModel model = EmbeddingModel.MINI_LM;
    int dimensions = body.path("dimensions").asInt(model.dimensions());
    if (dimensions != model.dimensions()) {
      throw WebException.badRequest("dimensions of this model are " + model.dimensions());
    }
    boolean base64 = body.path("encoding_format").asText("float").equals("base64");
    List<Embedding> embeddings = SentenceEncoder.shared().encode(texts);
    List<Vector> vectors = new ArrayList<>();
    for (int i = 0; i < embeddings.size(); i++) {
      float[] vector = embeddings.get(i).toArray();
      vectors.add(new Vector("embedding", i, base64 ? base64(vector) : vector));
    }
    int tokens = texts.stream().mapToInt(TokenCount::of).sum();
    return AsciiJson.line(new Document("list", vectors, model.name(), new Usage(tokens, tokens)));
  }

  private static List<String> texts(JsonNode input) throws WebException {
    List<String> texts = new ArrayList<>();
    if (input.isTextual()) {
      texts.add(input.asText());
    } else if (input.isArray()) {
      for (JsonNode one : input) {
        if (!one.isTextual()) {
          throw WebException.badRequest("input has to be a text or a list of texts");
        }
        texts.add(one.asText());
      }
    }
    if (texts.isEmpty() || texts.stream().anyMatch(String::isBlank)) {
      throw WebException.badRequest(
          "input has to be a text or a list of texts, none of them empty");
    }
    if (texts.size() > MOST_TEXTS) {
      throw WebException.badRequest("input has at most %d texts".formatted(MOST_TEXTS));
    }
    return texts;
  }

  private static String base64(float[] vector) {
    ByteBuffer bytes =
        ByteBuffer.allocate(vector.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (float component : vector) {
      bytes.putFloat(component);
    }
    return Base64.getEncoder().encodeToString(bytes.array());
  }
}
