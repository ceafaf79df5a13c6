package io.github.indicatorrefinery.pipeline.serve.mcp;

import io.github.indicatorrefinery.pipeline.ask.AskFilter;
import io.github.indicatorrefinery.pipeline.ask.Inquiry;
import java.util.List;
import java.util.Map;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * What a tool was called with. The SDK has held it against the tool's schema; what a schema cannot
 * say is an {@link IllegalArgumentException} with a message for the model.
 */
record ToolInput(Map<String, Object> arguments) {
  /** Of the arguments of a call, which may leave them out. */
  static ToolInput of(@Nullable Map<String, Object> arguments) {
    return new ToolInput(arguments == null ? Map.of() : arguments);
  }

  Inquiry inquiry() {
    return new Inquiry(
        text("question"),
        new AskFilter(
            texts("indicators"),
            texts("tiers"),
            Boolean.TRUE.equals(arguments.get("without_flags"))),
        arguments.get("top") instanceof Number top ? top.intValue() : Inquiry.DEFAULT_TOP);
  }

  /** A text; empty where there is none. */
  String text(String name) {
    return arguments.get(name) instanceof String text ? text : "";
  }

  private List<String> texts(String name) {
    return arguments.get(name) instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of();
  }
}
