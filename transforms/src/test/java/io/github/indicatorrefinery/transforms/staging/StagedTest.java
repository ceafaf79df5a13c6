package io.github.indicatorrefinery.transforms.staging;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagedTest {
  private static final String ANSWERS =
      "FindSimilarAnswers.with(rules, questions, merges, java.util.Set.of())";
  private static final String QUESTIONS =
      "FindSimilarQuestions.with(similar, catalog, java.util.Set.of())";

  @TempDir private Path classes;

  @Test
  void isTakenByAStageOnItsOwnRecords() {
    assertThat(mistakes("pairs.apply(\"Find\", " + ANSWERS + ");")).isEmpty();
    assertThat(mistakes("questions.apply(\"Find\", " + QUESTIONS + ");")).isEmpty();
    assertThat(mistakes("List<ScoredPair> all = StagedFile.readAll(pairFiles);")).isEmpty();
  }

  @Test
  void doesNotCompileWherePairsAndQuestionsAreSwapped() {
    assertThat(mistakes("questions.apply(\"Find\", " + ANSWERS + ");")).hasSize(1);
    assertThat(mistakes("pairs.apply(\"Find\", " + QUESTIONS + ");")).hasSize(1);
    assertThat(mistakes("FindSimilarAnswers.with(rules, pairs, merges, java.util.Set.of());"))
        .hasSize(1);
    assertThat(mistakes("List<ScoredPair> all = StagedFile.readAll(questionFiles);")).hasSize(1);
  }

  /** What the compiler says of a statement. */
  private List<String> mistakes(String statement) {
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    String classPath = System.getProperty("java.class.path");
    ToolProvider.getSystemJavaCompiler()
        .getTask(
            null,
            null,
            found,
            List.of("-proc:none", "-classpath", classPath, "-d", classes.toString()),
            null,
            List.of(new Source(statement)))
        .call();
    return found.getDiagnostics().stream()
        .filter(one -> one.getKind() == Diagnostic.Kind.ERROR)
        .map(one -> one.getMessage(Locale.ROOT))
        .toList();
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String statement;

    Source(String statement) {
      super(URI.create("string:///Use.java"), Kind.SOURCE);
      this.statement = statement;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return """
          import java.util.List;
          import org.apache.beam.sdk.values.PCollection;
          import %1$s.catalog.Catalog;
          import %1$s.dedup.Merge;
          import %1$s.dedup.answer.*;
          import %1$s.dedup.similar.*;
          import %1$s.embed.EmbeddedQuestion;
          import %1$s.staging.*;
          import %1$s.values.ScoredPair;

          class Use {
            void use(
                Staged<ScoredPair> pairs,
                Staged<EmbeddedQuestion> questions,
                List<StagedFile<ScoredPair>> pairFiles,
                List<StagedFile<EmbeddedQuestion>> questionFiles,
                PCollection<Merge> merges,
                AnswerRules rules,
                SimilarityRules similar,
                Catalog catalog)
                throws java.io.IOException {
              %2$s
            }
          }
          """
          .formatted("io.github.indicatorrefinery.transforms", statement);
    }
  }
}
