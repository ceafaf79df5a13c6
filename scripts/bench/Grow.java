import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.github.luben.zstd.ZstdInputStream;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * Makes a large export of a real one: N copies of it, each varied, in P files. It streams; no copy
 * is ever held. The same arguments give the same bytes.
 *
 * <p>Within a copy a word always becomes the same other word and every question gets the copy's
 * number, so that equal questions stay equal, different ones stay different, and no question equals
 * one of another copy. No word that an indicator's name has is touched. Copy 0 is the original.
 */
public final class Grow {
  private static final int BUFFER_BYTES = 1 << 16;
  private static final int ZSTD_LEVEL = 3;

  /** Measured on copies of the full export: level 3 leaves 8.3 bytes of 100; a little room. */
  private static final double PACKED_SHARE = 0.09;

  /** Above every id of a source, so that the sessions of two copies never share one. */
  private static final long SESSION_STRIDE = 1_000_000;

  private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private static final String ANSWER = "\nAnswer: ";

  /** Words that can stand for each other, and are no part of an indicator's name. */
  private static final String[] ALIKE = {
    "strategies systems factors challenges solutions techniques considerations opportunities tools"
        + " practices frameworks applications mechanisms features requirements measures",
    "identify improve manage reduce maintain create ensure mitigate facilitate enable",
    "significant potential important valuable effective efficient robust complex broader common",
    "identifying evaluating incorporating applying understanding managing improving comparing",
    "significantly potentially typically generally usually effectively",
    "researchers participants professionals practitioners experts specialists",
    "insights findings details facts results observations"
  };

  private final Map<String, String> words = new HashMap<>();
  private final int copy;
  private String session = "";
  private int questionLength;
  private int answerLength;
  private int contentWords;
  private int contentLength;

  private record Size(long bytes, long sessions, long pairs) {}

  private Grow(int copy) {
    this.copy = copy;
    for (int list = 0; list < ALIKE.length; list++) {
      String[] alike = ALIKE[list].split(" ");
      for (int i = 0; i < alike.length; i++) {
        // Another pace in each list: two copies rarely exchange all words alike.
        words.put(alike[i], alike[Math.floorMod(i + copy * (list + 1), alike.length)]);
      }
    }
  }

  public static void main(String[] args) throws IOException {
    Path source = Path.of(args[0]);
    int copies = Integer.parseInt(args[1]);
    Path folder = Path.of(args[2]);
    int parts = Integer.parseInt(args[3]);
    boolean packed = Boolean.parseBoolean(args[4]);
    Size size = size(source);
    Files.createDirectories(folder);
    checkSpace(folder, size, copies, packed);
    for (int part = 0; part < parts; part++) {
      int first = (int) ((long) copies * part / parts);
      int end = (int) ((long) copies * (part + 1) / parts);
      write(source, size, first, end, folder.resolve(name(part, parts, packed)), packed);
    }
    System.out.printf("wrote %,d pairs of %,d sessions in %d files%n", size.pairs * copies, size.sessions * copies, parts);
  }

  private static String name(int part, int parts, boolean packed) {
    return "export-%05d-of-%05d.json%s".formatted(part, parts, packed ? ".zst" : "");
  }

  private static void checkSpace(Path folder, Size size, int copies, boolean packed) throws IOException {
    double needed = (double) size.bytes * copies * (packed ? PACKED_SHARE : 1.02);
    long free = Files.getFileStore(folder).getUsableSpace();
    System.out.printf(
        "%,d copies of %,d pairs, %.1f MB: %.2f GB unpacked; the files take about %.2f GB, their peak; %.1f GB are free%n",
        copies, size.pairs, size.bytes / 1e6, size.bytes / 1e9 * copies, needed / 1e9, free / 1e9);
    if (needed > free) {
      throw new IOException("too little room in " + folder);
    }
  }

  /** Reads the source once: what the totals of the copies will be. */
  private static Size size(Path source) throws IOException {
    long sessions = 0;
    long pairs = 0;
    Counted bytes = new Counted(open(source));
    try (JsonParser json = factory().createParser(bytes)) {
      while (json.nextToken() != null) {
        if (json.currentToken() == JsonToken.FIELD_NAME && json.currentName().equals("answer")) {
          pairs++;
        } else if (json.currentToken() == JsonToken.FIELD_NAME && json.currentName().equals("qa_pairs")) {
          sessions++;
        }
      }
    }
    return new Size(bytes.count, sessions, pairs);
  }

