package io.github.indicatorrefinery.pipeline.cli.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.indicatorrefinery.io.files.Location;
import io.github.indicatorrefinery.pipeline.cli.option.Mistakes;
import io.github.indicatorrefinery.pipeline.model.batch.BatchManifest;
import io.github.indicatorrefinery.pipeline.model.batch.result.BatchImport;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.util.Optional;
import org.apache.beam.sdk.io.FileSystems;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The manifest that an option names.
 *
 * @param version of the pairs that replies to it make
 */
record ManifestFile(String path, BatchManifest manifest, String version) {
  private static final String OPTION = "--manifest";

  /** Empty where it cannot be read, with the mistake told. */
  static Optional<ManifestFile> read(@Nullable String given, Mistakes mistakes) {
    if (given == null || given.isBlank()) {
      mistakes.add(OPTION + " is missing; allowed is the manifest.json of an export");
      return Optional.empty();
    }
    Optional<String> nowhere = Location.mistake(given);
    if (nowhere.isPresent()) {
      mistakes.add(OPTION, given, nowhere.get());
      return Optional.empty();
    }
    String path = Location.isLocal(given) ? Location.local(given).toString() : given;
    try (InputStream file =
        Channels.newInputStream(FileSystems.open(FileSystems.matchNewResource(path, false)))) {
      byte[] json = file.readAllBytes();
      return Optional.of(
          new ManifestFile(path, BatchManifest.read(json), BatchImport.version(json)));
    } catch (JsonProcessingException e) {
      mistakes.add(OPTION, given, "is none; allowed is the manifest.json of an export");
    } catch (IOException | IllegalArgumentException e) {
      mistakes.add(OPTION, given, "cannot be read; allowed is the manifest.json of an export");
    }
    return Optional.empty();
  }
}
