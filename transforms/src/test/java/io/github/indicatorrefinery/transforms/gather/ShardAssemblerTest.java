package io.github.indicatorrefinery.transforms.gather;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.transforms.SamplePair;
import io.github.indicatorrefinery.transforms.dedup.Candidate;
import io.github.indicatorrefinery.transforms.dedup.ExactDuplicates;
import io.github.indicatorrefinery.transforms.dedup.Merge;
import io.github.indicatorrefinery.transforms.values.Rejection;
import io.github.indicatorrefinery.transforms.values.ScoredPair;
import io.github.indicatorrefinery.transforms.values.SourceKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShardAssemblerTest {
  private static final SamplePair PAIR = SamplePair.of("a", "rsi");

  @Test
  void numbersTheKeptPairsByKindThenSessionThenTopicThenNumberThenId() {
    List<SamplePair> inOrder =
        List.of(
            SamplePair.of("z1", "rsi").in(null, 9),
            SamplePair.of("z2", "rsi").in("9", 10),
            SamplePair.of("z3", "rsi").in("10", 2),
            SamplePair.of("z4", "rsi").in("10", 10),
            SamplePair.of("a5", "rsi").in("10", 10).withTopic("B topic"),
            SamplePair.of("b5", "rsi").in("10", 10).withTopic("B topic"),
            SamplePair.of("z6", "rsi").in("night run", 1),
            SamplePair.of("z7", "rsi").in("1", 1).from(SourceKind.REPORT),
            SamplePair.of("z8", "rsi").in("1", 1).from(SourceKind.STRUCTURED));

    Shard shard = assemble(shuffled(inOrder), List.of(), List.of());

    assertThat(shard.kept().stream().map(KeptPair::pairId))
        .containsExactly("z1", "z2", "z3", "z4", "a5", "b5", "z6", "z7", "z8");
    assertThat(shard.kept().stream().map(KeptPair::number))
        .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
  }

  @Test
  void numbersEachSubjectFromOne() {
    SamplePair first = SamplePair.of("b", "macd").in("2", 1);
    SamplePair second = SamplePair.of("c", "rsi").in("2", 1);
    SamplePair third = SamplePair.of("a", "rsi").in("2", 2);

    assertThat(assemble(List.of(third, second, first), List.of(), List.of()).kept())
        .containsExactly(first.kept(1), second.kept(1), third.kept(2));
  }

  @Test
  void takesOutWhatAVerdictNames() {
    SamplePair worse = SamplePair.of("b", "rsi").in("2", 2);
    SamplePair after = SamplePair.of("c", "rsi").in("2", 3);
    Merge verdict = worse.replacedBy("a", ExactDuplicates.EXACT_QUESTION, 1.0);

    assertThat(assemble(List.of(after, worse, PAIR), List.of(verdict), List.of()))
        .isEqualTo(
            new Shard(
                3,
                List.of(PAIR.kept(1, verdict), after.kept(2)),
                List.of(new DuplicatePair("b", worse.scored(), verdict)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of()));
  }

  @Test
  void givesEveryOtherReadingOfARecordAnOrdinal() {
    List<SamplePair> readings =
        Stream.of("export.json", "a.json", "b.json").map(file -> PAIR.at(file, "/0")).toList();
    SamplePair noted = PAIR.at("a.json", "/1").withNote("a note");
    List<SamplePair> all = new ArrayList<>(readings);
    all.add(noted);

    Shard shard = assemble(shuffled(all), verdictsOn(all), List.of());

    assertThat(shard.kept().stream().map(KeptPair::pair)).containsExactly(readings.get(1).scored());
    assertThat(shard.kept().get(0).absorbed().stream().map(one -> one.origin().file()))
        .containsExactly("a.json", "b.json", "export.json");
    assertThat(shard.duplicates().stream().map(DuplicatePair::recordId))
        .containsExactly("a-2", "a-3", "a-4");
    assertThat(shard.duplicates().stream().map(DuplicatePair::pair))
        .containsExactly(readings.get(2).scored(), readings.get(0).scored(), noted.scored());
  }

  @Test
  void namesTheFirstReadingOfAReplacedPairByItsIdAlone() {
    SamplePair worse = SamplePair.of("w", "rsi").withQuestion("What is a?").withScore(9);
    List<SamplePair> all = List.of(PAIR, worse.at("y.json", "/0"), worse.at("x.json", "/0"));

    List<DuplicatePair> duplicates = assemble(all, verdictsOn(all), List.of()).duplicates();

    assertThat(duplicates.stream().map(DuplicatePair::recordId)).containsExactly("w", "w-2");
    assertThat(duplicates.stream().map(one -> one.pair().source().origin().file()))
        .containsExactly("x.json", "y.json");
  }

  @Test
  void keepsOneOfTwoRecordsThatStandInTheVerySamePlace() {
    List<SamplePair> all = List.of(PAIR, PAIR);

    Shard shard = assemble(all, verdictsOn(all), List.of());

    assertThat(shard.kept().stream().map(KeptPair::pair)).containsExactly(PAIR.scored());
    assertThat(shard.duplicates().stream().map(DuplicatePair::recordId)).containsExactly("a-2");
  }

  @Test
  void keepsTheOneWithoutNotesOfTwoThatStandInTheVerySamePlace() {
    SamplePair noted = PAIR.withNote("a note");
    List<SamplePair> all = List.of(PAIR, noted);

    Shard shard = assemble(all, verdictsOn(all), List.of());

    assertThat(shard.kept().stream().map(KeptPair::pair)).containsExactly(PAIR.scored());
    assertThat(shard.duplicates().stream().map(DuplicatePair::pair))
        .containsExactly(noted.scored());
  }

  @Test
  void givesReadingsOfARejectedRecordOrdinalsToo() {
    Rejection second = PAIR.at("b.json", "/0").rejected("refusal");
    Rejection first = PAIR.at("a.json", "/0").rejected("refusal");
    Rejection other = SamplePair.of("0", "macd").rejected("blank_answer");

    Shard shard = assemble(List.of(), List.of(), List.of(second, other, first));

    assertThat(shard.rejected())
        .containsExactly(
            new RejectedPair("0", other),
            new RejectedPair("a", first),
            new RejectedPair("a-2", second));
  }

  private static List<SamplePair> shuffled(List<SamplePair> pairs) {
    List<SamplePair> shuffled = new ArrayList<>(pairs);
    Collections.shuffle(shuffled, new Random(1));
    return shuffled;
  }

  private static List<Merge> verdictsOn(List<SamplePair> pairs) {
    List<Candidate> candidates = pairs.stream().map(SamplePair::candidate).toList();
    return ExactDuplicates.among(candidates).verdicts();
  }

  private static Shard assemble(
      List<SamplePair> pairs, List<Merge> verdicts, List<Rejection> rejections) {
    List<ScoredPair> scored = pairs.stream().map(SamplePair::scored).toList();
    ShardAssembler.Dedup dedup =
        new ShardAssembler.Dedup(verdicts, verdicts, List.of(), List.of(), List.of());
    return new ShardAssembler()
        .assemble(3, scored, dedup, List.of(), rejections, List.of(), List.of());
  }
}
