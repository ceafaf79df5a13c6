package io.github.indicatorrefinery.transforms.parse.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.transforms.parse.CollectedRecords;
import io.github.indicatorrefinery.transforms.values.Failure;
import io.github.indicatorrefinery.transforms.values.InputFile;
import io.github.indicatorrefinery.transforms.values.SourceKind;
import org.junit.jupiter.api.Test;

class FileRecordsTest {
  private final CollectedRecords read = new CollectedRecords();
  private final FileRecords records =
      new FileRecords(new InputFile(SourceKind.FILE, "/home/ana/qa.csv", "qa.csv"), read);

  @Test
  void aMessageNamesTheFileWithoutItsPath() {
    records.failFile("unreadable", "/home/ana/qa.csv: no such file", "", 0);

    assertThat(read.failures).extracting(Failure::message).containsExactly("qa.csv: no such file");
  }

  @Test
  void aSecretAcrossTheCutOfAMessageGoesAsAWhole() {
    String phrase = "legal winner thank year wave sausage worth useful legal winner thank yellow";
    String before = "odd ".repeat((FileRecords.MAX_MESSAGE_CHARS - phrase.length()) / 4 + 2);

    records.failFile("odd", before + phrase, "", 0);

    assertThat(read.failures)
        .extracting(Failure::message)
        .containsExactly(before + "[seed phrase]");
  }
}
