package io.github.indicatorrefinery.pipeline.run.gaps.assign;

import io.github.indicatorrefinery.pipeline.run.FinishedRun;
import io.github.indicatorrefinery.pipeline.run.gaps.GapReport;
import io.github.indicatorrefinery.transforms.catalog.Catalog;
import io.github.indicatorrefinery.transforms.catalog.Indicator;
import io.github.indicatorrefinery.transforms.dedup.Candidate;
import io.github.indicatorrefinery.transforms.dedup.question.ComparedText;
import io.github.indicatorrefinery.transforms.dedup.question.QuestionLexicon;
import io.github.indicatorrefinery.transforms.dedup.similar.NovelQuestions;
import io.github.indicatorrefinery.transforms.dedup.similar.SimilarityRules;
import io.github.indicatorrefinery.transforms.embed.EmbeddedQuestion;
import io.github.indicatorrefinery.transforms.embed.SentenceEncoder;
import io.github.indicatorrefinery.transforms.knowledge.KnowledgeBase;
import io.github.indicatorrefinery.transforms.research.DraftQuestion;
import io.github.indicatorrefinery.transforms.research.Facet;
import io.github.indicatorrefinery.transforms.research.FacetRules;
import io.github.indicatorrefinery.transforms.research.IndicatorGap;
import io.github.indicatorrefinery.transforms.research.QuestionDrafts;
import io.github.indicatorrefinery.transforms.research.ResearchSubjects;
import io.github.indicatorrefinery.transforms.values.Embedding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Chooses the questions of all assignments: the most urgent indicator first, for each as many as it
 * needs, none that dedup holds for the same as one of the dataset or of another assignment, or for
 * probably the same.
 */
public final class AssignmentPlan {
  /** So many texts are given to the model at once. */
  private static final int BATCH = 16;

  private final ResearchSubjects subjects;
  private final FacetRules facets = FacetRules.bundled();
  private final Map<String, List<DraftQuestion>> open;
  private final boolean areEmbedded;
  private final ComparedText form;
  private final NovelQuestions novel;

  private AssignmentPlan(
      ResearchSubjects subjects,
      Map<String, List<DraftQuestion>> open,
      DatasetQuestions dataset,
      QuestionLexicon lexicon,
      int needed) {
    this.subjects = subjects;
    this.open = open;
    this.areEmbedded = dataset.areEmbedded();
    this.form = new ComparedText(lexicon);
    this.novel =
        new NovelQuestions(
            SimilarityRules.defaults(), lexicon, dataset.questions().size() + needed);
    dataset.questions().forEach(novel::know);
  }

  /**
   * The assignments of all indicators that need one, the most urgent first.
   *
   * @param open by indicator, what earlier assignments asked and nobody answered yet: it is asked
   *     before all else
   * @param givenUp by indicator, what is not asked again, nor anything that is the same by dedup
   * @param progress is told of each indicator before its questions are chosen
   */
  public static List<Assignment> of(
      FinishedRun run,
      GapReport report,
      Catalog catalog,
      KnowledgeBase knowledge,
      Map<String, List<DraftQuestion>> open,
      Map<String, List<DraftQuestion>> givenUp,
      Consumer<String> progress)
      throws IOException {
    QuestionLexicon lexicon = QuestionLexicon.of(catalog);
    List<IndicatorGap> gaps = report.byPriority().stream().filter(gap -> gap.needed() > 0).toList();
    AssignmentPlan plan =
        new AssignmentPlan(
            new ResearchSubjects(catalog, knowledge),
            open,
            DatasetQuestions.of(run, new ComparedText(lexicon)),
            lexicon,
            gaps.stream().mapToInt(IndicatorGap::needed).sum()
                + givenUp.values().stream().mapToInt(List::size).sum());
    givenUp.forEach((slug, drafts) -> plan.embedded(drafts, slug).forEach(plan.novel::know));
    List<Assignment> assignments = new ArrayList<>();
    for (IndicatorGap gap : gaps) {
      Optional<Indicator> indicator = catalog.find(gap.about().slug());
      if (indicator.isPresent()) {
        progress.accept(gap.about().name());
        assignments.add(Assignment.of(gap, plan.questions(gap, indicator.get())));
      }
    }
    return assignments;
  }

  private List<DraftQuestion> questions(IndicatorGap gap, Indicator indicator) {
    List<DraftQuestion> first =
        Stream.concat(
                open.getOrDefault(indicator.slug(), List.of()).stream(),
                gap.failedQuestions().stream().map(this::asked))
            .toList();
    QuestionDrafts drafts =
        new QuestionDrafts(subjects.of(indicator), Assignment.counts(gap), first);
    List<DraftQuestion> chosen = new ArrayList<>();
    List<DraftQuestion> next = take(drafts, gap.needed());
    while (!next.isEmpty()) {
      List<EmbeddedQuestion> embedded = embedded(next, indicator.slug());
      for (int i = 0; i < next.size(); i++) {
        if (novel.takes(embedded.get(i))) {
          chosen.add(next.get(i));
        } else {
          drafts.refuse(next.get(i));
        }
      }
      next = take(drafts, gap.needed() - chosen.size());
    }
    return chosen;
  }

  private DraftQuestion asked(String question) {
    Facet facet = facets.of(question, 1).stream().findFirst().orElse(Facet.DEFINITION);
    return new DraftQuestion(facet, DraftQuestion.ASKED, question);
  }

  private static List<DraftQuestion> take(QuestionDrafts drafts, int most) {
    List<DraftQuestion> taken = new ArrayList<>();
    while (taken.size() < most) {
      Optional<DraftQuestion> next = drafts.next();
      if (next.isEmpty()) {
        break;
      }
      taken.add(next.get());
    }
    return taken;
  }

  /** On all processors: a text has the same vector whatever stands beside it. */
  private static List<Embedding> vectors(List<String> forms) {
    int batches = (forms.size() + BATCH - 1) / BATCH;
    return IntStream.range(0, batches)
        .parallel()
        .mapToObj(
            batch ->
                SentenceEncoder.shared()
                    .encode(
                        forms.subList(batch * BATCH, Math.min(forms.size(), (batch + 1) * BATCH))))
        .flatMap(List::stream)
        .toList();
  }

  private List<EmbeddedQuestion> embedded(List<DraftQuestion> drafts, String slug) {
    List<String> forms = drafts.stream().map(draft -> form.of(draft.question())).toList();
    List<Embedding> vectors = areEmbedded ? vectors(forms) : List.of();
    List<EmbeddedQuestion> embedded = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      DraftQuestion draft = drafts.get(i);
      embedded.add(
          new EmbeddedQuestion(
              Candidate.ofQuestion(
                  draft.id() + " " + slug, slug, List.of(slug), draft.question(), draft.id()),
              forms.get(i),
              areEmbedded ? vectors.get(i) : null));
    }
    return embedded;
  }
}
