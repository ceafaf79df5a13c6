package io.github.indicatorrefinery.transforms.parse.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ResearchProseTest {
  @Test
  void knowsResearchByItsPartsAndSources() {
    assertThat(ResearchProse.title("# Why?\n\n## Introduction\nText.\n\n## Conclusion\nSo.\n"))
        .isEqualTo("Why?");
    assertThat(
            ResearchProse.title("# Why?\n\n## Levels\nText.\n\n## References\n- [a](http://b)\n"))
        .isEqualTo("Why?");
    assertThat(
            ResearchProse.title("# Why?\n\n## 1. Key findings\nSee.\n\n## 2. Sources cited\n-\n"))
        .isEqualTo("Why?");
  }

  @Test
  void takesNoManualOrNoteForResearch() {
    assertThat(ResearchProse.title("# Tool\n## Introduction\n## Installation\n## Conclusion\n"))
        .isNull();
    assertThat(ResearchProse.title("# Shopping\n\n- milk\n")).isNull();
    assertThat(ResearchProse.title("# List\n## One\ntext [a](https://b)\n## Two\n")).isNull();
    assertThat(ResearchProse.title("no heading")).isNull();
  }
}
