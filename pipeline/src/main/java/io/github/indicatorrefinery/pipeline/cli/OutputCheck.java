package io.github.indicatorrefinery.pipeline.cli;

import io.github.indicatorrefinery.io.publish.OutputFolder;
import io.github.indicatorrefinery.transforms.values.InputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** Whether a folder can receive the outputs of a run. */
final class OutputCheck {
  private static final String OPTION = "--output";

  /**
   * Bytes written for each byte of unpacked input at the peak, when the rows that wait for the
   * database stand beside it: 2.7 measured on the full export, of which 1.4 stay.
   */
  private static final double PEAK_BYTES_PER_INPUT_BYTE = 3.5;

  private OutputCheck() {}

  /** The folder, or null with the mistake told. */
  static Path check(String output, List<InputFile> inputs, long unpackedBytes, Mistakes mistakes) {
    if (output == null || output.isBlank()) {
      mistakes.add(OPTION + " is missing; allowed is a folder, new or with an earlier run");
      return null;
    }
    Path folder;
    try {
      folder = Path.of(output).toAbsolutePath().normalize();
    } catch (InvalidPathException e) {
      mistakes.add(OPTION, output, "allowed is a folder: " + e.getReason());
      return null;
    }
    try {
      checkFolder(output, folder, mistakes);
      checkInputs(output, folder, inputs, mistakes);
      checkSpace(output, folder, unpackedBytes, mistakes);
    } catch (IOException e) {
      mistakes.add(OPTION, output, "cannot be looked at: " + e);
    }
    return folder;
  }

  private static void checkFolder(String output, Path folder, Mistakes mistakes)
      throws IOException {
    Path existing = nearestExisting(folder);
    if (!Files.isDirectory(existing)) {
      mistakes.add(OPTION, output, "%s is a file; allowed is a folder".formatted(existing));
    } else if (!Files.isWritable(existing)) {
      mistakes.add(OPTION, output, "%s cannot be written to".formatted(existing));
    } else if (existing.equals(folder) && !OutputFolder.isFree(folder)) {
      mistakes.add(
          OPTION,
          output,
          "the folder holds other things than a run; allowed is an empty or new folder, or one with a run.json");
    }
  }

  private static void checkInputs(
      String output, Path folder, List<InputFile> inputs, Mistakes mistakes) {
    inputs.stream()
        .map(InputFile::path)
        .filter(path -> !path.contains("://"))
        .filter(path -> Path.of(path).toAbsolutePath().normalize().startsWith(folder))
        .findFirst()
        .ifPresent(
            path ->
                mistakes.add(
                    OPTION,
                    output,
                    "the input %s lies in it; allowed is a folder apart from the inputs"
                        .formatted(path)));
  }

  private static void checkSpace(String output, Path folder, long unpackedBytes, Mistakes mistakes)
      throws IOException {
    long free = Files.getFileStore(nearestExisting(folder)).getUsableSpace();
    double needed = unpackedBytes * PEAK_BYTES_PER_INPUT_BYTE;
    if (free < needed) {
      mistakes.add(
          OPTION,
          output,
          "%d MiB are free and about %d MiB are needed; allowed is a folder with more room"
              .formatted(free >> 20, (long) needed >> 20));
    }
  }

  private static Path nearestExisting(Path folder) {
    Path existing = folder;
    while (!Files.exists(existing) && existing.getParent() != null) {
      existing = existing.getParent();
    }
    return existing;
  }
}
