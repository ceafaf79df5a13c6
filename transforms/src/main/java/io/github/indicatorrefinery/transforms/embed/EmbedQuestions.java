package io.github.indicatorrefinery.transforms.embed;

import io.github.indicatorrefinery.transforms.catalog.Catalog;
import io.github.indicatorrefinery.transforms.coders.RecordCoder;
import io.github.indicatorrefinery.transforms.dedup.Candidate;
import io.github.indicatorrefinery.transforms.dedup.QuestionBatch;
import io.github.indicatorrefinery.transforms.dedup.question.ComparedText;
import io.github.indicatorrefinery.transforms.dedup.question.QuestionLexicon;
import io.github.indicatorrefinery.transforms.values.Embedding;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Gives every question its form and its embedding, or none where the run wants none. An embedding
 * depends on the text alone: not on the batch, the bundle or the runner.
 */
public final class EmbedQuestions
    extends PTransform<PCollection<QuestionBatch>, PCollection<EmbeddedQuestion>> {
  private static final long serialVersionUID = 1;

  private final DoFn<QuestionBatch, EmbeddedQuestion> embed;

  private EmbedQuestions(DoFn<QuestionBatch, EmbeddedQuestion> embed) {
    this.embed = embed;
  }

  /**
   * Embeds what {@code earlier} does not know, or leaves every question without where {@code texts}
   * are none. What is embedded is the form of a question, in which an indicator of {@code catalog}
   * has its full name.
   */
  public static EmbedQuestions of(Embedded texts, EarlierEmbeddings earlier, Catalog catalog) {
    return new EmbedQuestions(
        texts == Embedded.NONE ? new FormFn(catalog) : new EmbedFn(earlier, catalog));
  }

  @Override
  public PCollection<EmbeddedQuestion> expand(PCollection<QuestionBatch> batches) {
    return batches.apply("Embed", ParDo.of(embed)).setCoder(RecordCoder.of(EmbeddedQuestion.class));
  }

  private static final class FormFn extends DoFn<QuestionBatch, EmbeddedQuestion> {
    private static final long serialVersionUID = 1;

    private final Catalog catalog;
    private transient ComparedText form;

    FormFn(Catalog catalog) {
      this.catalog = catalog;
    }

    @Setup
    public void readWords() {
      form = new ComparedText(QuestionLexicon.of(catalog));
    }

    @ProcessElement
    public void process(@Element QuestionBatch batch, OutputReceiver<EmbeddedQuestion> questions) {
      for (Candidate one : batch.candidates()) {
        questions.output(new EmbeddedQuestion(one, form.of(one.question()), null));
      }
    }
  }

  private static final class EmbedFn extends DoFn<QuestionBatch, EmbeddedQuestion> {
    private static final long serialVersionUID = 1;

    private final Counter embedded = Metrics.counter("progress", "embedded");
    private final EarlierEmbeddings earlier;

    private final Catalog catalog;
    private transient ComparedText form;
    private transient EmbeddingKey key;

    EmbedFn(EarlierEmbeddings earlier, Catalog catalog) {
      this.earlier = earlier;
      this.catalog = catalog;
    }

    @Setup
    public void readWords() {
      form = new ComparedText(QuestionLexicon.of(catalog));
      key = EmbeddingKey.ofThisRuntime();
    }

    @ProcessElement
    public void process(@Element QuestionBatch batch, OutputReceiver<EmbeddedQuestion> questions) {
      List<Candidate> candidates = batch.candidates();
      List<Form> forms = candidates.stream().map(this::form).toList();
      List<String> fresh =
          forms.stream().filter(one -> one.known() == null).map(Form::text).toList();
      Iterator<Embedding> made =
          fresh.isEmpty()
              ? List.<Embedding>of().iterator()
              : SentenceEncoder.shared().encode(fresh).iterator();
      for (int i = 0; i < candidates.size(); i++) {
        Form one = forms.get(i);
        boolean isKnown = one.known() != null;
        questions.output(
            new EmbeddedQuestion(
                candidates.get(i),
                one.text(),
                isKnown ? one.known() : made.next(),
                one.key(),
                isKnown));
      }
      embedded.inc(candidates.size());
    }

    private Form form(Candidate candidate) {
      String text = form.of(candidate.question());
      String keyOfText = key.of(text);
      return new Form(text, keyOfText, earlier.of(candidate.pairId(), keyOfText).orElse(null));
    }

    @Teardown
    public void close() throws IOException {
      earlier.close();
    }
  }

  /** What of a question is embedded, and the embedding where it is known. */
  private record Form(String text, String key, @Nullable Embedding known) {}
}
