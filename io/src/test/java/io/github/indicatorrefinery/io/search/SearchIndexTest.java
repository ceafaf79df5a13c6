package io.github.indicatorrefinery.io.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.indicatorrefinery.io.rows.RunFolder;
import io.github.indicatorrefinery.io.rows.WrittenFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchIndexTest {
  private static final IndexDescription.Vectors PLANE =
      new IndexDescription.Vectors("plane", "1", 2, "cosine");

  @TempDir private Path temporary;

  private static SearchEntry entry(String id, String question, String answer, float... vector) {
    List<Float> components = new ArrayList<>();
    for (float component : vector) {
      components.add(component);
    }
    return new SearchEntry(
        id, question, answer, components, new TreeMap<>(Map.of("tier", List.of("good", id))));
  }

  private static final List<SearchEntry> ENTRIES =
      List.of(
          entry("a", "What is a tide?", "The sea rises and falls.", 1, 0),
          entry("b", "Why do tides come twice?", "The moon pulls the sea.", 0.8f, 0.6f),
          entry("c", "What is a comet?", "Ice that falls around the sun.", 0, 1));

  private SearchIndex index(
      String name, IndexDescription.@Nullable Vectors vectors, List<List<SearchEntry>> shards)
      throws IOException {
    RunFolder folder = new RunFolder(temporary.resolve(name).toString());
    List<StagedEntries> staged = new ArrayList<>();
    for (List<SearchEntry> shard : shards) {
      staged.add(
          StagedEntries.stage(
              staged.size(),
              shard.size(),
              shard.stream().sorted(Comparator.comparing(SearchEntry::id)).iterator(),
              folder));
    }
    BuildSearchIndex.build(staged, folder, "index", vectors, "0123");
    return SearchIndex.open(temporary.resolve(name).resolve("index"));
  }

  @Test
  void findsByWordsWhateverTheirEndings() throws IOException {
    try (SearchIndex index = index("one", PLANE, List.of(ENTRIES))) {
      assertThat(index.withWords("the tide", 10, null))
          .extracting(hit -> index.id(hit.number()))
          .containsExactly("a", "b");
      assertThat(index.entriesWith("tide")).isEqualTo(2);
      assertThat(index.words("Tides of the SEA"))
          .containsExactly(Map.entry("tide", "Tides"), Map.entry("sea", "SEA"));
    }
  }

  @Test
  void findsTheNearestVectorsExactly() throws IOException {
    try (SearchIndex index = index("one", PLANE, List.of(ENTRIES))) {
      assertThat(index.nearest(new float[] {1, 0}, 2, null))
          .containsExactly(new ScoredEntry(0, 1), new ScoredEntry(1, 0.8f));
    }
  }

  @Test
  void aFilterHoldsForBothSearches() throws IOException {
    try (SearchIndex index = index("one", PLANE, List.of(ENTRIES))) {
      BitSet among = index.labelled("tier", List.of("b", "c"));

      assertThat(index.withWords("tide", 10, among))
          .extracting(ScoredEntry::number)
          .containsExactly(1);
      assertThat(index.nearest(new float[] {1, 0}, 1, among))
          .extracting(ScoredEntry::number)
          .containsExactly(1);
      assertThat(index.labelled("tier").cardinality()).isEqualTo(3);
      assertThat(index.values("tier")).containsExactly("a", "b", "c", "good");
    }
  }

  @Test
  void theShardsDoNotMatter() throws IOException {
    List<SearchEntry> many = new ArrayList<>();
    Random random = new Random(3);
    for (int i = 0; i < 500; i++) {
      double turn = random.nextDouble();
      many.add(
          entry(
              "%05d".formatted(random.nextInt(100_000) * 1_000 + i),
              "word" + random.nextInt(20),
              "word" + random.nextInt(20),
              (float) Math.cos(turn),
              (float) Math.sin(turn)));
    }
    try (SearchIndex whole = index("whole", PLANE, List.of(many));
        SearchIndex cut =
            index("cut", PLANE, List.of(many.subList(300, 500), List.of(), many.subList(0, 300)))) {
      for (String word : List.of("word1", "word7 word9")) {
        assertThat(cut.withWords(word, 50, null)).isEqualTo(whole.withWords(word, 50, null));
      }
      assertThat(cut.nearest(new float[] {1, 0}, 50, null))
          .isEqualTo(whole.nearest(new float[] {1, 0}, 50, null));
      assertThat(temporary.resolve("cut/index/vectors.f32"))
          .hasSameBinaryContentAs(temporary.resolve("whole/index/vectors.f32"));
    }
  }

  @Test
  void withoutVectorsItHasWordsAlone() throws IOException {
    try (SearchIndex index =
        index("bare", null, List.of(List.of(entry("a", "What is a tide?", "The sea rises."))))) {
      assertThat(index.description().vectors()).isNull();
      assertThat(index.nearest(new float[] {1, 0}, 1, null)).isEmpty();
      assertThat(index.withWords("tides", 1, null)).hasSize(1);
    }
  }

  @Test
  void tellsOfItselfAndOfItsFiles() throws IOException {
    RunFolder folder = new RunFolder(temporary.resolve("told").toString());
    StagedEntries staged = StagedEntries.stage(0, ENTRIES.size(), ENTRIES.iterator(), folder);

    List<WrittenFile> written =
        BuildSearchIndex.build(List.of(staged), folder, "index", PLANE, "0123");

    assertThat(written)
        .extracting(WrittenFile::path)
        .contains("index/index.json", "index/vectors.f32", "index/text/segments_1");
    for (WrittenFile file : written) {
      assertThat(temporary.resolve("told").resolve(file.path())).hasSize(file.bytes());
    }
    assertThat(temporary.resolve("told/index/index.json"))
        .hasContent(
            """
            {
              "format_version" : 1,
              "count" : 3,
              "vectors" : {
                "model" : "plane",
                "version" : "1",
                "dimensions" : 2,
                "distance" : "cosine"
              },
              "cells" : 0,
              "analyzer" : "lucene-english-9.12",
              "data_sha256" : "0123"
            }
            """);
  }

  @Test
  void aFileOfVectorsThatIsCutIsNotRead() throws IOException {
    index("cut", PLANE, List.of(ENTRIES)).close();
    Path vectors = temporary.resolve("cut/index/vectors.f32");
    Files.write(vectors, new byte[8]);

    assertThatThrownBy(() -> SearchIndex.open(temporary.resolve("cut/index")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("8 bytes")
        .hasMessageContaining("24");
  }

  @Test
  void entriesThatAreNotSortedAreAMistakeOfTheCaller() {
    RunFolder folder = new RunFolder(temporary.toString());
    List<SearchEntry> unsorted = List.of(ENTRIES.get(1), ENTRIES.get(0));

    assertThatThrownBy(() -> StagedEntries.stage(0, 2, unsorted.iterator(), folder))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a comes after b");
  }
}
