package io.github.indicatorrefinery.transforms.embed;

/**
 * What makes vectors comparable: two are only where all of this is equal.
 *
 * @param dimensions of a vector
 * @param distance the measure that thresholds on its vectors mean
 */
public record EmbeddingModel(String name, String version, int dimensions, String distance) {
  /**
   * In full precision: the eight-bit variant gives a text other vectors beside other texts. What it
   * embeds is the form of a question; with other words in it the number behind them rises.
   */
  public static final EmbeddingModel MINI_LM =
      new EmbeddingModel("all-MiniLM-L6-v2", "fp32 of question forms 1", 384, "cosine");
}
