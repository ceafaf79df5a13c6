package io.github.indicatorrefinery.transforms.score;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** The pairs of the real export and the labelled answers, for tests that measure. */
public final class ExportAnswers {
  /** A question with its answer, as the export holds them. */
  public record Pair(String id, String question, String answer) {}

  private ExportAnswers() {}

  /** The folder of the real data, which may be absent. */
  public static Path folder() {
    return Path.of(System.getProperty("refinery.realData", "no-real-data"));
  }

  /** All pairs of the export in its order. */
  public static List<Pair> read() throws IOException {
    List<Pair> pairs = new ArrayList<>();
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(folder().resolve("rag-export"), "*.json.gz")) {
      for (Path file : files) {
        readFile(file, pairs);
      }
    }
    return pairs;
  }

  /** The string fields of each line of a file of JSON lines. */
  public static List<Map<String, String>> readLines(Path file) throws IOException {
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      Map<String, String> row = new HashMap<>();
      try (JsonParser parser = new JsonFactory().createParser(line)) {
        while (parser.nextToken() != null) {
          if (parser.currentToken() == JsonToken.FIELD_NAME) {
            row.put(parser.currentName(), parser.nextTextValue());
          }
        }
      }
      rows.add(row);
    }
    return rows;
  }

  private static void readFile(Path file, List<Pair> pairs) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file), 1 << 16);
        JsonParser parser = new JsonFactory().createParser(in)) {
      String id = "";
      String question = "";
      while (parser.nextToken() != null) {
        if (parser.currentToken() != JsonToken.FIELD_NAME) {
          continue;
        }
        switch (parser.currentName()) {
          case "id" -> id = parser.nextTextValue();
          case "question" -> question = parser.nextTextValue();
          case "answer" -> pairs.add(new Pair(id, question, parser.nextTextValue()));
          default -> {}
        }
      }
    }
  }
}
