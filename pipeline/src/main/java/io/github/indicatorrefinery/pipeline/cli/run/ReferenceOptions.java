package io.github.indicatorrefinery.pipeline.cli.run;

import io.github.indicatorrefinery.pipeline.cli.option.Causes;
import io.github.indicatorrefinery.pipeline.cli.option.Mistakes;
import io.github.indicatorrefinery.pipeline.job.plan.References;
import io.github.indicatorrefinery.transforms.catalog.Catalog;
import io.github.indicatorrefinery.transforms.knowledge.KnowledgeBase;
import io.github.indicatorrefinery.transforms.tables.TableException;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.checkerframework.checker.nullness.qual.Nullable;
import picocli.CommandLine.Option;

/**
 * The options that replace what the project knows by a file of the user; each mistake in one is
 * told.
 */
final class ReferenceOptions {
  private static final String CATALOG = "--catalog";
  private static final String KNOWLEDGE = "--knowledge";

  @Option(
      names = CATALOG,
      paramLabel = "FILE",
      description = "The indicators to look for, tab-separated. Default: the 227 of the project.")
  private @Nullable String catalog;

  @Option(
      names = KNOWLEDGE,
      paramLabel = "FILE",
      description =
          "What answers are held against: formulas, ranges, periods, levels, creators; tab-separated, each"
              + " line with its source. Default: the knowledge base of the project.")
  private @Nullable String knowledge;

  /** What they hold; that of the project where one was not given or has mistakes. */
  References read(Mistakes mistakes) {
    Catalog indicators = catalog(catalog, mistakes);
    return new References(indicators, knowledge(knowledge, indicators, mistakes));
  }

  private static Catalog catalog(@Nullable String file, Mistakes mistakes) {
    if (file == null) {
      return Catalog.bundled();
    }
    try (Reader reader = Files.newBufferedReader(Path.of(file))) {
      return Catalog.read(reader, file);
    } catch (TableException e) {
      e.mistakes().forEach(mistake -> mistakes.add(CATALOG, file, mistake));
    } catch (IOException e) {
      mistakes.add(CATALOG, file, unreadable(e));
    }
    return Catalog.bundled();
  }

  /** That of the project speaks of the indicators of the project's catalog alone. */
  private static KnowledgeBase knowledge(
      @Nullable String file, Catalog catalog, Mistakes mistakes) {
    if (file == null) {
      return KnowledgeBase.bundled();
    }
    try (Reader reader = Files.newBufferedReader(Path.of(file))) {
      return KnowledgeBase.read(reader, file, catalog);
    } catch (TableException e) {
      e.mistakes().forEach(mistake -> mistakes.add(KNOWLEDGE, file, mistake));
    } catch (IOException e) {
      mistakes.add(KNOWLEDGE, file, unreadable(e));
    }
    return KnowledgeBase.bundled();
  }

  private static String unreadable(IOException e) {
    return "allowed is a readable tab-separated file: " + Causes.inWords(e);
  }
}
