package io.github.indicatorrefinery.pipeline.ask.evaluate;

import io.github.indicatorrefinery.pipeline.run.GateFile;
import io.github.indicatorrefinery.transforms.retrieve.QuestionGate;
import io.github.indicatorrefinery.transforms.text.ContentDigest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Thresholds from questions, each the distance with the highest Youden index: a question is refused
 * from where those that some pair answers are told best from the others, and called answered below
 * where those whose first hit answers are told best from all others, which is no farther. Without
 * grades nobody knows which first hits answer, and where none does there is nothing to tell, so
 * that distance stays as it was. What the gate does with unknown words stays too.
 */
public final class GateCalibration {
  private GateCalibration() {}

  /**
   * The thresholds with what they were measured on.
   *
   * @param grades the file of the grades; null where the evaluation had none
   * @param dataSha256 of the data that was searched
   */
  public static GateFile of(
      SearchEvaluation evaluation,
      QuestionGate before,
      Path questions,
      @Nullable Path grades,
      String dataSha256)
      throws IOException {
    GateCurve curve = evaluation.curve();
    long answerable =
        evaluation.asked().stream().filter(one -> one.question().isAnswerable()).count();
    GateFile.MeasuredOn measuredOn =
        new GateFile.MeasuredOn(
            questions.getFileName().toString(),
            sha256(questions),
            grades == null ? null : grades.getFileName().toString(),
            grades == null ? null : sha256(grades),
            (int) answerable,
            evaluation.asked().size() - (int) answerable,
            curve.auc(),
            curve.bestPoint().answerable(),
            curve.bestPoint().others(),
            dataSha256);
    return GateFile.of(gate(curve, grades != null, before), measuredOn);
  }

  static QuestionGate gate(GateCurve curve, boolean graded, QuestionGate before) {
    double refusedFrom = curve.best();
    double answeredBelow =
        graded && curve.isAnyAnswered()
            ? curve.bestAnswered(refusedFrom)
            : Math.min(before.answeredBelow(), refusedFrom);
    return new QuestionGate(
        answeredBelow, refusedFrom, before.fewPairs(), before.maxUnknownShare());
  }

  private static String sha256(Path file) throws IOException {
    return ContentDigest.of(Files.readString(file));
  }
}
