package io.github.indicatorrefinery.pipeline.cli.run;

import io.github.indicatorrefinery.io.files.Location;
import io.github.indicatorrefinery.pipeline.cli.option.Causes;
import io.github.indicatorrefinery.pipeline.cli.option.Mistakes;
import io.github.indicatorrefinery.transforms.catalog.Catalog;
import io.github.indicatorrefinery.transforms.ruling.Rulings;
import io.github.indicatorrefinery.transforms.ruling.RulingsFile;
import io.github.indicatorrefinery.transforms.tables.TableException;
import java.io.IOException;
import java.io.Reader;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.apache.beam.sdk.io.FileSystems;
import org.checkerframework.checker.nullness.qual.Nullable;
import picocli.CommandLine.Option;

/** The option that names what people decided. */
final class RulingOptions {
  private static final String DECISIONS = "--decisions";

  @Option(
      names = DECISIONS,
      paramLabel = "FILE",
      description =
          "What people decided of single pairs, tab-separated or JSON lines: exclude, keep, merge,"
              + " indicator, each with who and why. One that no longer fits is told as a failure.")
  private @Nullable String decisions;

  /** The file as it was typed. */
  @Nullable String file() {
    return decisions;
  }

  /** What it holds; nothing where it was not given or has mistakes. */
  Rulings read(Catalog catalog, Mistakes mistakes) {
    if (decisions == null) {
      return Rulings.NONE;
    }
    try (Reader reader = open(decisions)) {
      return RulingsFile.read(reader, decisions, catalog);
    } catch (TableException e) {
      e.mistakes().forEach(mistake -> mistakes.add(DECISIONS, decisions, mistake));
    } catch (IOException | IllegalArgumentException e) {
      mistakes.add(DECISIONS, decisions, "allowed is a readable file: " + Causes.inWords(e));
    }
    return Rulings.NONE;
  }

  private static Reader open(String file) throws IOException {
    return Location.isLocal(file)
        ? Files.newBufferedReader(Location.local(file))
        : Channels.newReader(
            FileSystems.open(FileSystems.matchSingleFileSpec(file).resourceId()),
            StandardCharsets.UTF_8);
  }
}
