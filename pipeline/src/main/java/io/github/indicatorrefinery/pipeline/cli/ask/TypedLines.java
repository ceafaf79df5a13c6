package io.github.indicatorrefinery.pipeline.cli.ask;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.jline.reader.Candidate;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/**
 * The lines that are typed. In a terminal a line can be edited, earlier ones come back by the
 * arrows, and the tabulator completes names; they are kept in memory alone. From a pipe, or in a
 * terminal without escape sequences, lines come as they are.
 */
final class TypedLines implements AutoCloseable {
  private static final String PROMPT = "? ";

  private final Source source;
  private final AutoCloseable closed;

  private TypedLines(Source source, AutoCloseable closed) {
    this.source = source;
    this.closed = closed;
  }

  /**
   * The word that is typed, up to the cursor: a question has quotes of its own, none is special.
   */
  private record TypedWord(String line, int cursor, String word) implements CompletingParsedLine {
    static TypedWord of(String line, int cursor) {
      return new TypedWord(
          line, cursor, line.substring(line.lastIndexOf(' ', cursor - 1) + 1, cursor));
    }

    @Override
    public int wordCursor() {
      return word.length();
    }

    @Override
    public int wordIndex() {
      return 0;
    }

    @Override
    public List<String> words() {
      return List.of(word);
    }

    @Override
    public CharSequence escape(CharSequence candidate, boolean complete) {
      return candidate;
    }

    @Override
    public int rawWordCursor() {
      return word.length();
    }

    @Override
    public int rawWordLength() {
      return word.length();
    }
  }

  private interface Source {
    @Nullable String next() throws IOException;
  }

  /**
   * The lines of whoever sits here.
   *
   * @param names that can be completed
   * @param err receives the prompt where no line can be edited
   */
  // From Java 22 on there is always a console; what is no terminal is a dumb one below then.
  @SuppressWarnings("SystemConsoleNull")
  static TypedLines ofThisProcess(List<String> names, PrintWriter err) throws IOException {
    if (System.console() == null) {
      return plain(System.in, err);
    }
    // Without libraries of the machine's own, which would be unpacked at every start.
    Terminal terminal =
        TerminalBuilder.builder().system(true).dumb(true).exec(true).jni(false).ffm(false).build();
    if (terminal.getType().startsWith(Terminal.TYPE_DUMB)) {
      terminal.close();
      return plain(System.in, err);
    }
    return edited(terminal, names);
  }

  /** The lines of a stream, in UTF-8. */
  static TypedLines plain(InputStream in, PrintWriter err) {
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    Source source =
        () -> {
          err.print(PROMPT);
          err.flush();
          return lines.readLine();
        };
    // Standard input is not this one's to close.
    return new TypedLines(source, () -> {});
  }

  /** The lines that are edited in a terminal, which is closed with them. */
  static TypedLines edited(Terminal terminal, List<String> names) {
    LineReader reader =
        LineReaderBuilder.builder()
            .terminal(terminal)
            .parser((line, cursor, context) -> TypedWord.of(line, cursor))
            .completer(
                (line, word, candidates) ->
                    names.forEach(name -> candidates.add(new Candidate(name))))
            .option(LineReader.Option.CASE_INSENSITIVE, true)
            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
            .build();
    return new TypedLines(() -> read(reader), terminal);
  }

  private static @Nullable String read(LineReader reader) {
    try {
      return reader.readLine(PROMPT);
    } catch (UserInterruptException | EndOfFileException e) {
      return null;
    }
  }

  /** The next line; null where there is none. */
  @Nullable String next() throws IOException {
    return source.next();
  }

  @Override
  public void close() throws IOException {
    try {
      closed.close();
    } catch (IOException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException(e);
    }
  }
}
