package io.github.indicatorrefinery.pipeline.job.publish;

import io.github.indicatorrefinery.io.publish.Publication;
import io.github.indicatorrefinery.io.rows.RunFolder;
import io.github.indicatorrefinery.io.rows.WrittenFile;
import io.github.indicatorrefinery.pipeline.job.plan.Job;
import io.github.indicatorrefinery.pipeline.run.RunFiles;
import io.github.indicatorrefinery.pipeline.run.RunRecord;
import io.github.indicatorrefinery.transforms.ledger.Ledger;
import io.github.indicatorrefinery.transforms.ledger.Tally;
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
 * The last stage: waits for every file, checks that the books add up and that the run does not
 * replace a far larger one, writes the history, the dataset card and {@code run.json}, and puts it
 * in place. It is a stage and not an afterthought of the launcher, so that a job that runs on
 * without its launcher is complete too.
 */
public final class PublishRun extends PTransform<PCollection<WrittenFile>, PDone> {
  private static final long serialVersionUID = 1;

  private final Job job;
  private final transient PCollection<Tally> books;
  private final transient PCollection<FileRead> inputs;
  private final transient PCollection<String> dataDigest;

  private PublishRun(
      Job job,
      PCollection<Tally> books,
      PCollection<FileRead> inputs,
      PCollection<String> dataDigest) {
    this.job = job;
    this.books = books;
    this.inputs = inputs;
    this.dataDigest = dataDigest;
  }

  public static PublishRun of(
      Job job,
      PCollection<Tally> books,
      PCollection<FileRead> inputs,
      PCollection<String> dataDigest) {
    return new PublishRun(job, books, inputs, dataDigest);
  }

  @Override
  public PDone expand(PCollection<WrittenFile> written) {
    PCollectionView<List<WrittenFile>> files = written.apply("All files", View.asList());
    PCollectionView<List<Tally>> tallies = books.apply("All books", View.asList());
    PCollectionView<List<FileRead>> read = inputs.apply("All inputs", View.asList());
    PCollectionView<List<String>> digest = dataDigest.apply("The digest", View.asList());
    written
        .getPipeline()
        .apply("One publication", Create.of(job.stamp().runId()))
        .apply(
            "Publish",
            ParDo.of(new PublishFn(job, files, tallies, read, digest))
                .withSideInputs(files, tallies, read, digest));
    return PDone.in(written.getPipeline());
  }

  private static final class PublishFn extends DoFn<String, Void> {
    private static final long serialVersionUID = 1;

    private final Job job;
    private final PCollectionView<List<WrittenFile>> files;
    private final PCollectionView<List<Tally>> books;
    private final PCollectionView<List<FileRead>> inputs;
    private final PCollectionView<List<String>> dataDigest;

    PublishFn(
        Job job,
        PCollectionView<List<WrittenFile>> files,
        PCollectionView<List<Tally>> books,
        PCollectionView<List<FileRead>> inputs,
        PCollectionView<List<String>> dataDigest) {
      this.job = job;
      this.files = files;
      this.books = books;
      this.inputs = inputs;
      this.dataDigest = dataDigest;
    }

    @ProcessElement
    public void process(ProcessContext context) throws IOException {
      Publication publication = Publication.of(job.output().folder(), job.output().working());
      EarlierRuns keptRuns = new EarlierRuns(job.output());
      if (publication.resume()) {
        // An attempt before this one got so far, and its worker died.
        keptRuns.removeOthers();
        return;
      }
      Ledger ledger = Ledger.of(context.sideInput(books));
      if (!ledger.mistakes().isEmpty()) {
        throw new BooksDoNotBalanceException(ledger.mistakes());
      }
      RunRecord draft = record(context, ledger, List.of());
      try {
        new EarlierRunGuard(job.output()).check(draft);
      } catch (RunRefusedException e) {
        // A job that was handed over has nobody else to do it, and would hold the folder.
        publication.discard();
        throw e;
      }
      RunFolder folder = new RunFolder(job.output().working());
      List<WrittenFile> last = new ArrayList<>(new HistoryBook(job).write(draft));
      last.add(write(folder, RunFiles.CARD, DatasetCard.of(draft)));
      keptRuns.keepPresent();
      write(folder, Publication.COMMIT_DRAFT, record(context, ledger, last).toJson());
      publication.publish();
      keptRuns.removeOthers();
    }

    private RunRecord record(ProcessContext context, Ledger ledger, List<WrittenFile> more) {
      List<WrittenFile> all = new ArrayList<>(context.sideInput(files));
      all.addAll(more);
      return RunSummary.of(
          job,
          ledger,
          context.sideInput(inputs),
          all,
          context.sideInput(dataDigest).get(0),
          System.currentTimeMillis());
    }

    private static WrittenFile write(RunFolder folder, String path, String text)
        throws IOException {
      return folder.write(path, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }
  }
}
