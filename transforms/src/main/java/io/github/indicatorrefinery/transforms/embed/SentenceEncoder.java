package io.github.indicatorrefinery.transforms.embed;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.github.indicatorrefinery.transforms.values.Embedding;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

/**
 * Turns texts into vectors by all-MiniLM-L6-v2 (Wang et al., MiniLM, 2020; Reimers and Gurevych,
 * Sentence-BERT, 2019): the mean of the last hidden states of a text's tokens, at unit length.
 *
 * <p>A text has the same vector, bit for bit, whatever texts stand beside it. Safe for concurrent
 * use; one session serves all threads, each call computes on its caller's thread.
 */
public final class SentenceEncoder {
  /** The longest input that the model was trained for; what is longer is cut off. */
  public static final int MAX_TOKENS = 256;

  private static final String MODEL = "/all-minilm-l6-v2.onnx";
  private static final String TOKENIZER = "/all-minilm-l6-v2-tokenizer.json";

  private final OrtSession session;
  private final WordPieces tokenizer;

  private SentenceEncoder(OrtSession session, WordPieces tokenizer) {
    this.session = session;
    this.tokenizer = tokenizer;
  }

  /** The encoder of this process; the first call loads the model. */
  public static SentenceEncoder shared() {
    return Shared.ENCODER;
  }

  /** The vectors of some texts, in their order. */
  public List<Embedding> encode(List<String> texts) {
    int[][] tokens = texts.stream().map(this::tokens).toArray(int[][]::new);
    Embedding[] vectors = new Embedding[tokens.length];
    TokenBatch.of(tokens).forEach(batch -> encode(batch, vectors));
    return List.of(vectors);
  }

  /** What the model sees of a text. */
  int[] tokens(String text) {
    return tokenizer.of(text, MAX_TOKENS);
  }

  private void encode(TokenBatch batch, Embedding[] vectors) {
    long[] shape = {batch.size(), batch.length()};
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (OnnxTensor ids = OnnxTensor.createTensor(environment, batch.ids(), shape);
        OnnxTensor mask = OnnxTensor.createTensor(environment, batch.mask(), shape);
        OnnxTensor types = OnnxTensor.createTensor(environment, batch.types(), shape);
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
      FloatBuffer states = ((OnnxTensor) result.get(0)).getFloatBuffer();
      for (int row = 0; row < batch.size(); row++) {
        vectors[batch.text(row)] = mean(states, row * batch.length(), batch.tokensOf(row).length);
      }
    } catch (OrtException e) {
      throw new IllegalStateException("the embedding model failed: " + e.getMessage(), e);
    }
  }

  private static Embedding mean(FloatBuffer states, int firstToken, int count) {
    int dimensions = EmbeddingModel.MINI_LM.dimensions();
    float[] sum = new float[dimensions];
    float[] state = new float[dimensions];
    for (int token = 0; token < count; token++) {
      states.get((firstToken + token) * dimensions, state);
      for (int i = 0; i < dimensions; i++) {
        sum[i] += state[i];
      }
    }
    return Embedding.ofDirection(sum);
  }

  /** Loads the model when it is first asked for: 90 MB that a run without embeddings never sees. */
  private static final class Shared {
    static final SentenceEncoder ENCODER = load();

    private static SentenceEncoder load() {
      try (InputStream tokenizer = resource(TOKENIZER)) {
        return new SentenceEncoder(session(), WordPieces.read(tokenizer));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (OrtException e) {
        throw new IllegalStateException("no embedding model: " + e.getMessage(), e);
      }
    }

    /** Through a file, so that the model never lies in the Java heap. */
    private static OrtSession session() throws IOException, OrtException {
      Path file = Files.createTempFile("all-minilm-l6-v2", ".onnx");
      try (InputStream model = resource(MODEL);
          OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
        Files.copy(model, file, StandardCopyOption.REPLACE_EXISTING);
        options.setIntraOpNumThreads(1);
        options.setInterOpNumThreads(1);
        return OrtEnvironment.getEnvironment().createSession(file.toString(), options);
      } finally {
        Files.delete(file);
      }
    }

    private static InputStream resource(String name) {
      return SentenceEncoder.class.getResourceAsStream(name);
    }
  }
}
