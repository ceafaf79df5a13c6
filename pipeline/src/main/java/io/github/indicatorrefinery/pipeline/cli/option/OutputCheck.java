package io.github.indicatorrefinery.pipeline.cli.option;

import io.github.indicatorrefinery.io.files.Location;
import io.github.indicatorrefinery.io.publish.OutputFolder;
import io.github.indicatorrefinery.pipeline.run.RunMark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether a folder can receive the outputs of a run. */
public final class OutputCheck {
  private static final String OPTION = "--output";

  /**
   * Bytes written for each byte of unpacked input at the peak, when the rows that wait for the
   * database stand beside it: 3.7 measured on the full export, of which 2 stay.
   */
  private static final double PEAK_BYTES_PER_INPUT_BYTE = 4.5;

  /** What a file system that is asked for the files of the folder would take for a pattern. */
  private static final Pattern GLOB = Pattern.compile("[*?\\[\\]{}\\\\]");

  private final String output;
  private final String command;
  private final List<String> inputs;
  private final Mistakes mistakes;

  private OutputCheck(String output, String command, List<String> inputs, Mistakes mistakes) {
    this.output = output;
    this.command = command;
    this.inputs = inputs;
    this.mistakes = mistakes;
  }

  /**
   * The folder, an absolute path or a location of another file system, or null with the mistake
   * told.
   *
   * @param command that is to write there; what another one left is not replaced
   * @param inputs the files that it reads
   */
  public static String check(
      String output, String command, List<String> inputs, long unpackedBytes, Mistakes mistakes) {
    if (output == null || output.isBlank()) {
      mistakes.add(OPTION + " is missing; allowed is a folder, new or with an earlier run");
      return null;
    }
    OutputCheck check = new OutputCheck(output, command, inputs, mistakes);
    try {
      return Location.isLocal(output) ? check.local(unpackedBytes) : check.remote();
    } catch (InvalidPathException e) {
      check.refuse("allowed is a folder: " + e.getReason());
    } catch (IOException e) {
      check.refuse("cannot be looked at: " + Causes.inWords(e));
    }
    return null;
  }

  private String local(long unpackedBytes) throws IOException {
    Path folder = Location.local(output).toAbsolutePath().normalize();
    Path existing = nearestExisting(folder);
    if (!Files.isDirectory(existing)) {
      refuse("%s is a file; allowed is a folder".formatted(existing));
    } else if (!Files.isWritable(existing)) {
      refuse("%s cannot be written to".formatted(existing));
    } else if (existing.equals(folder)) {
      refuseForeign(folder.toString());
    }
    inputs.stream()
        .filter(Location::isLocal)
        .filter(path -> Location.local(path).toAbsolutePath().normalize().startsWith(folder))
        .findFirst()
        .ifPresent(this::refuseInput);
    checkSpace(existing, unpackedBytes);
    return folder.toString();
  }

  private String remote() throws IOException {
    Optional<String> nowhere = Location.mistake(output);
    if (nowhere.isPresent()) {
      refuse(nowhere.get());
      return null;
    }
    if (GLOB.matcher(output).find()) {
      refuse("allowed is a location without any of * ? [ ] { } \\");
      return null;
    }
    String folder = output.replaceFirst("/+$", "");
    refuseForeign(folder);
    inputs.stream()
        .filter(path -> path.startsWith(folder + "/"))
        .findFirst()
        .ifPresent(this::refuseInput);
    return folder;
  }

  private void refuseForeign(String folder) throws IOException {
    if (!OutputFolder.isFree(folder)) {
      refuse(
          "the folder holds other things than a run; allowed is an empty or new folder, or one with"
              + " a run.json");
      return;
    }
    Optional<String> holder = RunMark.in(folder).map(RunMark::command);
    if (holder.isPresent() && !holder.get().equals(command)) {
      refuse(
          "it holds what refinery %s wrote; allowed is an empty or new folder, or one that refinery %s wrote"
              .formatted(holder.get(), command));
    }
  }

  private void refuseInput(String path) {
    refuse("the input %s lies in it; allowed is a folder apart from the inputs".formatted(path));
  }

  private void checkSpace(Path existing, long unpackedBytes) throws IOException {
    long free = freeBytes(existing);
    long needed = peakBytes(unpackedBytes);
    if (free < needed) {
      refuse(
          "%d MiB are free and about %d MiB are needed; allowed is a folder with more room"
              .formatted(free >> 20, needed >> 20));
    }
  }

  /** How much room there is in a folder, or where it would be made. */
  public static long freeBytes(Path folder) throws IOException {
    return Files.getFileStore(nearestExisting(folder)).getUsableSpace();
  }

  /** How much room a run over so much input takes when it takes most. */
  public static long peakBytes(long unpackedBytes) {
    return (long) (unpackedBytes * PEAK_BYTES_PER_INPUT_BYTE);
  }

  private void refuse(String allowed) {
    mistakes.add(OPTION, output, allowed);
  }

  private static Path nearestExisting(Path folder) {
    Path existing = folder;
    while (!Files.exists(existing) && existing.getParent() != null) {
      existing = existing.getParent();
    }
    return existing;
  }
}
