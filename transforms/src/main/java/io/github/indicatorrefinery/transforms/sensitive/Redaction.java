package io.github.indicatorrefinery.transforms.sensitive;

import io.github.indicatorrefinery.transforms.clean.AnswerCleaner;
import io.github.indicatorrefinery.transforms.clean.QuestionCleaner;
import io.github.indicatorrefinery.transforms.dedup.QuestionKey;
import io.github.indicatorrefinery.transforms.values.Edit;
import io.github.indicatorrefinery.transforms.values.Failure;
import io.github.indicatorrefinery.transforms.values.Failure.Part;
import io.github.indicatorrefinery.transforms.values.MinedPair;
import io.github.indicatorrefinery.transforms.values.SourceDetails;
import io.github.indicatorrefinery.transforms.values.SourcePair;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Records without the secrets and the personal data in their texts. */
public final class Redaction {
  /** As long as a seed phrase of 24 words. */
  private static final int AT_A_CUT = 256;

  /** A line of a key in PEM has 64 characters; one in Base64 has a digit all but surely. */
  private static final InARow KEY_LINE = InARow.key(60);

  private Redaction() {}

  /**
   * A pair without them in question, answer and the other fields of its input; where there was any
   * it is noted. The id stays; the hash is that of the question as it is then.
   */
  static MinedPair of(MinedPair pair) {
    SourcePair source = pair.source();
    String question = redacted(source.question(), QuestionCleaner::clean);
    String answer = redacted(source.answer(), AnswerCleaner::clean);
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

  /**
   * The text as it is; where only cleaning brings something to light, the cleaned one without it.
   */
  private static String redacted(String text, UnaryOperator<String> cleaner) {
    String once = SensitiveText.redacted(text);
    String cleaned = cleaner.apply(once);
    if (cleaned.equals(text)) {
      return once; // It was searched just now.
    }
    String twice = SensitiveText.redacted(cleaned);
    return twice.equals(cleaned) ? once : twice;
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

  /**
   * A failure without them in its message, which may quote, and in what could not be read. Where
   * that was cut, what stands at the cut goes too, for half a secret has no form. A private key is
   * longer, and only its first line tells it: behind a cut all goes where a line may be of one.
   */
  static Failure of(Failure failure) {
    return new Failure(
        failure.stage(),
        failure.reason(),
        SensitiveText.redacted(failure.message()),
        failure.origin(),
        SensitiveText.redacted(withoutCuts(failure.input(), failure.part())),
        failure.part(),
        failure.inputSize());
  }

  private static String withoutCuts(String input, Part part) {
    int[] characters = input.codePoints().toArray();
    int from = part.isCutBefore() ? Math.min(AT_A_CUT, characters.length) : 0;
    int to = characters.length - (part.isCutBehind() ? AT_A_CUT : 0);
    String left = new String(characters, from, Math.max(0, to - from));
    return part.isCutBefore() && InARow.in(left).reach(KEY_LINE) ? "" : left;
  }

  /** An edit without them in its texts. */
  public static Edit of(Edit edit) {
    return new Edit(
        edit.pairId(),
        edit.version(),
        edit.editor(),
        redacted(edit.question(), QuestionCleaner::clean),
        redacted(edit.answer(), AnswerCleaner::clean),
        edit.originalSha256(),
        edit.duplicateOf(),
        edit.tags().stream().map(SensitiveText::redacted).toList(),
        edit.file(),
        edit.line());
  }
}
