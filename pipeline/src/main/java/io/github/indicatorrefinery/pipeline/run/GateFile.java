package io.github.indicatorrefinery.pipeline.run;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.indicatorrefinery.transforms.embed.EmbeddingModel;
import io.github.indicatorrefinery.transforms.retrieve.QuestionGate;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The thresholds of a gate with what they were measured on, {@code gate.json}; a run that was given
 * one carries it in its index.
 *
 * @param formatVersion {@link #FORMAT} where this program wrote it
 * @param answeredBelow as in {@link QuestionGate}, and so the next three
 * @param model whose distances it is about; to those of another it means nothing
 */
public record GateFile(
    int formatVersion,
    double answeredBelow,
    double refusedFrom,
    int fewPairs,
    double maxUnknownShare,
    String model,
    String modelVersion,
    MeasuredOn measuredOn)
    implements Serializable {
  /** The name of the file where it stands alone. */
  public static final String NAME = "gate.json";

  private static final long serialVersionUID = 1;
  private static final int FORMAT = 1;

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  /**
   * What a gate was measured on.
   *
   * @param questions the name of the file, and its SHA-256
   * @param grades the name of the file with graded hits, and its SHA-256; null without
   * @param answerable how many questions some pair answers
   * @param others how many none does
   * @param auc of the distance, see {@code GateCurve}
   * @param answerablePassed the share of answerable questions that the distance lets through
   * @param othersPassed the share of the others
   * @param dataSha256 of the run that was asked
   */
  public record MeasuredOn(
      String questions,
      String questionsSha256,
      @Nullable String grades,
      @Nullable String gradesSha256,
      int answerable,
      int others,
      double auc,
      double answerablePassed,
      double othersPassed,
      String dataSha256)
      implements Serializable {
    private static final long serialVersionUID = 1;

    public MeasuredOn {
      requireNonNull(questions, "questions");
      requireNonNull(questionsSha256, "questions_sha256");
      requireNonNull(dataSha256, "data_sha256");
    }
  }

  public GateFile {
    requireNonNull(model, "model");
    requireNonNull(modelVersion, "model_version");
    requireNonNull(measuredOn, "measured_on");
    if (formatVersion != FORMAT) {
      throw new IllegalArgumentException("format_version " + formatVersion);
    }
    // Refuses what is no gate.
    new QuestionGate(answeredBelow, refusedFrom, fewPairs, maxUnknownShare);
  }

  /** The file of a gate for the vectors of this program. */
  public static GateFile of(QuestionGate gate, MeasuredOn measuredOn) {
    return new GateFile(
        FORMAT,
        gate.answeredBelow(),
        gate.refusedFrom(),
        gate.fewPairs(),
        gate.maxUnknownShare(),
        EmbeddingModel.MINI_LM.name(),
        EmbeddingModel.MINI_LM.version(),
        measuredOn);
  }

  /**
   * Reads one.
   *
   * @throws IOException that says what is wrong with it, for a person
   */
  public static GateFile read(Path file) throws IOException {
    JsonNode json;
    try {
      json = JSON.readTree(Files.readString(file));
    } catch (JsonProcessingException e) {
      throw new IOException("it is no JSON", e);
    }
    return of(json);
  }

  /** That which {@link #toJson} told. */
  public static GateFile of(JsonNode json) throws IOException {
    try {
      GateFile gate = JSON.treeToValue(json, GateFile.class);
      if (gate == null) {
        throw new IOException("it is empty");
      }
      return gate;
    } catch (JsonProcessingException e) {
      throw new IOException("it is none of evaluate --calibrate: " + e.getOriginalMessage(), e);
    }
  }

  /** The gate of these thresholds. */
  public QuestionGate gate() {
    return new QuestionGate(answeredBelow, refusedFrom, fewPairs, maxUnknownShare);
  }

  /** Whether its distances are those of a model. */
  public boolean isOf(EmbeddingModel other) {
    return model.equals(other.name()) && modelVersion.equals(other.version());
  }

  /** All of it. */
  public JsonNode toJson() {
    return JSON.valueToTree(this);
  }

  /** All of it as the text of a file. */
  public String text() {
    return toJson().toPrettyString() + "\n";
  }
}
