package io.github.indicatorrefinery.pipeline.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.transforms.values.CharacterCount;
import io.github.indicatorrefinery.transforms.values.PassedOver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunRecordTest {
  @Test
  void tellsWhatBecameOfEachInput() throws IOException {
    RunRecord.Input input =
        new RunRecord.Input(
            "in/a.txt",
            "report",
            30,
            "sha",
            "report",
            "UTF-8",
            new CharacterCount(6, 1, 2, 3),
            List.of(new PassedOver("sessions[*].notes", 12)));
    String json =
        HandMadeRecord.json("r1", "d1")
            .replaceFirst(
                "\"ledger\"",
                """
                "inputs": [{"path": "in/a.txt", "kind": "report", "bytes": 30, "sha256": "sha",
                  "format": "report", "encoding": "UTF-8",
                  "characters": {"read": 6, "in_pairs": 1, "prose": 2, "unclaimed": 3},
                  "passed_over": [{"path": "sessions[*].notes", "objects": 12}]}],
                "ledger"\
                """);

    RunRecord record = read(json);

    assertThat(record.inputs()).containsExactly(input);
    assertThat(read(record.toJson())).isEqualTo(record);
  }

  @Test
  void readsARecordThatDoesNotTell() throws IOException {
    String json =
        HandMadeRecord.json("r1", "d1")
            .replaceFirst(
                "\"ledger\"",
                "\"inputs\": [{\"path\": \"a.json\", \"kind\": \"export\", \"bytes\": 3, \"sha256\": \"sha\"}],"
                    + " \"ledger\"");

    assertThat(read(json).inputs())
        .containsExactly(
            new RunRecord.Input(
                "a.json", "export", 3, "sha", "", "", CharacterCount.NONE, List.of()));
  }

  private static RunRecord read(String json) throws IOException {
    return RunRecord.read(new ByteArrayInputStream(json.getBytes(UTF_8)));
  }
}
