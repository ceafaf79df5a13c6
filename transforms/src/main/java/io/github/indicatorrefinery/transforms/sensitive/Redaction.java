package io.github.indicatorrefinery.transforms.sensitive;

import io.github.indicatorrefinery.transforms.dedup.QuestionKey;
import io.github.indicatorrefinery.transforms.values.Edit;
import io.github.indicatorrefinery.transforms.values.Failure;
import io.github.indicatorrefinery.transforms.values.MinedPair;
import io.github.indicatorrefinery.transforms.values.SourceDetails;
import io.github.indicatorrefinery.transforms.values.SourcePair;
import java.util.ArrayList;
import java.util.List;

/** Records without the secrets and the personal data in their texts. */
public final class Redaction {
  private Redaction() {}

  /**
   * A pair without them in question, answer and the other fields of its input; where there was any
   * it is noted. The id stays; the hash is that of the question as it is then.
   */
  static MinedPair of(MinedPair pair) {
    SourcePair source = pair.source();
    String question = SensitiveText.redacted(source.question());
    String answer = SensitiveText.redacted(source.answer());
    SourceDetails details = of(source.details());
    if (question.equals(source.question())
        && answer.equals(source.answer())
        && details.equals(source.details())) {
      return pair;
    }
    List<String> notes = new ArrayList<>(source.notes());
    notes.add(SensitiveKind.Flag.REDACTED.label());
    SourcePair redacted =
        new SourcePair(
            source.origin(),
            source.topic(),
            source.createdAt(),
            source.number(),
            question,
            answer,
            notes,
            details);
    return new MinedPair(
        pair.pairId(),
        question.equals(source.question()) ? pair.questionHash() : QuestionKey.hash(question),
        redacted,
        pair.subject(),
        pair.attribution());
  }

  private static SourceDetails of(SourceDetails details) {
    return details.extra() == null
        ? details
        : new SourceDetails(
            details.format(),
            details.indicator(),
            details.category(),
            details.id(),
            SensitiveText.redacted(details.extra()));
  }

  /** A failure without them in what could not be read. */
  public static Failure of(Failure failure) {
    return new Failure(
        failure.stage(),
        failure.reason(),
        failure.message(),
        failure.origin(),
        SensitiveText.redacted(failure.input()),
        failure.inputSize());
  }

  /** An edit without them in its texts. */
  public static Edit of(Edit edit) {
    return new Edit(
        edit.pairId(),
        edit.version(),
        edit.editor(),
        SensitiveText.redacted(edit.question()),
        SensitiveText.redacted(edit.answer()),
        edit.originalSha256(),
        edit.duplicateOf(),
        edit.tags(),
        edit.file(),
        edit.line());
  }
}
