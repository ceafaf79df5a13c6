package io.github.indicatorrefinery.pipeline.job.publish;

import io.github.indicatorrefinery.pipeline.run.RunFiles;
import io.github.indicatorrefinery.pipeline.run.RunRecord;
import java.util.List;
import java.util.stream.Stream;

/**
 * What hubs load beside the dataset, by name: {@code load_dataset(folder, "rejected")}. What a run
 * has no file of is left out. All is Parquet, as the dataset is: a hub reads one folder by one
 * reader.
 *
 * @param files the beginning of their paths
 */
record CardConfigs(String name, String files) {
  private static final List<CardConfigs> ALL =
      List.of(
          new CardConfigs("duplicates", RunFiles.DUPLICATES_TABLE),
          new CardConfigs("rejected", RunFiles.REJECTED_TABLE),
          new CardConfigs("facts", RunFiles.FACTS_TABLE));

  /** The rest of the header's list of configurations. */
  static String yaml(RunRecord run) {
    StringBuilder yaml = new StringBuilder();
    of(run)
        .forEach(
            config ->
                yaml.append(
                    """
                    - config_name: %s
                      data_files:
                      - split: train
                        path: %s-*.parquet
                    """
                        .formatted(config.name, config.files)));
    return yaml.toString();
  }

  /** How each is loaded, a line of Python each. */
  static String loading(RunRecord run) {
    StringBuilder lines = new StringBuilder();
    of(run)
        .forEach(
            config ->
                lines.append(
                    "%1$s = load_dataset(\"FOLDER\", \"%1$s\", split=\"train\")\n"
                        .formatted(config.name)));
    return lines.toString();
  }

  private static Stream<CardConfigs> of(RunRecord run) {
    return ALL.stream()
        .filter(
            config -> run.files().stream().anyMatch(file -> file.path().startsWith(config.files)));
  }
}
