package io.github.indicatorrefinery.pipeline.report;

import io.github.indicatorrefinery.io.publish.Publication;
import io.github.indicatorrefinery.io.rows.RunFolder;
import io.github.indicatorrefinery.io.rows.WrittenFile;
import io.github.indicatorrefinery.pipeline.Job;
import io.github.indicatorrefinery.transforms.ledger.Ledger;
import io.github.indicatorrefinery.transforms.values.FileRead;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.PDone;

/**
 * The last stage: waits for every file, checks that the books add up, writes the dataset card and
 * {@code run.json}, and puts the run in place. It is a stage and not an afterthought of the
 * launcher, so that a job that runs on without its launcher is complete too.
 */
public final class PublishRun extends PTransform<PCollection<WrittenFile>, PDone> {
  private static final long serialVersionUID = 1;

  private final Job job;
  private final transient PCollection<Ledger> ledger;
  private final transient PCollection<FileRead> inputs;
  private final transient PCollection<String> dataDigest;

  private PublishRun(
      Job job,
      PCollection<Ledger> ledger,
      PCollection<FileRead> inputs,
      PCollection<String> dataDigest) {
    this.job = job;
    this.ledger = ledger;
    this.inputs = inputs;
    this.dataDigest = dataDigest;
  }

  public static PublishRun of(
      Job job,
      PCollection<Ledger> ledger,
      PCollection<FileRead> inputs,
      PCollection<String> dataDigest) {
    return new PublishRun(job, ledger, inputs, dataDigest);
  }

  @Override
  public PDone expand(PCollection<WrittenFile> written) {
    PCollectionView<List<WrittenFile>> files = written.apply("All files", View.asList());
    PCollectionView<Ledger> books = ledger.apply("The ledger", View.asSingleton());
    PCollectionView<List<FileRead>> read = inputs.apply("All inputs", View.asList());
    PCollectionView<String> digest = dataDigest.apply("The digest", View.asSingleton());
    written
        .getPipeline()
        .apply("One publication", Create.of(job.runId()))
        .apply(
            "Publish",
            ParDo.of(new PublishFn(job, files, books, read, digest))
                .withSideInputs(files, books, read, digest));
    return PDone.in(written.getPipeline());
  }

  private static final class PublishFn extends DoFn<String, Void> {
    private static final long serialVersionUID = 1;

    private final Job job;
    private final PCollectionView<List<WrittenFile>> files;
    private final PCollectionView<Ledger> ledger;
    private final PCollectionView<List<FileRead>> inputs;
    private final PCollectionView<String> dataDigest;

    PublishFn(
        Job job,
        PCollectionView<List<WrittenFile>> files,
        PCollectionView<Ledger> ledger,
        PCollectionView<List<FileRead>> inputs,
        PCollectionView<String> dataDigest) {
      this.job = job;
      this.files = files;
      this.ledger = ledger;
      this.inputs = inputs;
      this.dataDigest = dataDigest;
    }

    @ProcessElement
    public void process(ProcessContext context) throws IOException {
      Publication publication = Publication.of(job.output(), job.working());
      if (publication.resume()) {
        // An attempt before this one got so far, and its worker died.
        return;
      }
      Ledger books = context.sideInput(ledger);
      if (!books.mistakes().isEmpty()) {
        throw new BooksDoNotBalanceException(books.mistakes());
      }
      RunRecord draft = record(context, List.of());
      RunFolder folder = new RunFolder(job.working());
      WrittenFile card = write(folder, "README.md", DatasetCard.of(draft));
      write(folder, Publication.COMMIT_DRAFT, record(context, List.of(card)).toJson());
      publication.publish();
    }

    private RunRecord record(ProcessContext context, List<WrittenFile> more) {
      List<WrittenFile> all = new ArrayList<>(context.sideInput(files));
      all.addAll(more);
      return RunSummary.of(
          job,
          context.sideInput(ledger),
          context.sideInput(inputs),
          all,
          context.sideInput(dataDigest),
          System.currentTimeMillis());
    }

    private static WrittenFile write(RunFolder folder, String path, String text)
        throws IOException {
      return folder.write(path, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }
  }
}
