package io.github.indicatorrefinery.transforms.embed;

import ai.onnxruntime.OrtEnvironment;
import io.github.indicatorrefinery.transforms.text.ContentDigest;

/**
 * Names everything that a vector follows from: the model, the program and the kind of machine that
 * computes it, and the text that the model is given. Where two keys are the same, the two vectors
 * are, but for what two processors of one architecture round otherwise; so a question whose form
 * another catalog or rule changes has another key.
 */
final class EmbeddingKey {
  private final String runtime;

  private EmbeddingKey(String runtime) {
    this.runtime = runtime;
  }

  /** Of vectors that are made in this process. */
  static EmbeddingKey ofThisRuntime() {
    return of(OrtEnvironment.getEnvironment().getVersion(), System.getProperty("os.arch"));
  }

  /** Of vectors that a version of the runtime makes on an architecture. */
  static EmbeddingKey of(String version, String architecture) {
    EmbeddingModel model = EmbeddingModel.MINI_LM;
    return new EmbeddingKey(
        ContentDigest.ofParts(model.name(), model.version(), version, architecture));
  }

  /** The key of the vector of one text. */
  String of(String text) {
    return ContentDigest.ofParts(runtime, text);
  }
}
