package io.github.indicatorrefinery.pipeline.serve.mcp;

import io.github.indicatorrefinery.io.json.AsciiJson;
import io.github.indicatorrefinery.pipeline.ask.Asked;
import io.github.indicatorrefinery.pipeline.ask.AskedJson;
import io.github.indicatorrefinery.pipeline.ask.AskedText;
import io.github.indicatorrefinery.pipeline.ask.Inquiry;
import io.github.indicatorrefinery.pipeline.ask.PlainMarkdown;
import io.github.indicatorrefinery.pipeline.serve.api.IndicatorList;
import io.github.indicatorrefinery.pipeline.serve.api.PairDocument;
import io.github.indicatorrefinery.pipeline.serve.api.PairLookup;
import io.github.indicatorrefinery.pipeline.serve.live.AnswerDesk;
import io.github.indicatorrefinery.pipeline.serve.live.Answered;
import io.github.indicatorrefinery.pipeline.serve.live.CurrentRun;
import io.github.indicatorrefinery.pipeline.serve.live.RunLease;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The tools: what they are is in {@code tools.json}, what they do is here. A result is an object
 * and the same as text; what a model asked wrongly is a result too, which says what to do instead.
 */
final class RunTools {
  private static final int MOST_NAMED = 5;

  private final AnswerDesk desk;
  private final CurrentRun run;
  private final McpJsonMapper json;

  RunTools(AnswerDesk desk, CurrentRun run, McpJsonMapper json) {
    this.desk = desk;
    this.run = run;
    this.json = json;
  }

  List<Tool> all() {
    try (InputStream tools = RunTools.class.getResourceAsStream("tools.json")) {
      return json.readValue(tools.readAllBytes(), new TypeRef<List<Tool>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  CallToolResult call(String tool, ToolInput input) {
    try {
      return switch (tool) {
        case "search" -> search(input);
        case "ask" -> ask(input);
        case "get_pair" -> pair(input);
        case "indicators" -> indicators(input);
        default -> throw new IllegalArgumentException("there is no tool " + tool);
      };
    } catch (IllegalArgumentException e) {
      return CallToolResult.builder().isError(true).addTextContent(e.getMessage()).build();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return CallToolResult.builder().isError(true).addTextContent("the server stops").build();
    }
  }

  private CallToolResult search(ToolInput input) throws InterruptedException {
    Inquiry inquiry = known(input.inquiry());
    Asked asked = desk.search(inquiry);
    return result(AskedJson.hits(asked));
  }

  private CallToolResult ask(ToolInput input) throws InterruptedException {
    Answered answered = desk.answer(known(input.inquiry()));
    return CallToolResult.builder()
        .structuredContent(json, AskedJson.of(answered.asked(), answered.answer()))
        .addTextContent(PlainMarkdown.of(AskedText.of(answered.asked(), answered.answer())).strip())
        .build();
  }

  private CallToolResult pair(ToolInput input) throws InterruptedException {
    try (RunLease lease = run.lease()) {
      PairDocument found =
          lease
              .read(opened -> PairLookup.find(input.text("pair_id"), opened))
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "no pair has this id, or several begin so: take the whole pair_id of a hit of search or of a citation of ask"));
      return result(AsciiJson.line(found));
    }
  }

  private CallToolResult indicators(ToolInput input) throws InterruptedException {
    String part = input.text("contains").toLowerCase(Locale.ROOT);
    List<IndicatorList.Entry> found =
        list().stream()
            .filter(
                one ->
                    Stream.of(one.slug(), one.name(), String.valueOf(one.category()))
                        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(part)))
            .toList();
    return result(AsciiJson.line(new IndicatorList(found)));
  }

  /** A slug that no indicator has would find nothing, and a model would take that for an answer. */
  private Inquiry known(Inquiry inquiry) throws InterruptedException {
    Set<String> unknown = new TreeSet<>(inquiry.filter().indicators());
    if (unknown.isEmpty()) {
      return inquiry;
    }
    List<String> slugs = list().stream().map(IndicatorList.Entry::slug).toList();
    slugs.forEach(unknown::remove);
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "no indicator has the slug %s; call the tool indicators for those there are%s"
              .formatted(String.join(", ", unknown), near(unknown, slugs)));
    }
    return inquiry;
  }

  private static String near(Set<String> unknown, List<String> slugs) {
    String like =
        slugs.stream()
            .filter(slug -> unknown.stream().anyMatch(slug::contains))
            .limit(MOST_NAMED)
            .collect(Collectors.joining(", "));
    return like.isEmpty() ? "" : ", such as " + like;
  }

  private List<IndicatorList.Entry> list() throws InterruptedException {
    try (RunLease lease = run.lease()) {
      return lease.read(IndicatorList::of).indicators();
    }
  }

  private CallToolResult result(String document) {
    return CallToolResult.builder()
        .structuredContent(json, document)
        .addTextContent(document)
        .build();
  }
}