  private static void write(Path source, Size size, int first, int end, Path file, boolean packed) throws IOException {
    OutputStream plain = new BufferedOutputStream(Files.newOutputStream(file), BUFFER_BYTES);
    OutputStream out = packed ? new ZstdOutputStream(plain, ZSTD_LEVEL).setChecksum(true) : plain;
    try (JsonGenerator json = factory().createGenerator(out)) {
      json.setPrettyPrinter(new DefaultPrettyPrinter());
      json.writeStartObject();
      for (int copy = first; copy < end; copy++) {
        try (JsonParser in = factory().createParser(open(source))) {
          new Grow(copy).copy(in, json, size, copy == first, end - first);
        }
      }
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  /** Copies the sessions; what stands before and behind them comes from the first copy alone. */
  private void copy(JsonParser in, JsonGenerator out, Size size, boolean withHead, int copies) throws IOException {
    in.nextToken();
    for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
      in.nextToken();
      if (!field.equals("sessions")) {
        if (withHead) {
          out.writeFieldName(field);
          head(in, out, size, copies);
        } else {
          in.skipChildren();
        }
        continue;
      }
      if (withHead) {
        out.writeArrayFieldStart(field);
      }
      while (in.nextToken() != JsonToken.END_ARRAY) {
        value(in, out, "");
      }
    }
  }

  private static void head(JsonParser in, JsonGenerator out, Size size, int copies) throws IOException {
    int depth = 0;
    do {
      if (in.currentToken().isNumeric() && "total_sessions".equals(in.currentName())) {
        out.writeNumber(size.sessions * copies);
      } else if (in.currentToken().isNumeric() && "total_qa_pairs".equals(in.currentName())) {
        out.writeNumber(size.pairs * copies);
      } else {
        out.copyCurrentEvent(in);
      }
      depth += in.currentToken().isStructStart() ? 1 : in.currentToken().isStructEnd() ? -1 : 0;
    } while (depth > 0 && in.nextToken() != null);
  }

  private void value(JsonParser in, JsonGenerator out, String field) throws IOException {
    switch (in.currentToken()) {
      case START_OBJECT -> {
        out.writeStartObject();
        for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
          in.nextToken();
          out.writeFieldName(name);
          value(in, out, name);
        }
        out.writeEndObject();
      }
      case START_ARRAY -> {
        out.writeStartArray();
        while (in.nextToken() != JsonToken.END_ARRAY) {
          value(in, out, "");
        }
        out.writeEndArray();
      }
      case VALUE_STRING -> out.writeString(text(field, in.getText()));
      case VALUE_NUMBER_INT -> out.writeNumber(number(field, in.getLongValue()));
      default -> out.copyCurrentEvent(in);
    }
  }

  private long number(String field, long value) {
    return switch (field) {
      case "session_id" -> value + copy * SESSION_STRIDE;
      case "question_length" -> questionLength;
      case "answer_length" -> answerLength;
      case "word_count" -> contentWords;
      case "char_count" -> contentLength;
      default -> value;
    };
  }

  private String text(String field, String value) {
    return switch (field) {
      case "id" -> shifted(value);
      case "created_at" -> later(value);
      case "question" -> {
        String varied = numbered(varied(value));
        questionLength = varied.codePointCount(0, varied.length());
        yield varied;
      }
      case "answer" -> {
        String varied = varied(value);
        answerLength = varied.codePointCount(0, varied.length());
        yield varied;
      }
      case "content", "text" -> {
        String varied = both(varied(value));
        contentLength = varied.codePointCount(0, varied.length());
        contentWords = varied.strip().split("\\s+").length;
        yield varied;
      }
      default -> value;
    };
  }

  /** {@code 7_3} is pair 3 of session 7. */
  private String shifted(String id) {
    int end = id.indexOf('_');
    boolean numbered = end > 0 && id.chars().limit(end).allMatch(Character::isDigit);
    return numbered ? Long.parseLong(id.substring(0, end)) + copy * SESSION_STRIDE + id.substring(end) : id + "-" + copy;
  }

  private String later(String time) {
    try {
      return WRITTEN.format(LocalDateTime.parse(time, WRITTEN).plusMinutes(copy));
    } catch (DateTimeParseException e) {
      return time;
    }
  }

  private String both(String content) {
    int answer = content.indexOf(ANSWER);
    return answer < 0 ? content : numbered(content.substring(0, answer)) + content.substring(answer);
  }

  /** The copy's number goes inside of a closing quote, so that what is wrapped stays wrapped. */
  private String numbered(String question) {
    if (copy == 0 || question.isBlank()) {
      return question;
    }
    int end = question.length() - (question.endsWith("\"") ? 1 : 0);
    return question.substring(0, end) + " case " + copy + question.substring(end);
  }

  private String varied(String text) {
    if (copy == 0) {
      return text;
    }
    StringBuilder varied = new StringBuilder(text.length() + text.length() / 16);
    for (int at = 0; at < text.length(); ) {
      int end = at;
      while (end < text.length() && isLetter(text.charAt(end))) {
        end++;
      }
      if (end == at) {
        varied.append(text.charAt(at++));
      } else {
        varied.append(exchanged(text.substring(at, end)));
        at = end;
      }
    }
    return varied.toString();
  }

  /** Equal but for case stays equal but for case. */
  private String exchanged(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    String other = words.get(lower);
    if (other == null) {
      return word;
    }
    if (word.equals(lower)) {
      return other;
    }
    return Character.isUpperCase(word.charAt(1))
        ? other.toUpperCase(Locale.ROOT)
        : Character.toUpperCase(other.charAt(0)) + other.substring(1);
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static InputStream open(Path file) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES);
    String name = file.toString();
    if (name.endsWith(".gz")) {
      return new GZIPInputStream(in, BUFFER_BYTES);
    }
    return name.endsWith(".zst") ? new ZstdInputStream(in) : in;
  }

  private static JsonFactory factory() {
    return JsonFactory.builder().disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION).build();
  }

  private static final class Counted extends FilterInputStream {
    private long count;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int next = super.read();
      count += next < 0 ? 0 : 1;
      return next;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int read = super.read(into, offset, length);
      count += Math.max(read, 0);
      return read;
    }
  }
}
