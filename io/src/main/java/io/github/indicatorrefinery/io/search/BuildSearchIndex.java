package io.github.indicatorrefinery.io.search;

import io.github.indicatorrefinery.io.rows.RunFolder;
import io.github.indicatorrefinery.io.rows.SortedMerge;
import io.github.indicatorrefinery.io.rows.WrittenFile;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Builds the search index of a run, on one worker, once its entries are staged. The same entries
 * give the same vectors, bit for bit, and the same hits, whatever the sharding; Lucene marks each
 * index that it writes, so the files of two builds differ in some bytes.
 */
public final class BuildSearchIndex
    extends PTransform<PCollection<StagedEntries>, PCollection<WrittenFile>> {
  private static final long serialVersionUID = 1;

  /** Where entries wait, below the run folder, until the run is published. */
  static final String STAGING = ".staging";

  private static final String ONE_KEY = "index";

  private final RunFolder folder;
  private final String path;
  private final IndexDescription.@Nullable Vectors vectors;
  private final transient PCollectionView<String> dataSha256;

  private BuildSearchIndex(
      RunFolder folder,
      String path,
      IndexDescription.@Nullable Vectors vectors,
      PCollectionView<String> dataSha256) {
    this.folder = folder;
    this.path = path;
    this.vectors = vectors;
    this.dataSha256 = dataSha256;
  }

  /**
   * Builds the index of a run.
   *
   * @param runFolder on any file system
   * @param path of the index below it
   * @param vectors what made those of the entries; null where they have none
   * @param dataSha256 the digest of the run's data
   */
  public static BuildSearchIndex at(
      String runFolder,
      String path,
      IndexDescription.@Nullable Vectors vectors,
      PCollectionView<String> dataSha256) {
    return new BuildSearchIndex(new RunFolder(runFolder), path, vectors, dataSha256);
  }

  /** Builds an index outside of a pipeline and tells its files. */
  public static List<WrittenFile> build(
      Iterable<StagedEntries> staged,
      RunFolder folder,
      String path,
      IndexDescription.@Nullable Vectors vectors,
      String dataSha256)
      throws IOException {
    return build(staged, folder, path, vectors, dataSha256, VectorCells.MOST_ROWS_WITHOUT);
  }

  static List<WrittenFile> build(
      Iterable<StagedEntries> staged,
      RunFolder folder,
      String path,
      IndexDescription.@Nullable Vectors vectors,
      String dataSha256,
      int mostRowsWithoutCells)
      throws IOException {
    List<WrittenFile> written = new ArrayList<>();
    int count;
    int cells = 0;
    try (TextIndexFiles text = TextIndexFiles.create();
        SortedMerge<SearchEntry> entries = merged(staged, folder)) {
      if (vectors == null) {
        count = index(entries, text, OutputStream.nullOutputStream(), 0);
      } else {
        int[] rows = new int[1];
        written.add(
            folder.write(
                path + "/" + IndexLayout.VECTORS,
                out -> rows[0] = index(entries, text, out, vectors.dimensions())));
        count = rows[0];
        if (count > mostRowsWithoutCells) {
          CellPartition partition = partition(folder, path, vectors.dimensions(), count);
          cells = partition.cells();
          written.add(folder.write(path + "/" + IndexLayout.CENTROIDS, partition::writeCentroids));
          written.add(folder.write(path + "/" + IndexLayout.CELLS, partition::writeRows));
        }
      }
      for (Path file : text.finish()) {
        String name = "%s/%s/%s".formatted(path, IndexLayout.TEXT, file.getFileName());
        written.add(folder.write(name, out -> Files.copy(file, out)));
      }
    }
    String description =
        new IndexDescription(
                IndexDescription.FORMAT, count, vectors, cells, TextWords.NAME, dataSha256)
            .toJson();
    written.add(
        folder.write(
            path + "/" + IndexLayout.DESCRIPTION,
            out -> out.write(description.getBytes(StandardCharsets.UTF_8))));
    return written;
  }

  /** The vectors are read where they were written; of another file system from a copy. */
  private static CellPartition partition(RunFolder folder, String path, int dimensions, int count)
      throws IOException {
    String name = path + "/" + IndexLayout.VECTORS;
    Optional<Path> local = folder.localPath(name);
    if (local.isPresent()) {
      return CellPartition.of(VectorRows.map(local.get(), dimensions, count));
    }
    Path copy = Files.createTempFile("refinery-vectors-", "");
    try (InputStream in = folder.read(name)) {
      Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
      return CellPartition.of(VectorRows.map(copy, dimensions, count));
    } finally {
      Files.delete(copy);
    }
  }

  private static SortedMerge<SearchEntry> merged(Iterable<StagedEntries> staged, RunFolder folder)
      throws IOException {
    return SortedMerge.open(
        staged,
        entries -> EntryFile.open(folder.read(entries.path())),
        Comparator.comparing(SearchEntry::id));
  }

  private static int index(
      SortedMerge<SearchEntry> entries, TextIndexFiles text, OutputStream vectors, int dimensions)
      throws IOException {
    int count = 0;
    DataOutputStream out = new DataOutputStream(vectors);
    for (SearchEntry entry = entries.next(); entry != null; entry = entries.next()) {
      if (entry.vector().size() != dimensions) {
        throw new IllegalArgumentException(
            "%s has %d dimensions, not %d"
                .formatted(entry.id(), entry.vector().size(), dimensions));
      }
      ByteBuffer row = ByteBuffer.allocate(dimensions * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
      entry.vector().forEach(row::putFloat);
      out.write(row.array());
      text.add(entry);
      count++;
    }
    out.flush();
    return count;
  }

  @Override
  public PCollection<WrittenFile> expand(PCollection<StagedEntries> staged) {
    return staged
        .apply("KeyTogether", WithKeys.of(ONE_KEY))
        .apply("AwaitAllEntries", GroupByKey.create())
        .apply(
            "Build",
            ParDo.of(new IndexFn(folder, path, vectors, dataSha256)).withSideInputs(dataSha256))
        .setCoder(SerializableCoder.of(WrittenFile.class));
  }

  private static final class IndexFn
      extends DoFn<KV<String, Iterable<StagedEntries>>, WrittenFile> {
    private static final long serialVersionUID = 1;

    private final RunFolder folder;
    private final String path;
    private final IndexDescription.@Nullable Vectors vectors;
    private final PCollectionView<String> dataSha256;

    IndexFn(
        RunFolder folder,
        String path,
        IndexDescription.@Nullable Vectors vectors,
        PCollectionView<String> dataSha256) {
      this.folder = folder;
      this.path = path;
      this.vectors = vectors;
      this.dataSha256 = dataSha256;
    }

    @ProcessElement
    public void process(ProcessContext context) throws IOException {
      build(context.element().getValue(), folder, path, vectors, context.sideInput(dataSha256))
          .forEach(context::output);
    }
  }
}
