package io.github.indicatorrefinery.transforms.research;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * Research in the shape of the RAG database's export: sessions with their pairs, each with the
 * length of its texts in characters (code points). All but ASCII is escaped; a line a pair.
 */
public final class SessionExport {
  private static final String FORMAT_VERSION = "1.0";

  private static final JsonFactory JSON =
      JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private final JsonGenerator json;

  private SessionExport(JsonGenerator json) {
    this.json = json;
  }

  /**
   * Writes a whole export, and leaves {@code out} open.
   *
   * @param exportedAt when, such as {@code 2025-10-30T09:15:00}
   */
  public static void write(String exportedAt, List<ResearchSession> sessions, Writer out)
      throws IOException {
    JsonGenerator json = JSON.createGenerator(out);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    new SessionExport(json).write(exportedAt, sessions);
    json.close();
    out.write('\n');
  }

  private void write(String exportedAt, List<ResearchSession> sessions) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("metadata");
    json.writeStringField("export_timestamp", exportedAt);
    json.writeNumberField("total_sessions", sessions.size());
    json.writeNumberField(
        "total_qa_pairs", sessions.stream().mapToInt(one -> one.pairs().size()).sum());
    json.writeStringField("format_version", FORMAT_VERSION);
    json.writeEndObject();
    json.writeArrayFieldStart("sessions");
    int id = 0;
    for (ResearchSession session : sessions) {
      json.writeRaw('\n');
      session(++id, session);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void session(int id, ResearchSession session) throws IOException {
    json.writeStartObject();
    json.writeNumberField("session_id", id);
    json.writeStringField("topic", session.topic());
    json.writeStringField("created_at", session.completed());
    json.writeNumberField("total_queries", session.executed());
    json.writeNumberField("successful_queries", session.pairs().size());
    json.writeNumberField(
        "tokens_used", session.pairs().stream().mapToLong(ResearchedPair::tokens).sum());
    json.writeArrayFieldStart("qa_pairs");
    int number = 0;
    for (ResearchedPair pair : session.pairs()) {
      json.writeRaw('\n');
      pair(id, ++number, session, pair);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void pair(int id, int number, ResearchSession session, ResearchedPair pair)
      throws IOException {
    String key = id + "_" + number;
    json.writeStartObject();
    json.writeStringField("id", key);
    json.writeStringField("content", "Q: %s\nA: %s".formatted(pair.question(), pair.answer()));
    json.writeStringField("question", pair.question());
    json.writeStringField("answer", pair.answer());
    json.writeObjectFieldStart("metadata");
    json.writeNumberField("session_id", id);
    json.writeStringField("topic", session.topic());
    json.writeStringField("created_at", session.completed());
    json.writeNumberField("query_index", number);
    json.writeNumberField("question_length", length(pair.question()));
    json.writeNumberField("answer_length", length(pair.answer()));
    json.writeNumberField("tokens_used", pair.tokens());
    json.writeStringField("chunk_id", key);
    json.writeEndObject();
    json.writeEndObject();
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
