package io.github.indicatorrefinery.pipeline.loop;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.indicatorrefinery.io.files.MarkedFolder;
import io.github.indicatorrefinery.io.files.WholeFile;
import io.github.indicatorrefinery.io.json.AsciiJson;
import io.github.indicatorrefinery.pipeline.model.research.ResearchFolder;
import io.github.indicatorrefinery.pipeline.run.RunRecord;
import io.github.indicatorrefinery.pipeline.run.gaps.assign.AssignmentFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a loop works: {@code loop.json}, what its run is made of, and for each round its
 * assignments, what was researched, and {@code round.json}, how far it is. A step that is not told
 * there is done again, and comes to the same.
 */
public final class LoopFolder {
  private static final int FORMAT = 1;
  private static final String LOOP = "loop.json";
  private static final String ROUND = "round.json";

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private final Path folder;

  public LoopFolder(Path folder) {
    this.folder = folder;
  }

  /** What a loop is about. */
  record About(int formatVersion, RefinedInputs inputs) {}

  /** Whether a loop may work in it: it is new, empty, or of an earlier call. */
  public boolean isFree() throws IOException {
    return MarkedFolder.isFree(folder, folder.resolve(LOOP), attempt(LOOP)::equals);
  }

  /**
   * What the run of the loop is made of; empty where the loop has not begun.
   *
   * @throws IOException where it cannot be read or is of another version
   */
  public Optional<RefinedInputs> inputs() throws IOException {
    Path file = folder.resolve(LOOP);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    About about = JSON.readValue(file.toFile(), About.class);
    if (about == null || about.formatVersion() != FORMAT || about.inputs() == null) {
      throw new IOException(file + " tells of no loop of this version");
    }
    return Optional.of(about.inputs());
  }

  /**
   * Whether a run may be the one that the loop made larger, or is to: it was made of the same, and
   * of nothing else but what the loop researched.
   */
  public boolean isOf(RunRecord run) throws IOException {
    RefinedInputs found = RefinedInputs.of(run).without(folder);
    return inputs().map(known -> known.without(folder).equals(found)).orElse(true);
  }

  void begin(RefinedInputs inputs) throws IOException {
    put(folder, LOOP, new About(FORMAT, inputs));
  }

  /** How far a round is; empty where it has not begun. */
  Optional<RoundState> round(int number) throws IOException {
    Path file = of(number).resolve(ROUND);
    return Files.exists(file)
        ? Optional.of(JSON.readValue(file.toFile(), RoundState.class))
        : Optional.empty();
  }

  void put(RoundState round) throws IOException {
    put(of(round.round()), ROUND, round);
  }

  AssignmentFolder assignments(int round) {
    return new AssignmentFolder(of(round).resolve("assignments"));
  }

  ResearchFolder research(int round) {
    return new ResearchFolder(of(round).resolve("raw"));
  }

  private Path of(int round) {
    return folder.resolve("round-" + round);
  }

  /** On the disk before it is in place: what it tells is not done again. */
  private static void put(Path folder, String name, Object value) throws IOException {
    Files.createDirectories(folder);
    WholeFile.put(
        folder.resolve(name),
        folder.resolve(attempt(name)),
        out -> out.write(AsciiJson.pretty(value)));
  }

  private static String attempt(String name) {
    return "." + name + ".part";
  }
}
