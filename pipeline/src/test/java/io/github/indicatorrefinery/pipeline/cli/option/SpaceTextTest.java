package io.github.indicatorrefinery.pipeline.cli.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.indicatorrefinery.io.publish.KeptRuns.Cost;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpaceTextTest {
  private static final long MORE_THAN_ANY_DISK = 1L << 60;

  @TempDir private Path folder;

  @Test
  void saysWhatKeepingTakes() {
    assertThat(SpaceText.of(new Cost(1_232, (280L << 20) - 1, true)))
        .isEqualTo("1,232 files of 280 MiB, by hard links: no further space");
    assertThat(SpaceText.of(new Cost(2, 1, false))).isEqualTo("2 files of 1 MiB, copied");
  }

  @Test
  void refusesCopiesThatFindNoRoom() throws IOException {
    Mistakes mistakes = new Mistakes();

    SpaceText.refuseWhereShort(
        "--keepRuns", "1", new Cost(2, MORE_THAN_ANY_DISK, false), folder.toString(), mistakes);

    assertThatThrownBy(mistakes::throwIfAny)
        .hasMessageStartingWith("--keepRuns=1: ")
        .hasMessageContaining(
            " MiB are free and 1,099,511,627,776 MiB are needed (2 files of 1,099,511,627,776 MiB, copied)");
  }

  @Test
  void asksNoRoomForLinksNorForNothing() throws IOException {
    Mistakes mistakes = new Mistakes();

    SpaceText.refuseWhereShort(
        "--keepRuns", "1", new Cost(2, MORE_THAN_ANY_DISK, true), folder.toString(), mistakes);
    SpaceText.refuseWhereShort(
        "--keepRuns", "1", new Cost(0, 0, false), folder.resolve("none").toString(), mistakes);

    assertThatCode(mistakes::throwIfAny).doesNotThrowAnyException();
  }
}
