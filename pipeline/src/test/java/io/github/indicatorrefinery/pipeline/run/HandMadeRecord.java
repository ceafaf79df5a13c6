package io.github.indicatorrefinery.pipeline.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The record of a run that was written by hand: as much of one as its readers need. */
public final class HandMadeRecord {
  private HandMadeRecord() {}

  /** The record of the run {@code runId}, whose data have this digest. */
  public static String json(String runId, String dataSha256) {
    return """
    {
      "format_version" : %d,
      "run_id" : "%s",
      "ledger" : {"by_source" : {}},
      "files" : [],
      "data_sha256" : "%s"
    }
    """
        .formatted(RunRecord.FORMAT, runId, dataSha256);
  }

  /** Makes a run of a folder. */
  public static void write(Path folder) throws IOException {
    write(folder, "r1", "d1");
  }

  /** Makes the run {@code runId} of a folder, whose data have this digest. */
  public static void write(Path folder, String runId, String dataSha256) throws IOException {
    Files.writeString(folder.resolve(RunFiles.RECORD), json(runId, dataSha256));
  }
}
