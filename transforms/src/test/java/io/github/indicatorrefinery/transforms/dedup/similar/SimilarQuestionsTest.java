package io.github.indicatorrefinery.transforms.dedup.similar;

import static io.github.indicatorrefinery.transforms.dedup.similar.SampleQuestions.among;
import static io.github.indicatorrefinery.transforms.dedup.similar.SampleQuestions.question;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.github.indicatorrefinery.transforms.catalog.Catalog;
import io.github.indicatorrefinery.transforms.dedup.Merge;
import io.github.indicatorrefinery.transforms.dedup.question.QuestionLexicon;
import io.github.indicatorrefinery.transforms.embed.EmbeddedQuestion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SimilarQuestionsTest {
  private static final EmbeddedQuestion BEST =
      question("best", "custody of a wallet by a bank", 90, 0);
  private static final EmbeddedQuestion SAME =
      question("same", "bank custody strategies for wallets", 80, 10);

  @Test
  void replacesAQuestionByTheBetterOneThatMeansTheSame() {
    SimilarQuestions.Result result = among(List.of(SAME, BEST));

    assertThat(result.merges())
        .containsExactly(verdict(SAME, BEST, SimilarQuestions.SEMANTIC_QUESTION, 0.9848));
    assertThat(result.comparisons()).hasSize(1);
    QuestionComparison compared = result.comparisons().get(0);
    assertThat(compared.betterId()).isEqualTo("best");
    assertThat(compared.otherId()).isEqualTo("same");
    assertThat(compared.cosineDistance()).isEqualTo(0.0152);
    assertThat(compared.guard()).isNull();
    assertThat(compared.merged()).isTrue();
  }

  @Test
  void keepsBothWhereAGuardRefusesAndSaysWhich() {
    EmbeddedQuestion twin = question("twin", "custody of a wallet by 2 banks", 80, 1);

    SimilarQuestions.Result result = among(List.of(BEST, twin));

    assertThat(result.merges()).isEmpty();
    assertThat(result.comparisons())
        .extracting(
            QuestionComparison::guard, QuestionComparison::guardDetail, QuestionComparison::merged)
        .containsExactly(tuple("number", "- / 2", false));
  }

  @Test
  void joinsTheNearestOfThoseThatStayAndNeverOneThatGoes() {
    EmbeddedQuestion far = question("far", "wallets in the custody of banks", 85, 25);
    EmbeddedQuestion middle = question("middle", "a bank with custody of wallets", 70, 16);

    assertThat(among(List.of(middle, BEST, far, SAME)).merges())
        .extracting(Merge::pairId, Merge::survivorId)
        .containsExactly(tuple("far", "best"), tuple("same", "best"), tuple("middle", "best"));
  }

  @Test
  void doesNotChainSmallStepsBeyondTheCut() {
    List<EmbeddedQuestion> chain =
        List.of(
            question("a", "custody of a wallet by a bank", 90, 0),
            question("b", "bank custody strategies for wallets", 80, 24),
            question("c", "bank and wallet: custody practices, methods", 70, 48));

    assertThat(among(chain).merges())
        .extracting(Merge::pairId, Merge::survivorId)
        .containsExactly(tuple("b", "a"));
  }

  @Test
  void joinsTheSurvivorOfWhatItEqualsThoughItIsFurtherFromThatOne() {
    EmbeddedQuestion further = question("further", "custody of any wallet by a bank", 70, 30);

    assertThat(among(List.of(further, BEST, SAME)).merges())
        .extracting(Merge::pairId, Merge::survivorId, Merge::via)
        .containsExactly(
            tuple("same", "best", List.of()), tuple("further", "best", List.of("same")));
  }

  @Test
  void namesWhatIsProbablyTheSameAndKeepsIt() {
    EmbeddedQuestion wider = question("wider", "custody and cold wallets of a bank", 80, 15);

    SimilarQuestions.Result result = among(List.of(wider, BEST));

    assertThat(result.merges()).isEmpty();
    assertThat(result.probables())
        .containsExactly(
            new ProbableDuplicate(
                "wider",
                wider.candidate().subject(),
                "best",
                0.0341,
                result.probables().get(0).shingleSimilarity(),
                "content word: - / cold"));
  }

  @Test
  void removesWhatIsProbablyTheSameWhereAskedTo() {
    EmbeddedQuestion wider = question("wider", "custody and cold wallets of a bank", 80, 15);
    EmbeddedQuestion twin = question("twin", "cold wallets and the custody of banks", 70, 16);

    SimilarQuestions.Result result =
        new SimilarQuestions(
                new SimilarityRules(0.10, 0.75, true), QuestionLexicon.of(Catalog.bundled()))
            .among(List.of(twin, wider, BEST));

    assertThat(result.probables()).isEmpty();
    assertThat(result.merges())
        .extracting(Merge::pairId, Merge::survivorId, Merge::rule, Merge::via)
        .containsExactly(
            tuple("twin", "best", SimilarQuestions.NEAR_QUESTION, List.of("wider")),
            tuple("wider", "best", SimilarQuestions.PROBABLE_QUESTION, List.of()));
  }

  @Property(tries = 100)
  void noProbableDuplicateGoesOrIsAnothers(@ForAll("questions") List<EmbeddedQuestion> questions) {
    SimilarQuestions.Result result = among(questions);

    List<String> gone = result.merges().stream().map(Merge::pairId).toList();
    List<String> probable = result.probables().stream().map(ProbableDuplicate::pairId).toList();
    List<String> others = result.probables().stream().map(ProbableDuplicate::otherId).toList();
    assertThat(probable).doesNotHaveDuplicates().noneMatch(gone::contains);
    assertThat(others).noneMatch(gone::contains).noneMatch(probable::contains);
  }

  @Test
  void worksWithoutEmbeddingsOnWhatIsWrittenNearlyAlike() {
    EmbeddedQuestion one =
        question("a", "the custody of cold hardware wallets by large banks", 90, null);
    EmbeddedQuestion other =
        question("b", "custody of cold hardware wallets by the large banks", 80, null);

    assertThat(among(List.of(one, other)).merges())
        .containsExactly(verdict(other, one, SimilarQuestions.NEAR_QUESTION, 1.0));
  }

  @Test
  void findsNothingInNothingOneOrAllDistinct() {
    assertThat(among(List.of()).merges()).isEmpty();
    assertThat(among(List.of(BEST)).merges()).isEmpty();
    assertThat(
            among(
                    IntStream.range(0, 20)
                        .mapToObj(
                            i ->
                                question(
                                    "q" + i,
                                    "theme " + "abcdefghijklmnopqrst".charAt(i) + "x",
                                    50,
                                    i * 18))
                        .toList())
                .merges())
        .isEmpty();
  }

  @Test
  void leavesOneOfAGiantCluster() {
    List<EmbeddedQuestion> cluster = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      cluster.add(question("q" + i, "custody" + " of".repeat(i) + " wallets", i % 7, 0));
    }

    SimilarQuestions.Result result = among(cluster);
    List<Merge> merges = result.merges();

    assertThat(result.comparisons()).hasSizeLessThan(300 * (SimilarQuestions.MAX_REPORTED + 1));
    assertThat(merges).hasSize(299);
    assertThat(merges.stream().map(Merge::survivorId).distinct()).hasSize(1);
  }

  @Property(tries = 100)
  void anyOrderGivesTheSame(
      @ForAll("questions") List<EmbeddedQuestion> questions, @ForAll int seed) {
    List<EmbeddedQuestion> shuffled = new ArrayList<>(questions);
    Collections.shuffle(shuffled, new Random(seed));

    assertThat(among(shuffled)).isEqualTo(among(questions));
  }

  @Property(tries = 100)
  void noSurvivorGoesAndNoneGoesTwice(@ForAll("questions") List<EmbeddedQuestion> questions) {
    List<Merge> merges = among(questions).merges();

    List<String> gone = merges.stream().map(Merge::pairId).toList();
    assertThat(gone).doesNotHaveDuplicates();
    assertThat(merges).noneMatch(merge -> gone.contains(merge.survivorId()));
  }

  @Property(tries = 100)
  void aFurtherQuestionChangesNothingOutsideItsComponent(
      @ForAll("questions") List<EmbeddedQuestion> questions) {
    List<EmbeddedQuestion> fewer = questions.subList(0, Math.max(0, questions.size() - 1));
    if (fewer.size() == questions.size()) {
      return;
    }
    String added = questions.get(fewer.size()).candidate().pairId();
    SimilarQuestions.Result all = among(questions);
    Set<String> component = component(added, all.comparisons());

    assertThat(all.merges().stream().filter(merge -> !component.contains(merge.pairId())))
        .containsExactlyElementsOf(
            among(fewer).merges().stream()
                .filter(merge -> !component.contains(merge.pairId()))
                .toList());
  }

  private static Set<String> component(String start, List<QuestionComparison> comparisons) {
    Set<String> component = new HashSet<>(Set.of(start));
    int size;
    do {
      size = component.size();
      for (QuestionComparison edge : comparisons) {
        if (component.contains(edge.betterId()) || component.contains(edge.otherId())) {
          component.add(edge.betterId());
          component.add(edge.otherId());
        }
      }
    } while (component.size() > size);
    return component;
  }

  /** Few words and angles, so that many are alike; no two have the same text. */
  @Provide
  Arbitrary<List<EmbeddedQuestion>> questions() {
    return Combinators.combine(
            Arbitraries.of("custody", "staking", "bridges"),
            Arbitraries.of("", " strategies", " platforms", " 14", " 21", " without banks"),
            Arbitraries.integers().between(0, 8),
            Arbitraries.integers().between(1, 3))
        .as(
            (word, end, step, score) ->
                question(
                    word + end + step + score,
                    word + " of".repeat(step) + " wallets" + end,
                    score,
                    (word.length() * 40 + step * 9)))
        .list()
        .uniqueElements(one -> one.candidate().question())
        .ofMaxSize(14);
  }

  private static Merge verdict(
      EmbeddedQuestion loser, EmbeddedQuestion survivor, String rule, double similarity) {
    return new Merge(
        loser.candidate().pairId(),
        loser.candidate().origin(),
        loser.candidate().subject(),
        survivor.candidate().pairId(),
        survivor.candidate().subject(),
        rule,
        similarity,
        List.of());
  }
}
