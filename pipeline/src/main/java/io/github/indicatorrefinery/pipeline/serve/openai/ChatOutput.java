package io.github.indicatorrefinery.pipeline.serve.openai;

import io.github.indicatorrefinery.io.http.EventStream;
import io.github.indicatorrefinery.io.json.AsciiJson;
import io.github.indicatorrefinery.pipeline.ask.AnswerPieces;
import io.github.indicatorrefinery.pipeline.ask.AskedJson;
import io.github.indicatorrefinery.pipeline.ask.AskedText;
import io.github.indicatorrefinery.pipeline.ask.PlainMarkdown;
import io.github.indicatorrefinery.pipeline.serve.live.Answered;
import io.github.indicatorrefinery.transforms.text.TokenCount;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * An answer as a completion of a chat. Its text is what {@code ask} prints: the answer, what the
 * gate says, and the citations; the field {@code refinery} has the same as an object.
 */
final class ChatOutput {
  private static final String STOP = "stop";

  private final String id = "chatcmpl-" + UUID.randomUUID().toString().replace("-", "");
  private final long created = Instant.now().getEpochSecond();
  private final ChatInput input;

  ChatOutput(ChatInput input) {
    this.input = input;
  }

  private record Message(String role, String content, @Nullable String refusal) {}

  private record Choice(
      int index, Message message, @Nullable String logprobs, String finishReason) {}

  private record PieceChoice(
      int index,
      Map<String, String> delta,
      @Nullable String logprobs,
      @Nullable String finishReason) {}

  private record Usage(int promptTokens, int completionTokens, int totalTokens) {}

  /** The whole answer. */
  String whole(Answered answered) {
    String text = text(answered);
    Map<String, Object> reply = head("chat.completion");
    reply.put("choices", List.of(new Choice(0, new Message("assistant", text, null), null, STOP)));
    reply.put("usage", usage(text));
    reply.put("refinery", AskedJson.document(answered.asked(), answered.answer()));
    return AsciiJson.line(reply);
  }

  /** That an answer is coming: the first piece, which names who speaks. */
  void begin(EventStream events) throws IOException {
    events.send(piece(Map.of("role", "assistant", "content", ""), null));
  }

  /** The answer in pieces, and the end. */
  void stream(Answered answered, EventStream events) throws IOException {
    String text = text(answered);
    for (String part : AnswerPieces.of(text)) {
      events.send(piece(Map.of("content", part), null));
    }
    Map<String, Object> last = chunk(List.of(new PieceChoice(0, Map.of(), null, STOP)));
    last.put("refinery", AskedJson.document(answered.asked(), answered.answer()));
    events.send(AsciiJson.line(last));
    if (input.withUsage()) {
      Map<String, Object> counted = chunk(List.of());
      counted.put("usage", usage(text));
      events.send(AsciiJson.line(counted));
    }
    events.send("[DONE]");
  }

  private String piece(Map<String, String> delta, @Nullable String finishReason) {
    return AsciiJson.line(chunk(List.of(new PieceChoice(0, delta, null, finishReason))));
  }

  private Map<String, Object> chunk(List<PieceChoice> choices) {
    Map<String, Object> chunk = head("chat.completion.chunk");
    chunk.put("choices", choices);
    if (input.withUsage()) {
      chunk.put("usage", null);
    }
    return chunk;
  }

  private Map<String, Object> head(String object) {
    Map<String, Object> head = new LinkedHashMap<>();
    head.put("id", id);
    head.put("object", object);
    head.put("created", created);
    head.put("model", OpenAiFace.CHAT_MODEL);
    return head;
  }

  private static String text(Answered answered) {
    return PlainMarkdown.of(AskedText.of(answered.asked(), answered.answer()).strip());
  }

  private Usage usage(String text) {
    int completion = TokenCount.of(text);
    return new Usage(input.promptTokens(), completion, input.promptTokens() + completion);
  }
}
