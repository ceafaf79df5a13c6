package io.github.indicatorrefinery.transforms.parse;

import io.github.indicatorrefinery.transforms.parse.input.FileRecords;
import io.github.indicatorrefinery.transforms.parse.input.ParsedRecords;
import io.github.indicatorrefinery.transforms.parse.json.ExportParser;
import io.github.indicatorrefinery.transforms.values.Failure;
import io.github.indicatorrefinery.transforms.values.InputFile;
import io.github.indicatorrefinery.transforms.values.Research;
import io.github.indicatorrefinery.transforms.values.SourceKind;
import io.github.indicatorrefinery.transforms.values.SourcePair;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/** The pairs of the real export, one after the other. */
public final class RealExport {
  private RealExport() {}

  /** Hands over every pair; anything in the export that cannot be read fails the test. */
  public static void read(Consumer<SourcePair> pairs) throws IOException {
    Path export = RealData.export();
    ParsedRecords records =
        new ParsedRecords() {
          @Override
          public void pair(SourcePair pair) {
            pairs.accept(pair);
          }

          @Override
          public void research(Research research) {}

          @Override
          public void failure(Failure failure) {
            throw new AssertionError(failure);
          }
        };
    try (InputStream in = new GZIPInputStream(Files.newInputStream(export), 1 << 16)) {
      ExportParser.parse(
          new FileRecords(new InputFile(SourceKind.EXPORT, export.toString()), records), in);
    }
  }
}
