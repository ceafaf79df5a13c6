package io.github.indicatorrefinery.transforms.parse;

import io.github.indicatorrefinery.transforms.parse.format.FormatReader;
import io.github.indicatorrefinery.transforms.parse.input.ParsedRecords;
import io.github.indicatorrefinery.transforms.values.Failure;
import io.github.indicatorrefinery.transforms.values.FileRead;
import io.github.indicatorrefinery.transforms.values.InputFile;
import io.github.indicatorrefinery.transforms.values.Research;
import io.github.indicatorrefinery.transforms.values.SourcePair;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * What a run would find in a file: it is read as {@link ParseInputs} reads it, and all but the
 * counts is forgotten.
 *
 * @param files the file itself last, the members of an archive before it; none where the storage
 *     failed
 * @param pairs in all of them
 * @param failures in all of them
 */
public record InputSurvey(List<FileRead> files, long pairs, long failures) {
  public InputSurvey {
    files = List.copyOf(files);
  }

  /** Opens the bytes of a file as they are stored. */
  @FunctionalInterface
  public interface Stored {
    InputStream open() throws IOException;
  }

  /**
   * Reads a file to its end.
   *
   * @param formats that are asked before those that are known here
   * @param told is told how many bytes were read, again and again
   */
  public static InputSurvey of(
      InputFile file, Stored stored, List<? extends FormatReader> formats, LongConsumer told) {
    Counted counted = new Counted();
    List<FileRead> files = new ArrayList<>();
    try (ToldInput source = new ToldInput(stored.open(), told)) {
      FileParser.parse(file, source, formats, counted, files::add);
    } catch (IOException e) {
      FileParser.fail(file, e, counted);
    }
    return new InputSurvey(files, counted.pairs, counted.failures);
  }

  private static final class Counted implements ParsedRecords {
    private long pairs;
    private long failures;

    @Override
    public void pair(SourcePair pair) {
      pairs++;
    }

    @Override
    public void research(Research research) {
      // It is no pair.
    }

    @Override
    public void failure(Failure failure) {
      failures++;
    }
  }
}
