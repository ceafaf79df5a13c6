package io.github.indicatorrefinery.io.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.indicatorrefinery.io.rows.RunFolder;
import io.github.indicatorrefinery.transforms.embed.SentenceEncoder;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
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
import org.apache.lucene.store.FSDirectory;

/** Measures the stores of the search index; see {@code scripts/bench/search --help}. */
final class Search {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int DIMENSIONS = 384;
  private static final int TOP = 10;

  /** How far a row is moved, as a share of its length. */
  private static final double NOISE = 0.3;

  private static final String ROWS = "vectors.f32";
  private static final String ASKED = "asked.f32";
  private static final String GRAPH = "graph";

  private Search() {}

  public static void main(String[] arguments) throws IOException {
    Path work = Path.of(arguments[1]);
    switch (arguments[0]) {
      case "scifact" -> sciFact(Path.of(arguments[2]), work);
      case "make" ->
          make(
              Path.of(arguments[2]),
              Path.of(arguments[3]),
              Integer.parseInt(arguments[4]),
              work);
      case "build" -> build(arguments[2], work);
      default ->
          ask(
              arguments[2],
              Integer.parseInt(arguments[3]),
              Integer.parseInt(arguments[4]),
              work);
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

  /** Writes rows of a run with noise on them, up to a size, and the vectors of questions. */
  private static void make(Path run, Path questions, int size, Path work) throws IOException {
    float[][] rows = read(run.resolve("index").resolve(IndexLayout.VECTORS));
    Random random = new Random(1);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(work.resolve(ROWS)))) {
      for (int i = 0; i < size; i++) {
        write(i < rows.length ? rows[i] : jittered(rows[i % rows.length], random), out);
      }
    }
    List<String> lines = Files.readAllLines(questions);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(work.resolve(ASKED)))) {
      for (String line : lines.subList(1, lines.size())) {
        String question = line.split("\t", -1)[1];
        write(SentenceEncoder.shared().encode(List.of(question)).get(0).toArray(), out);
      }
    }
  }

  private static float[] jittered(float[] row, Random random) {
    float[] moved = new float[DIMENSIONS];
    double squares = 0;
    for (int i = 0; i < DIMENSIONS; i++) {
      moved[i] = (float) (row[i] + NOISE * random.nextGaussian() / Math.sqrt(DIMENSIONS));
      squares += moved[i] * moved[i];
    }
    for (int i = 0; i < DIMENSIONS; i++) {
      moved[i] /= (float) Math.sqrt(squares);
    }
    return moved;
  }

  private static void write(float[] row, OutputStream out) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(row.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(row);
    out.write(bytes.array());
  }

  private static float[][] read(Path file) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    float[][] rows = new float[bytes.remaining() / Float.BYTES / DIMENSIONS][DIMENSIONS];
    FloatBuffer components = bytes.asFloatBuffer();
    for (float[] row : rows) {
      components.get(row);
    }
    return rows;
  }

  private static VectorRows rows(Path work) throws IOException {
    Path file = work.resolve(ROWS);
    return VectorRows.map(
        file, DIMENSIONS, (int) (Files.size(file) / Float.BYTES / DIMENSIONS));
  }

  private static void build(String store, Path work) throws IOException {
    VectorRows rows = rows(work);
    long begin = System.nanoTime();
    if (store.equals("cells")) {
      CellPartition partition = CellPartition.of(rows);
      try (OutputStream out =
          new BufferedOutputStream(Files.newOutputStream(work.resolve(IndexLayout.CENTROIDS)))) {
        partition.writeCentroids(out);
      }
      try (OutputStream out =
          new BufferedOutputStream(Files.newOutputStream(work.resolve(IndexLayout.CELLS)))) {
        partition.writeRows(out);
      }
    } else {
      try (FSDirectory directory = FSDirectory.open(work.resolve(GRAPH));
          IndexWriter writer =
              new IndexWriter(directory, new IndexWriterConfig().setRAMBufferSizeMB(128))) {
        float[] row = new float[DIMENSIONS];
        for (int i = 0; i < rows.count(); i++) {
          rows.read(i, row);
          Document document = new Document();
          document.add(
              new KnnFloatVectorField("v", row.clone(), VectorSimilarityFunction.DOT_PRODUCT));
          writer.addDocument(document);
        }
        writer.forceMerge(1);
      }
    }
    System.out.printf(
        "%,9d %-5s built in %.1f s, %.1f s of CPU time, %s%n",
        rows.count(), store, (System.nanoTime() - begin) / 1e9, cpuSeconds(), memory());
  }

  /** What finds the nearest rows, by their numbers. */
  private interface Store {
    List<Integer> nearest(float[] vector) throws IOException;
  }

  private static Store store(String name, VectorRows rows, Path work) throws IOException {
    if (name.equals("exact")) {
      return vector -> numbers(rows.nearest(vector, TOP, null));
    }
    if (name.equals("cells")) {
      int count = (int) (Files.size(work.resolve(IndexLayout.CENTROIDS)) / Float.BYTES / DIMENSIONS);
      VectorCells cells = VectorCells.open(work, count, rows);
      return vector -> numbers(cells.nearest(vector, TOP, null));
    }
    IndexSearcher searcher =
        new IndexSearcher(DirectoryReader.open(FSDirectory.open(work.resolve(GRAPH))));
    return vector ->
        Arrays.stream(searcher.search(new KnnFloatVectorQuery("v", vector, TOP), TOP).scoreDocs)
            .map(hit -> hit.doc)
            .toList();
  }

  private static List<Integer> numbers(List<ScoredEntry> found) {
    return found.stream().map(ScoredEntry::number).toList();
  }

  /** Asks in rounds, some to warm up; tells the one of the lowest p99 and the one of the highest. */
  private static void ask(String name, int warming, int counted, Path work) throws IOException {
    VectorRows rows = rows(work);
    float[][] questions = read(work.resolve(ASKED));
    Store store = store(name, rows, work);
    List<double[]> rounds = new ArrayList<>();
    for (int round = 0; round < warming + counted; round++) {
      double[] millis = new double[questions.length];
      for (int q = 0; q < questions.length; q++) {
        long begin = System.nanoTime();
        store.nearest(questions[q]);
        millis[q] = (System.nanoTime() - begin) / 1e6;
      }
      Arrays.sort(millis);
      if (round >= warming) {
        rounds.add(millis);
      }
    }
    String memory = memory();
    int found = 0;
    for (float[] question : questions) {
      List<Integer> near = new ArrayList<>(numbers(rows.nearest(question, TOP, null)));
      near.retainAll(store.nearest(question));
      found += near.size();
    }
    int last = (int) Math.ceil(0.99 * questions.length) - 1;
    rounds.sort(Comparator.comparingDouble(millis -> millis[last]));
    double[] best = rounds.get(0);
    System.out.printf(
        "%,9d %-5s p50 %.1f ms, p99 %.1f ms (of %d rounds the best; the worst has %.1f and %.1f), recall@10 %.3f, %s%n",
        rows.count(),
        name,
        best[questions.length / 2],
        best[last],
        counted,
        rounds.get(counted - 1)[questions.length / 2],
        rounds.get(counted - 1)[last],
        found / (double) (TOP * questions.length),
        memory);
  }

  private static double cpuSeconds() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
  }

  /** Resident at the peak, and how much is no file that is mapped, as Linux tells it. */
  private static String memory() throws IOException {
    Map<String, Integer> mib = new HashMap<>();
    for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
      String[] words = line.split("[:\\s]+");
      if (words.length == 3 && words[2].equals("kB")) {
        mib.put(words[0], Integer.parseInt(words[1]) / 1024);
      }
    }
    return "peak RSS %,d MiB, now %,d MiB beside mapped files"
        .formatted(mib.get("VmHWM"), mib.get("RssAnon"));
  }
}
