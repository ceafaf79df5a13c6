package io.github.indicatorrefinery.pipeline.cli.option;

import io.github.indicatorrefinery.pipeline.run.GateFile;
import io.github.indicatorrefinery.transforms.embed.EmbeddingModel;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.checkerframework.checker.nullness.qual.Nullable;
import picocli.CommandLine.Option;

/** The option that names thresholds for questions. */
public final class GateOption {
  private static final String NAME = "--gate";

  @Option(
      names = NAME,
      paramLabel = "FILE",
      description =
          "A gate.json of evaluate --calibrate: its thresholds say which questions are answered. A run"
              + " carries it, and is asked by it then. Default: what the run carries, else the"
              + " built-in thresholds.")
  private @Nullable String file;

  /** What it holds; null where it was not given, or is wrong, which is told. */
  public @Nullable GateFile read(Mistakes mistakes) {
    if (file == null) {
      return null;
    }
    try {
      GateFile gate = GateFile.read(Path.of(file));
      if (!gate.isOf(EmbeddingModel.MINI_LM)) {
        mistakes.add(
            NAME,
            file,
            "it is about distances of %s, %s, and those here are of %s, %s"
                .formatted(
                    gate.model(),
                    gate.modelVersion(),
                    EmbeddingModel.MINI_LM.name(),
                    EmbeddingModel.MINI_LM.version()));
      }
      return gate;
    } catch (NoSuchFileException e) {
      mistakes.add(NAME, file, "no such file");
    } catch (IOException | InvalidPathException e) {
      mistakes.add(NAME, file, "cannot be read: " + Causes.inWords(e));
    }
    return null;
  }

  /** Tells that it has no use beside another option, where both were given. */
  public void refuseBeside(String other, Mistakes mistakes) {
    if (file != null) {
      mistakes.add(NAME, file, "has no use with " + other);
    }
  }
}
