package io.github.indicatorrefinery.io.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.indicatorrefinery.io.rows.RunFolder;
import io.github.indicatorrefinery.io.rows.WrittenFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VectorCellsTest {
  private static final int COUNT = 5_000;
  private static final int DIMENSIONS = 6;

  @TempDir private Path temporary;

  private VectorRows rows() throws IOException {
    return MadeVectors.of(COUNT, DIMENSIONS, 1).in(temporary.resolve(IndexLayout.VECTORS));
  }

  private int partition(VectorRows rows, Path folder) throws IOException {
    CellPartition partition = CellPartition.of(rows);
    Files.createDirectories(folder);
    try (OutputStream centroids = Files.newOutputStream(folder.resolve(IndexLayout.CENTROIDS));
        OutputStream cells = Files.newOutputStream(folder.resolve(IndexLayout.CELLS))) {
      partition.writeCentroids(centroids);
      partition.writeRows(cells);
    }
    return partition.cells();
  }

  @Test
  void allCellsTogetherFindWhatTheScanFinds() throws IOException {
    VectorRows rows = rows();
    int count = partition(rows, temporary);
    VectorCells cells = VectorCells.open(temporary, count, rows);
    BitSet even = new BitSet();
    IntStream.range(0, COUNT).filter(row -> row % 2 == 0).forEach(even::set);

    assertThat(count).isBetween(500, 600);
    for (float[] vector : MadeVectors.of(5, DIMENSIONS, 2).rows()) {
      assertThat(cells.nearest(vector, 20, null, count)).isEqualTo(rows.nearest(vector, 20, null));
      assertThat(cells.nearest(vector, 20, even, count)).isEqualTo(rows.nearest(vector, 20, even));
    }
  }

  @Test
  void theNearestCellsFindNearlyAll() throws IOException {
    VectorRows rows = rows();
    VectorCells cells = VectorCells.open(temporary, partition(rows, temporary), rows);
    int found = 0;
    for (float[] vector : MadeVectors.of(100, DIMENSIONS, 2).rows()) {
      List<ScoredEntry> near = new ArrayList<>(cells.nearest(vector, 10, null));
      near.retainAll(rows.nearest(vector, 10, null));
      found += near.size();
    }

    assertThat(found).isGreaterThan(970);
  }

  @Test
  void aFilterThatFewPassIsExact() throws IOException {
    VectorRows rows = rows();
    VectorCells cells = VectorCells.open(temporary, partition(rows, temporary), rows);
    BitSet few = new BitSet();
    few.set(17);
    few.set(4_321);

    assertThat(cells.nearest(MadeVectors.of(1, DIMENSIONS, 2).rows()[0], 10, few))
        .extracting(ScoredEntry::number)
        .containsExactlyInAnyOrder(17, 4_321);
  }

  @Test
  void theSameVectorsGiveTheSameFilesHoweverManyThreads()
      throws IOException, InterruptedException, ExecutionException {
    VectorRows rows = rows();
    partition(rows, temporary.resolve("one"));
    ForkJoinPool three = new ForkJoinPool(3);
    try {
      three.submit(() -> partition(rows, temporary.resolve("other"))).get();
    } finally {
      three.shutdown();
    }

    for (String name : List.of(IndexLayout.CENTROIDS, IndexLayout.CELLS)) {
      assertThat(temporary.resolve("one").resolve(name))
          .hasSameBinaryContentAs(temporary.resolve("other").resolve(name));
    }
  }

  @Test
  void equalVectorsAndASingleOneHaveCellsToo() throws IOException {
    for (int count : new int[] {1, 2, 30}) {
      float[][] same = new float[count][];
      for (int i = 0; i < count; i++) {
        same[i] = new float[] {1, 0};
      }
      VectorRows rows = new MadeVectors(same).in(temporary.resolve("same"));
      VectorCells cells = VectorCells.open(temporary, partition(rows, temporary), rows);

      assertThat(cells.nearest(new float[] {0, 1}, 1, null)).hasSize(1);
    }
  }

  @Test
  void anIndexSaysThatItHasCells() throws IOException {
    RunFolder folder = new RunFolder(temporary.toString());
    List<SearchEntry> entries = new ArrayList<>();
    for (float[] row : MadeVectors.of(50, 2, 1).rows()) {
      entries.add(
          new SearchEntry(
              "%03d".formatted(entries.size()),
              "What is a tide?",
              "The sea rises.",
              List.of(row[0], row[1]),
              new TreeMap<>()));
    }
    StagedEntries staged = StagedEntries.stage(0, entries.size(), entries.iterator(), folder);
    List<WrittenFile> written =
        BuildSearchIndex.build(
            List.of(staged),
            folder,
            "index",
            new IndexDescription.Vectors("plane", "1", 2, "cosine"),
            "0123",
            49);

    assertThat(written)
        .extracting(WrittenFile::path)
        .contains("index/cells.i32", "index/centroids.f32");
    try (SearchIndex index = SearchIndex.open(temporary.resolve("index"))) {
      assertThat(index.description().cells()).isGreaterThan(10);
      assertThat(index.nearest(new float[] {1, 0}, 5, null)).isNotEmpty();
    }
  }

  @Test
  void cellsThatAreCutOrLieAreNotRead() throws IOException {
    VectorRows rows = rows();
    int count = partition(rows, temporary);
    Path file = temporary.resolve(IndexLayout.CELLS);
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, new byte[whole.length - 1]);
    assertRefused(rows, count, "bytes");

    assertRefusedWith(whole, count + 1, 0, rows, count);
    assertRefusedWith(whole, count + 1, -1, rows, count);
    assertRefusedWith(whole, count + 2, Integer.MAX_VALUE, rows, count);
    assertRefusedWith(whole, 1, COUNT + 1, rows, count);
    assertRefusedWith(whole, 0, 1, rows, count);

    Files.write(file, whole);
    Files.write(temporary.resolve(IndexLayout.CENTROIDS), new byte[12]);
    assertRefused(rows, count, "12 bytes");
  }

  /** With another number at a place; the row that stood there is then missing. */
  private void assertRefusedWith(byte[] whole, int place, int number, VectorRows rows, int count)
      throws IOException {
    ByteBuffer changed = ByteBuffer.wrap(whole.clone()).order(ByteOrder.LITTLE_ENDIAN);
    int before = changed.getInt(place * Integer.BYTES);
    changed.putInt(place * Integer.BYTES, before == number ? number + 1 : number);
    Files.write(temporary.resolve(IndexLayout.CELLS), changed.array());
    assertRefused(rows, count, "each of 5000 vectors in one cell");
  }

  private void assertRefused(VectorRows rows, int count, String why) {
    assertThatThrownBy(() -> VectorCells.open(temporary, count, rows))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(why);
  }
}
