package io.github.indicatorrefinery.transforms.parse;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The captured input and the labelled data, where they are present. */
public final class RealData {
  private static final Path DATA = Path.of(System.getProperty("refinery.realData", "absent"));

  private RealData() {}

  public static void assumePresent() {
    assumeTrue(Files.isDirectory(DATA), "no real data at " + DATA);
  }

  public static Path export() {
    return files("rag-export").get(0);
  }

  public static List<Path> files(String folder) {
    try (Stream<Path> files = Files.list(DATA.resolve(folder))) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rows of a labelled collection, each field as text. */
  public static List<Map<String, String>> truth(String name) throws IOException {
    List<Map<String, String>> rows = new ArrayList<>();
    Path file = DATA.resolve("../truth").resolve(name);
    try (JsonParser json = new JsonFactory().createParser(file.toFile())) {
      while (json.nextToken() == JsonToken.START_OBJECT) {
        Map<String, String> row = new HashMap<>();
        for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
          json.nextToken();
          row.put(field, json.getText());
        }
        rows.add(row);
      }
    }
    return rows;
  }
}
