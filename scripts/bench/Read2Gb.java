import io.github.indicatorrefinery.transforms.parse.input.FileRecords;
import io.github.indicatorrefinery.transforms.parse.input.ParsedRecords;
import io.github.indicatorrefinery.transforms.parse.json.ExportParser;
import io.github.indicatorrefinery.transforms.values.Failure;
import io.github.indicatorrefinery.transforms.values.InputFile;
import io.github.indicatorrefinery.transforms.values.Research;
import io.github.indicatorrefinery.transforms.values.SourceKind;
import io.github.indicatorrefinery.transforms.values.SourcePair;
import java.io.BufferedInputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** Generates an export of any size, and reads it with the JSON parser alone. */
public final class Read2Gb {
  private static final long BYTES_PER_GIGABYTE = 1_000_000_000;

  /** As in a real export: 100 pairs a session, answers of about 3,200 characters. */
  private static final int PAIRS_PER_SESSION = 100;

  private static final int MEAN_ANSWER_CHARS = 3_200;
  private static final String[] WORDS = {
    "moving", "average", "\\u201cvolume\\u201d", "price", "\u00e9tat", "bitcoin", "trend", "signal",
    "10%", "\\n\\n1. Entry:", "\\n- \\\"exit\\\"", "market", "\u2013", "of", "the", "and"
  };

  private Read2Gb() {}

  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[1]);
    if (args[0].equals("generate")) {
      generate(file, (long) (Double.parseDouble(args[2]) * BYTES_PER_GIGABYTE));
    } else {
      read(file);
    }
  }

  private static void generate(Path file, long bytes) throws IOException {
    Random random = new Random(1);
    int pairs = 0;
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("{\"metadata\": {\"format_version\": \"1.0\"}, \"sessions\": [");
      long written = 0;
      for (int session = 0; written < bytes; session++) {
        out.write(session == 0 ? "" : ",");
        out.write("{\"session_id\": " + session + ", \"topic\": \"topic " + session + "\",");
        out.write("\"created_at\": null, \"qa_pairs\": [");
        for (int i = 0; i < PAIRS_PER_SESSION; i++, pairs++) {
          String pair = pair(session, i, random);
          written += pair.length();
          out.write(i == 0 ? "\n" : ",\n");
          out.write(pair);
        }
        out.write("]}");
      }
      out.write("]}");
    }
    System.out.printf("generated %,d bytes, %,d pairs%n", Files.size(file), pairs);
    Files.writeString(file.resolveSibling("pairs"), Integer.toString(pairs));
  }

  /** The texts stand three times, as in a real export. */
  private static String pair(int session, int index, Random random) {
    String question = text(random, 60);
    String answer = text(random, 1 + random.nextInt(2 * MEAN_ANSWER_CHARS));
    String both = "Question: " + question + "\\nAnswer: " + answer;
    return """
        {"id": "%d_%d", "content": "%s", "question": "%s", "answer": "%s",
        "metadata": {"session_id": %d, "topic": "topic %d", "created_at": null, "query_index": %d},
        "rag_optimized": {"text": "%s", "chunk_type": "qa_pair", "word_count": 1}}"""
        .formatted(session, index, both, question, answer, session, session, index, both);
  }

  private static String text(Random random, int chars) {
    StringBuilder text = new StringBuilder();
    while (text.length() < chars) {
      text.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
    }
    return text.toString();
  }

  private static void read(Path file) throws IOException {
    Counts counts = new Counts();
    long start = System.nanoTime();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      ExportParser.parse(new FileRecords(new InputFile(SourceKind.EXPORT, file.toString()), counts), in);
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        "read %,d pairs (%,d characters) in %.1f s, %.0f MB/s, peak memory %s%n",
        counts.pairs, counts.characters, seconds, Files.size(file) / 1e6 / seconds, peakMemory());
    int expected = Integer.parseInt(Files.readString(file.resolveSibling("pairs")));
    if (counts.pairs != expected || counts.failures > 0) {
      throw new IllegalStateException(
          "expected " + expected + " pairs and no failure, but " + counts.failures);
    }
  }

  /** The high-water mark of resident memory, which Linux tells. */
  private static String peakMemory() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return "unknown";
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .map(line -> line.substring("VmHWM:".length()).strip())
        .findFirst()
        .orElse("unknown");
  }

  private static final class Counts implements ParsedRecords {
    private int pairs;
    private long characters;
    private int failures;

    @Override
    public void pair(SourcePair pair) {
      pairs++;
      characters += pair.question().length() + pair.answer().length();
    }

    @Override
    public void research(Research research) {}

    @Override
    public void failure(Failure failure) {
      failures++;
    }
  }
}
