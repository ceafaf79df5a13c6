package io.github.indicatorrefinery.transforms.parse.input;

import io.github.indicatorrefinery.transforms.sensitive.SensitiveText;
import io.github.indicatorrefinery.transforms.values.Failure;
import io.github.indicatorrefinery.transforms.values.Failure.Part;
import io.github.indicatorrefinery.transforms.values.InputFile;
import io.github.indicatorrefinery.transforms.values.Origin;
import io.github.indicatorrefinery.transforms.values.SourceKind;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Where the records of one file go: it gives them their origin, bounds what a failure quotes, and
 * keeps the account of the file.
 */
public record FileRecords(InputFile file, ParsedRecords out, FileAccount account) {
  static final String STAGE = "parse";

  /** The position of a failure that concerns a whole file. */
  static final String WHOLE_FILE = "";

  /** A message may quote the input; a line of it is enough. */
  static final int MAX_MESSAGE_CHARS = 400;

  public FileRecords {
    out = ReplacementNotes.before(out);
  }

  /** The records of a file of which nothing was read yet. */
  public FileRecords(InputFile file, ParsedRecords out) {
    this(file, out, new FileAccount());
  }

  /**
   * The same once its content has told what it is: records of a file whose kind the user left open
   * are of kind {@code natural} from here on.
   *
   * @param format the name that outputs carry, such as {@code csv}
   */
  public FileRecords recognised(String format, SourceKind natural) {
    SourceKind kind = file.kind() == SourceKind.FILE ? natural : file.kind();
    account.recognised(format, kind);
    return new FileRecords(new InputFile(kind, file.path(), file.name()), out, account);
  }

  public Origin origin(@Nullable String sessionId, String position) {
    return new Origin(file.kind(), file.name(), sessionId, position);
  }

  /** A failure with all of an input, or with its start where it is too long. */
  public void fail(String reason, String message, Origin origin, String input, long inputSize) {
    fail(reason, message, origin, input, Part.WHOLE, inputSize);
  }

  /** A failure with a part of an input. */
  public void fail(
      String reason, String message, Origin origin, String input, Part part, long inputSize) {
    out.failure(
        new Failure(
            STAGE, reason, told(message), origin, TextEncoding.wellFormed(input), part, inputSize));
  }

  /**
   * What a file system says names the path, which is none of the output's business. Secrets go
   * before the cut: half a one could no longer be told.
   */
  private String told(String message) {
    String named = message.replace(file.path(), file.name());
    return TextEncoding.words(SensitiveText.redacted(named), MAX_MESSAGE_CHARS);
  }

  /** A failure of the file as a whole. */
  public void failFile(String reason, String message, String input, long inputSize) {
    failFile(reason, message, input, Part.WHOLE, inputSize);
  }

  /** A failure of the file as a whole, with a part of it. */
  public void failFile(String reason, String message, String input, Part part, long inputSize) {
    fail(reason, message, origin(null, WHOLE_FILE), input, part, inputSize);
  }
}
