package io.github.indicatorrefinery.transforms;

import io.github.indicatorrefinery.transforms.dedup.Candidate;
import io.github.indicatorrefinery.transforms.dedup.Merge;
import io.github.indicatorrefinery.transforms.dedup.QuestionKey;
import io.github.indicatorrefinery.transforms.gather.KeptPair;
import io.github.indicatorrefinery.transforms.values.Attribution;
import io.github.indicatorrefinery.transforms.values.Attribution.Basis;
import io.github.indicatorrefinery.transforms.values.CleanPair;
import io.github.indicatorrefinery.transforms.values.MinedPair;
import io.github.indicatorrefinery.transforms.values.Origin;
import io.github.indicatorrefinery.transforms.values.Quality;
import io.github.indicatorrefinery.transforms.values.Rejection;
import io.github.indicatorrefinery.transforms.values.ScoredPair;
import io.github.indicatorrefinery.transforms.values.SourceKind;
import io.github.indicatorrefinery.transforms.values.SourcePair;
import io.github.indicatorrefinery.transforms.values.Tier;
import java.util.Arrays;
import java.util.List;

/**
 * A hand-made pair at any stage. Each {@code with…} gives another one that differs in that alone.
 *
 * @param indicator whether the subject is an indicator, named by the question; else it is a topic
 */
public record SamplePair(
    String id, String subject, boolean indicator, Source source, double score, Texts texts) {
  /** Where it was read. */
  public record Source(SourceKind kind, String file, String session, String position, int number) {}

  /** What it says. */
  public record Texts(String topic, String question, String answer, List<String> notes) {}

  /** A pair of session 2 of an export, about the indicator {@code subject}. */
  public static SamplePair of(String id, String subject) {
    return new SamplePair(
        id,
        subject,
        true,
        new Source(SourceKind.EXPORT, "export.json", "2", "/sessions/0/qa_pairs/0", 1),
        80,
        new Texts("A topic", "What is " + id + "?", "It is this.", List.of()));
  }

  public SamplePair withTopic(String topic) {
    return withTexts(new Texts(topic, texts.question, texts.answer, texts.notes));
  }

  public SamplePair withQuestion(String question) {
    return withTexts(new Texts(texts.topic, question, texts.answer, texts.notes));
  }

  public SamplePair withAnswer(String answer) {
    return withTexts(new Texts(texts.topic, texts.question, answer, texts.notes));
  }

  public SamplePair withNote(String note) {
    return withTexts(new Texts(texts.topic, texts.question, texts.answer, List.of(note)));
  }

  public SamplePair withScore(double other) {
    return new SamplePair(id, subject, indicator, source, other, texts);
  }

  /** The subject is the topic's slug. */
  public SamplePair withoutIndicator() {
    return new SamplePair(id, subject, false, source, score, texts);
  }

  public SamplePair from(SourceKind kind) {
    return withSource(
        new Source(kind, source.file, source.session, source.position, source.number));
  }

  public SamplePair at(String file, String position) {
    return withSource(new Source(source.kind, file, source.session, position, source.number));
  }

  /** The place in its source; the session may be null. */
  public SamplePair in(String session, int number) {
    return withSource(new Source(source.kind, source.file, session, source.position, number));
  }

  private SamplePair withSource(Source other) {
    return new SamplePair(id, subject, indicator, other, score, texts);
  }

  private SamplePair withTexts(Texts other) {
    return new SamplePair(id, subject, indicator, source, score, other);
  }

  public Origin origin() {
    return new Origin(source.kind, source.file, source.session, source.position);
  }

  public SourcePair read() {
    return new SourcePair(
        origin(),
        texts.topic,
        "2025-11-02",
        source.number,
        texts.question,
        texts.answer,
        texts.notes);
  }

  public MinedPair mined() {
    Attribution attribution =
        indicator
            ? new Attribution(List.of(subject), Basis.BY_QUESTION)
            : new Attribution(List.of(), Basis.NONE);
    return new MinedPair(id, QuestionKey.hash(texts.question), read(), subject, attribution);
  }

  public CleanPair clean() {
    return new CleanPair(mined(), texts.question, texts.answer);
  }

  public ScoredPair scored() {
    Quality.Metric completeness = new Quality.Metric("completeness", 0.5, "made by hand");
    return new ScoredPair(
        clean(), new Quality(score, Tier.STANDARD, List.of(completeness), texts.notes, List.of()));
  }

  public Candidate candidate() {
    return Candidate.of(scored());
  }

  public Rejection rejected(String reason) {
    return new Rejection(mined(), "score", reason, null);
  }

  /** This pair, kept in place of others of which each has a verdict. */
  public KeptPair kept(int number, Merge... absorbed) {
    List<KeptPair.Absorbed> others =
        Arrays.stream(absorbed)
            .map(
                verdict ->
                    new KeptPair.Absorbed(verdict.pairId(), verdict.rule(), verdict.origin()))
            .toList();
    return new KeptPair(scored(), number, others, null, null, null);
  }

  /** The verdict that this pair gives way to {@code survivor}. */
  public Merge replacedBy(String survivor, String rule, Double similarity) {
    return replacedBy(survivor, subject, rule, similarity);
  }

  /** The same where the survivor has another subject. */
  public Merge replacedBy(String survivor, String survivorSubject, String rule, Double similarity) {
    return new Merge(id, origin(), subject, survivor, survivorSubject, rule, similarity, List.of());
  }
}
