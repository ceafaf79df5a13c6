package io.github.indicatorrefinery.transforms.parse.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Writes JSON of known pairs and of what is none, in any container, and damages it. */
final class RandomJson {
  private static final List<String> TEXTS =
      List.of(
          "x", "one, two", "a: {b}", "\\\"quoted\\\"", "\u20ac \uD83D\uDE00", "[1]", "\\u00e9\\n");
  private static final List<String> LISTS =
      List.of("pairs", "items", "qa_pairs", "documents", "data", "x");

  /** What makes or breaks JSON. */
  private static final String PIECES = "{}[]\",:\\'/*#\n 0t\u0000\u001e\u20ac`";

  private final Random random;
  private final List<String> questions = new ArrayList<>();
  private int unanswered;

  RandomJson(Random random) {
    this.random = random;
  }

  List<String> questions() {
    return questions;
  }

  int unanswered() {
    return unanswered;
  }

  String document() {
    int documents = 1 + random.nextInt(3);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < documents; i++) {
      text.append(container(0)).append('\n');
    }
    return text.toString();
  }

  /** A pair that has an answer. */
  String pair() {
    String question = "q" + questions.size();
    questions.add(question);
    return "{\"id\": %d, \"question\": \"%s\", \"answer\": \"%s\", \"x\": [%s]}"
        .formatted(questions.size(), question, text(), random.nextBoolean() ? noise() : "");
  }

  /** An object without a question and an answer. */
  String noise() {
    return switch (random.nextInt(4)) {
      case 0 -> "{\"n\": 1.5}";
      case 1 -> "{\"n\": {\"m\": [true, null, {}]}}";
      case 2 -> "{\"title\": \"" + text() + "\"}";
      default -> "{}";
    };
  }

  /** With one character taken out, put in or exchanged. */
  String broken(String json) {
    int at = random.nextInt(json.length());
    char piece = PIECES.replace("\n", "").charAt(random.nextInt(PIECES.length() - 1));
    return switch (random.nextInt(3)) {
      case 0 -> json.substring(0, at) + json.substring(at + 1);
      case 1 -> json.substring(0, at) + piece + json.substring(at);
      default -> json.substring(0, at) + piece + json.substring(at + 1);
    };
  }

  /** Bytes that were JSON, or never were. */
  byte[] damaged() {
    StringBuilder text = new StringBuilder(random.nextInt(8) == 0 ? "" : document());
    for (int i = random.nextInt(12); i > 0; i--) {
      int at = random.nextInt(text.length() + 1);
      int end = Math.min(text.length(), at + random.nextInt(4));
      String copy = text.substring(at, Math.min(text.length(), at + random.nextInt(60)));
      String piece = String.valueOf(PIECES.charAt(random.nextInt(PIECES.length())));
      text.replace(at, end, random.nextInt(4) == 0 ? copy : piece.repeat(random.nextInt(4)));
    }
    byte[] bytes = text.toString().getBytes(UTF_8);
    for (int i = random.nextInt(3); i > 0 && bytes.length > 0; i--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
    }
    return bytes;
  }

  private String container(int depth) {
    return switch (random.nextInt(depth > 3 ? 1 : 5)) {
      case 0 -> random.nextInt(5) == 0 ? unansweredPair() : pair();
      case 1 -> "[" + elements(depth) + "]";
      case 2 -> "{\"n\": 1, \"" + any(LISTS) + "\": [" + elements(depth) + "], \"topic\": \"t\"}";
      case 3 -> "{\"k\": " + container(depth + 1) + ", \"m\": " + noise() + "}";
      default ->
          "{\"sessions\": [{\"qa_pairs\": ["
              + pair()
              + "], \"notes\": ["
              + noise()
              + "], \"session_id\": "
              + random.nextInt(9)
              + "}]}";
    };
  }

  private String elements(int depth) {
    List<String> elements = new ArrayList<>();
    for (int i = random.nextInt(4); i >= 0; i--) {
      elements.add(random.nextInt(4) == 0 ? noise() : objectOf(container(depth + 1)));
    }
    return String.join(random.nextBoolean() ? "," : " ,\n ", elements);
  }

  /** A list directly in a list of records is no record. */
  private static String objectOf(String json) {
    return json.startsWith("[") ? "{\"list\": " + json + "}" : json;
  }

  private String unansweredPair() {
    unanswered++;
    return "{\"question\": \"gone\"}";
  }

  private String text() {
    return any(TEXTS);
  }

  private String any(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }
}
