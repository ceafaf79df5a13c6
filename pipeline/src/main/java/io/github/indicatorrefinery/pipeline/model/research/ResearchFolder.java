package io.github.indicatorrefinery.pipeline.model.research;

import io.github.indicatorrefinery.io.files.MarkedFolder;
import io.github.indicatorrefinery.io.files.WholeFile;
import io.github.indicatorrefinery.transforms.research.ResearchSession;
import io.github.indicatorrefinery.transforms.research.SessionExport;
import io.github.indicatorrefinery.transforms.research.TerminalReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The folder that a research writes: a report for each indicator and an export of all, both of the
 * same pairs, to be read by {@code run}; and in {@code .research/}, where no glob looks, the log
 * and the completion report. A file is put in place whole.
 */
public final class ResearchFolder {
  private static final String HIDDEN = ".research";
  private static final String LOG = "log.jsonl";
  private static final String COMPLETION = "completion.json";
  private static final String EXPORT = "rag_export_research.json";
  private static final String REPORT = "research_report_";

  private final Path folder;

  public ResearchFolder(Path folder) {
    this.folder = folder;
  }

  /** Whether a research may write into it: it is new, empty, or of an earlier call. */
  public boolean isFree() throws IOException {
    return MarkedFolder.isFree(folder, log(), HIDDEN::equals);
  }

  /** The reports, in the order of their names; none where nothing was published. */
  public List<Path> reports() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(REPORT))
          .sorted()
          .toList();
    }
  }

  /** Where the completion report is. */
  public Path completion() {
    return folder.resolve(HIDDEN).resolve(COMPLETION);
  }

  /**
   * The ids of the questions that need not be asked again by these rules, whatever came of them.
   */
  public Set<String> settled(ResearchRules rules) throws IOException {
    return ResearchLog.settled(log(), rules);
  }

  /** Tokens that were booked for it until now. */
  public long spent() throws IOException {
    return ResearchLog.spent(log());
  }

  Path log() {
    return folder.resolve(HIDDEN).resolve(LOG);
  }

  /** What the research in it is about; empty where there is none yet. */
  Optional<String> questions() throws IOException {
    return ResearchLog.questions(log());
  }

  /**
   * Writes the part of an indicator's research that has this number, from 1.
   *
   * @param slug which is part of a file's name
   */
  void putReport(String slug, int part, ResearchSession session) throws IOException {
    String name = REPORT + slug + (part == 1 ? "" : "_" + part) + ".txt";
    put(folder.resolve(name), out -> out.write(TerminalReport.of(session)));
  }

  void putExport(String exportedAt, List<ResearchSession> sessions) throws IOException {
    put(folder.resolve(EXPORT), out -> SessionExport.write(exportedAt, sessions, out));
  }

  void putCompletion(CompletionReport report) throws IOException {
    put(completion(), out -> out.write(report.toJson()));
  }

  private void put(Path file, WholeFile.Content content) throws IOException {
    WholeFile.put(file, folder.resolve(HIDDEN).resolve(file.getFileName() + ".part"), content);
  }
}
