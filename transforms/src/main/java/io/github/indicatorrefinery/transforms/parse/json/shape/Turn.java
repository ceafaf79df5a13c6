package io.github.indicatorrefinery.transforms.parse.json.shape;

import io.github.indicatorrefinery.transforms.parse.json.stream.JsonRecord;
import io.github.indicatorrefinery.transforms.parse.json.stream.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * What one side says in a conversation: {@code role} and {@code content} as chat models take them,
 * {@code from} and {@code value} as ShareGPT writes them. Of a content in parts the texts count.
 *
 * @param text null where it says nothing that is text
 */
public record Turn(Speaker speaker, @Nullable String text, String format) {
  /** Who speaks. */
  public enum Speaker {
    USER,
    ASSISTANT,
    OTHER
  }

  private static final List<String> ROLES = List.of("role", "from", "author", "speaker", "sender");
  private static final List<String> CONTENTS =
      List.of("content", "value", "text", "message", "parts");
  private static final Set<String> USERS =
      Set.of("user", "human", "prompter", "customer", "person");
  private static final Set<String> ASSISTANTS =
      Set.of("assistant", "gpt", "bot", "model", "ai", "chatgpt", "bard", "claude", "chatbot");
  private static final Set<String> OTHERS =
      Set.of("system", "tool", "function", "developer", "observation", "function_call", "ipython");

  /** The turn that {@code object} is, if it is one. */
  public static Optional<Turn> of(JsonRecord object) {
    for (String role : ROLES) {
      JsonValue value = object.get(role);
      if (value != null) {
        String name = value.object() == null ? value.text() : value.object().first("role", "name");
        if (name != null) {
          return of(object, name.strip().toLowerCase(Locale.ROOT), role);
        }
      }
    }
    return Optional.empty();
  }

  /** The turns of a list that consists of such. */
  static List<Turn> all(JsonValue list) {
    return list.items().stream()
        .map(item -> item.object() == null ? Optional.<Turn>empty() : of(item.object()))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Turn> of(JsonRecord object, String name, String role) {
    Speaker speaker =
        USERS.contains(name)
            ? Speaker.USER
            : ASSISTANTS.contains(name)
                ? Speaker.ASSISTANT
                : OTHERS.contains(name) ? Speaker.OTHER : null;
    String content = CONTENTS.stream().filter(object::has).findFirst().orElse(null);
    if (speaker == null || content == null) {
      return Optional.empty();
    }
    List<String> texts = object.get(content).texts();
    String text = texts.isEmpty() ? null : String.join("\n", texts);
    return Optional.of(new Turn(speaker, text, role.equals("from") ? "sharegpt" : "messages"));
  }
}
