package io.github.indicatorrefinery.pipeline.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageTest {
  @Test
  void framesItsContentAndNeedsNothingElse() {
    assertThat(Page.of("A <b> & c", "<p>x</p>\n"))
        .startsWith("<!DOCTYPE html>\n")
        .contains("<title>A &lt;b&gt; &amp; c</title>\n<style>\n:root {")
        .endsWith("}\n</style>\n</head>\n<body>\n<main>\n<p>x</p>\n</main>\n</body>\n</html>\n")
        .doesNotContain("http://", "https://", "src=", "url(", "@import", "<script");
  }
}
