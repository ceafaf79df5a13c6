package io.github.indicatorrefinery.io.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.indicatorrefinery.io.rows.RunFolder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.FSDirectory;

/** Measures the stores of the search index; see {@code scripts/bench/search --help}. */
final class Search {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int DIMENSIONS = 384;
  private static final int TOP = 10;

  private Search() {}

  public static void main(String[] arguments) throws IOException {
    Path work = Files.createTempDirectory("search-bench");
    if (arguments[0].equals("scifact")) {
      sciFact(Path.of(arguments[1]), work);
    } else {
      vectors(Path.of(arguments[1]), Path.of(arguments[2]), arguments, work);
    }
  }

  private static void sciFact(Path folder, Path work) throws IOException {
    List<SearchEntry> entries = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(folder.resolve("corpus.jsonl.gz"))),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode one = JSON.readTree(line);
        entries.add(
            new SearchEntry(
                one.get("_id").asText(),
                one.path("title").asText(),
                one.get("text").asText(),
                List.of(),
                new TreeMap<>()));
      }
    }
    entries.sort((one, other) -> one.id().compareTo(other.id()));
    Map<String, Set<String>> right = new HashMap<>();
    for (String line : Files.readAllLines(folder.resolve("qrels.jsonl"))) {
      JsonNode one = JSON.readTree(line);
      if (one.get("score").asInt() > 0) {
        right
            .computeIfAbsent(one.get("query-id").asText(), id -> new HashSet<>())
            .add(one.get("corpus-id").asText());
      }
    }
    RunFolder run = new RunFolder(work.toString());
    long begin = System.nanoTime();
    StagedEntries staged = StagedEntries.stage(0, entries.size(), entries.iterator(), run);
    BuildSearchIndex.build(List.of(staged), run, "index", null, "none");
    double seconds = (System.nanoTime() - begin) / 1e9;
    double sum = 0;
    int count = 0;
    try (SearchIndex index = SearchIndex.open(work.resolve("index"))) {
      for (String line : Files.readAllLines(folder.resolve("queries.jsonl"))) {
        JsonNode one = JSON.readTree(line);
        Set<String> answers = right.get(one.get("_id").asText());
        if (answers == null) {
          continue;
        }
        List<ScoredEntry> hits = index.withWords(one.get("text").asText(), TOP, null);
        double gained = 0;
        double ideal = 0;
        for (int i = 0; i < TOP; i++) {
          double gain = Math.log(2) / Math.log(i + 2);
          gained += i < hits.size() && answers.contains(index.id(hits.get(i).number())) ? gain : 0;
          ideal += i < answers.size() ? gain : 0;
        }
        sum += gained / ideal;
        count++;
      }
    }
    System.out.printf(
        "%d documents in %.1f s, %d queries: nDCG@10 %.3f%n",
        entries.size(), seconds, count, sum / count);
  }

  /** Rows of a run with noise on them, up to each size, asked with other rows with more noise. */
  private static void vectors(Path file, Path queryFile, String[] arguments, Path work)
      throws IOException {
    float[][] rows = read(file);
    float[][] queries = read(queryFile);
    for (int i = 3; i < arguments.length; i++) {
      measure(rows, queries, Integer.parseInt(arguments[i]), work.resolve(arguments[i]));
    }
  }

  private static float[][] read(Path file) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    float[][] rows = new float[bytes.remaining() / Float.BYTES / DIMENSIONS][DIMENSIONS];
    for (float[] row : rows) {
      bytes.asFloatBuffer().get(row);
      bytes.position(bytes.position() + DIMENSIONS * Float.BYTES);
    }
    return rows;
  }

  private static float[] jittered(float[] row, double noise, Random random) {
    float[] moved = new float[DIMENSIONS];
    double squares = 0;
    for (int i = 0; i < DIMENSIONS; i++) {
      moved[i] = (float) (row[i] + noise * random.nextGaussian() / Math.sqrt(DIMENSIONS));
      squares += moved[i] * moved[i];
    }
    for (int i = 0; i < DIMENSIONS; i++) {
      moved[i] /= (float) Math.sqrt(squares);
    }
    return moved;
  }

  private static void measure(float[][] rows, float[][] queries, int size, Path folder)
      throws IOException {
    Files.createDirectories(folder);
    Random random = new Random(1);
    Path file = folder.resolve("vectors.f32");
    try (var out = new java.io.BufferedOutputStream(Files.newOutputStream(file), 1 << 20);
        FSDirectory directory = FSDirectory.open(folder.resolve("hnsw"));
        IndexWriter writer =
            new IndexWriter(directory, new IndexWriterConfig().setRAMBufferSizeMB(128))) {
      long begin = System.nanoTime();
      for (int i = 0; i < size; i++) {
        float[] row =
            i < rows.length ? rows[i] : jittered(rows[i % rows.length], 0.3, random);
        ByteBuffer bytes =
            ByteBuffer.allocate(DIMENSIONS * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(row);
        out.write(bytes.array());
        Document document = new Document();
        document.add(
            new KnnFloatVectorField("v", row, VectorSimilarityFunction.DOT_PRODUCT));
        writer.addDocument(document);
      }
      out.flush();
      writer.forceMerge(1);
      writer.commit();
      System.out.printf("%,d vectors: graph built in %.0f s%n", size, (System.nanoTime() - begin) / 1e9);
    }
    VectorRows exact = VectorRows.map(file, DIMENSIONS, size);
    try (DirectoryReader reader =
        DirectoryReader.open(FSDirectory.open(folder.resolve("hnsw")))) {
      IndexSearcher searcher = new IndexSearcher(reader);
      double[] scan = new double[queries.length];
      double[] graph = new double[queries.length];
      int found = 0;
      for (int round = 0; round < 2; round++) {
        found = 0;
        for (int q = 0; q < queries.length; q++) {
          long begin = System.nanoTime();
          Set<Integer> nearest = new HashSet<>();
          exact.nearest(queries[q], TOP, null).forEach(hit -> nearest.add(hit.number()));
          scan[q] = (System.nanoTime() - begin) / 1e6;
          begin = System.nanoTime();
          for (ScoreDoc hit :
              searcher.search(new KnnFloatVectorQuery("v", queries[q], TOP), TOP).scoreDocs) {
            found += nearest.contains(hit.doc) ? 1 : 0;
          }
          graph[q] = (System.nanoTime() - begin) / 1e6;
        }
      }
      Arrays.sort(scan);
      Arrays.sort(graph);
      int last = (int) (0.99 * queries.length);
      System.out.printf(
          "%,d vectors: scan p50 %.1f ms, p99 %.1f ms, recall@10 1.00; graph p50 %.1f ms, p99 %.1f ms, recall@10 %.2f%n",
          size,
          scan[queries.length / 2],
          scan[last],
          graph[queries.length / 2],
          graph[last],
          found / (double) (TOP * queries.length));
    }
  }
}
