package io.github.indicatorrefinery.pipeline.job.flink;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FlinkPresetsTest {
  private static final String FLINK = "--runner=FlinkRunner";
  private static final String CLUSTER = "--flinkMaster=localhost:8081";

  @Test
  void flinkIsAskedForByItsRunner() {
    assertThat(FlinkPresets.apply(List.of())).isFalse();
    assertThat(FlinkPresets.apply(List.of("--runner=DirectRunner", CLUSTER))).isFalse();
    assertThat(FlinkPresets.apply(List.of(FLINK))).isTrue();
    assertThat(FlinkPresets.apply(List.of("--runner=org.apache.beam.runners.flink.FlinkRunner")))
        .isTrue();
    assertThat(FlinkPresets.apply(List.of(FLINK, "--runner=DirectRunner"))).isFalse();
  }

  @Test
  void withoutAMasterTheJobStaysInThisProcess() {
    assertThat(FlinkPresets.master(List.of(FLINK))).isEqualTo(FlinkPresets.EMBEDDED);
    assertThat(FlinkPresets.leaveThisProcess(List.of(FLINK))).isFalse();
    assertThat(FlinkPresets.leaveThisProcess(List.of(FLINK, CLUSTER))).isTrue();
    assertThat(FlinkPresets.leaveThisProcess(List.of(CLUSTER))).isFalse();
  }

  @Test
  void onlyAJobThatLeavesThisProcessCanGoOnWithoutIt() {
    String detached = "--attachedMode=false";

    assertThat(FlinkPresets.detach(List.of(FLINK, CLUSTER, detached))).isTrue();
    assertThat(FlinkPresets.detach(List.of(FLINK, CLUSTER))).isFalse();
    assertThat(FlinkPresets.detach(List.of(FLINK, detached))).isFalse();
  }

  @Test
  void flinkRunSaysItselfHowWideAJobIs() {
    assertThat(FlinkPresets.of(List.of(FLINK)))
        .anyMatch(preset -> preset.startsWith("--parallelism="));
    assertThat(FlinkPresets.of(List.of(FLINK, "--flinkMaster=[auto]")))
        .noneMatch(preset -> preset.startsWith("--parallelism="));
  }
}
