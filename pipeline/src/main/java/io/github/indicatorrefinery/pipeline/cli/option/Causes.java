package io.github.indicatorrefinery.pipeline.cli.option;

import static java.util.Locale.ROOT;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.regex.Pattern;

/** What really went wrong: a runner wraps an error several times over. */
public final class Causes {
  /** Where the words of a name begin. */
  private static final Pattern OF_A_CLASS = Pattern.compile("(?<=[a-z])(?=[A-Z])");

  private Causes() {}

  public static String innermostMessage(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
    }
    return inWords(cause);
  }

  /** What went wrong, with its place, in words: the name of a class says nothing to a user. */
  public static String inWords(Throwable failure) {
    String message = failure.getMessage();
    if (failure instanceof FileSystemException about) {
      return "%s: %s".formatted(about.getFile(), reason(about));
    }
    if (message != null && !message.isBlank()) {
      return message;
    }
    return failure instanceof OutOfMemoryError
        ? "the memory is used up; --heapMiB=N gives more"
        : OF_A_CLASS.matcher(failure.getClass().getSimpleName()).replaceAll(" ").toLowerCase(ROOT);
  }

  private static String reason(FileSystemException about) {
    if (about instanceof NoSuchFileException) {
      return "no such file or folder";
    }
    if (about instanceof AccessDeniedException) {
      return "not allowed by its permissions";
    }
    if (about instanceof FileAlreadyExistsException) {
      return "it is there already";
    }
    if (about instanceof NotDirectoryException) {
      return "is no folder";
    }
    return about.getReason() == null ? "cannot be used" : about.getReason();
  }

  /** A mistake is one line in a list of mistakes; what libraries draw below theirs is left out. */
  public static String firstLine(String message) {
    return message == null ? "" : message.lines().findFirst().orElse("");
  }
}
