package io.github.indicatorrefinery.transforms.score.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.transforms.score.text.TextLine.Kind;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class AnswerTextTest {
  @Test
  void tellsLinesApart() {
    AnswerText answer =
        AnswerText.read(
            "q",
            "# Fees\n\nText here.\n\nUses:\n- one\n  2) two:\n\tb. three\n| x |\n```\ncode\n```\n**Bold**");
    assertThat(answer.lines())
        .extracting(TextLine::kind)
        .containsExactly(
            Kind.HEADING,
            Kind.PROSE,
            Kind.HEADING,
            Kind.BULLET,
            Kind.NUMBERED,
            Kind.LETTERED,
            Kind.TABLE,
            Kind.CODE,
            Kind.CODE,
            Kind.CODE,
            Kind.HEADING);
    assertThat(answer.lines().get(4).number()).isEqualTo(2);
    assertThat(answer.lines().get(4).indent()).isEqualTo(2);
    assertThat(answer.lines().get(5).number()).isEqualTo(2);
    assertThat(answer.lines().get(5).indent()).isEqualTo(4);
  }

  @Test
  void countsWhatTheMetricsRead() {
    AnswerText answer =
        AnswerText.read(
            "bitcoin fees", "Bitcoin fees rose 40 % in 2024. the of: see https://x.org/2025/a b");
    assertThat(answer.words()).isEqualTo(10);
    assertThat(answer.sentences()).isEqualTo(1);
    assertThat(answer.lowerStarts()).isEqualTo(1);
    assertThat(answer.misplacedArticles()).isEqualTo(1);
    assertThat(answer.numbers()).isEqualTo(1);
    assertThat(answer.figures()).isEqualTo(1);
    assertThat(answer.urls()).isEqualTo(1);
    assertThat(answer.names(2024)).isTrue();
    assertThat(answer.names(2025)).isFalse();
    assertThat(answer.answeredTerms()).isEqualTo(2);
  }

  @Test
  void noticesWhatAnswersLoseWhenTheirSentencesMove() {
    AnswerText answer = AnswerText.read("q", "1. 3. Fees rise. - Blocks fill. Here is more. 4. x");
    assertThat(answer.strayMarkers()).isEqualTo(3);
    assertThat(answer.announcements()).isEqualTo(1);
    assertThat(AnswerText.read("q", "1. Fees\n2. Blocks - full\n- More.").strayMarkers()).isZero();
    assertThat(AnswerText.read("q", "These rise.").lines().get(0).leansBack()).isTrue();
  }

  @Test
  void findsTheClosingSourcesOnly() {
    assertThat(AnswerText.read("q", "A.\n\nSources:\n- x\n- y").sourcesStart()).isEqualTo(1);
    assertThat(AnswerText.read("q", "Sources:\n- x\n\nUses:\n- y").sourcesStart()).isEqualTo(4);
  }

  @Property
  void countsNeverFallWhenTextIsAdded(@ForAll String first, @ForAll String second) {
    AnswerText shorter = AnswerText.read("bitcoin fees", first + "\n");
    AnswerText longer = AnswerText.read("bitcoin fees", first + "\n" + second);
    assertThat(longer.words()).isGreaterThanOrEqualTo(shorter.words());
    assertThat(longer.domain().crypto()).isGreaterThanOrEqualTo(shorter.domain().crypto());
    assertThat(longer.numbers()).isGreaterThanOrEqualTo(shorter.numbers());
    assertThat(longer.answeredTerms()).isGreaterThanOrEqualTo(shorter.answeredTerms());
  }
}
