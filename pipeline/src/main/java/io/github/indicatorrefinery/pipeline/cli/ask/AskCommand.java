package io.github.indicatorrefinery.pipeline.cli.ask;

import io.github.indicatorrefinery.io.files.Location;
import io.github.indicatorrefinery.pipeline.ask.Answerer;
import io.github.indicatorrefinery.pipeline.ask.AskFilter;
import io.github.indicatorrefinery.pipeline.ask.Asked;
import io.github.indicatorrefinery.pipeline.ask.AskedJson;
import io.github.indicatorrefinery.pipeline.ask.AskedLog;
import io.github.indicatorrefinery.pipeline.ask.AskedRun;
import io.github.indicatorrefinery.pipeline.ask.AskedText;
import io.github.indicatorrefinery.pipeline.ask.GivenAnswer;
import io.github.indicatorrefinery.pipeline.ask.Inquiry;
import io.github.indicatorrefinery.pipeline.ask.RunSearch;
import io.github.indicatorrefinery.pipeline.cli.option.GateOption;
import io.github.indicatorrefinery.pipeline.cli.option.GivenRun;
import io.github.indicatorrefinery.pipeline.cli.option.LogOption;
import io.github.indicatorrefinery.pipeline.cli.option.Mistakes;
import io.github.indicatorrefinery.pipeline.cli.option.MistakesException;
import io.github.indicatorrefinery.pipeline.cli.option.OtherFileSystems;
import io.github.indicatorrefinery.pipeline.cli.terminal.TerminalHere;
import io.github.indicatorrefinery.pipeline.run.FinishedRun;
import io.github.indicatorrefinery.pipeline.run.GateFile;
import io.github.indicatorrefinery.pipeline.run.RunFiles;
import io.github.indicatorrefinery.pipeline.run.report.TerminalText;
import io.github.indicatorrefinery.transforms.embed.SentenceEncoder;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.checkerframework.checker.nullness.qual.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Answers questions from the pairs of a run. */
@Command(
    name = "ask",
    description = "Answers a question from the pairs of a run, with citations, or refuses it.",
    footer = {
      "",
      "Without a question each line that is typed is one; a terminal completes the names of indicators.",
      "",
      "Examples:",
      "  refinery ask \"How is the RSI calculated?\" --run=out",
      "  refinery ask \"How is the RSI calculated?\" out --endpoint=http://localhost:8080/v1",
      "  refinery ask --questions=questions.txt --json --run=out"
    })
public final class AskCommand implements Callable<Integer> {
  private static final String RUN = "--run";
  private static final String TOP = "--top";
  private static final String QUESTIONS = "--questions";
  private static final int REFUSED = 3;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "QUESTION|DIR",
      arity = "0..*",
      description = "The question; where there is no --run, the last that holds a run is the run.")
  private List<String> arguments = new ArrayList<>();

  @Option(names = RUN, paramLabel = "DIR", description = "The output folder of the run.")
  private @Nullable String run;

  @Option(names = "--json", description = "Print a line of JSON for each question.")
  private boolean json;

  @Option(
      names = TOP,
      paramLabel = "N",
      description = "How many pairs an answer may rest on, 1 to 50. Default: 5.")
  private @Nullable String top;

  @Option(
      names = "--indicator",
      paramLabel = "SLUG",
      description = "Only pairs about this indicator or topic; may be repeated.")
  private List<String> indicators = new ArrayList<>();

  @Option(
      names = "--tier",
      paramLabel = "NAME",
      description = "Only pairs of this quality tier; may be repeated.")
  private List<String> tiers = new ArrayList<>();

  @Option(names = "--withoutFlags", description = "Only pairs without a flag.")
  private boolean withoutFlags;

  @Option(
      names = QUESTIONS,
      paramLabel = "FILE",
      description = "Asks each line of a file, in its order; the exit code is 0 then.")
  private @Nullable String questions;

  @Option(
      names = "--stream",
      description =
          "Show each sentence of the model once it is there, on standard error behind a ~; the checked"
              + " answer follows. Default: where standard error is a terminal.")
  private boolean stream;

  @Mixin private LogOption log;

  @Mixin private final GateOption gate = new GateOption();

  @Mixin private AnswerOptions answers;

  @Override
  public Integer call() throws IOException, InterruptedException {
    // It takes longer than all else: 90 MB are loaded while the run is opened.
    Thread loading = new Thread(SentenceEncoder::shared, "load-model");
    loading.setDaemon(true);
    loading.start();
    Mistakes mistakes = Mistakes.of(spec);
    GivenRun given = givenRun(mistakes);
    int most = mistakes.wholeNumber(TOP, top, 1, Inquiry.MOST_TOP, Inquiry.DEFAULT_TOP);
    Function<RunSearch, Answerer> answerer =
        answers.answerer(
            mistakes,
            UnaryOperator.identity(),
            stream || TerminalHere.isOnStandardError() ? this::show : null);
    GateFile thresholds = gate.read(mistakes);
    Path logs = log.folder(given.folder(), mistakes);
    List<String> all = questions(mistakes);
    if (!given.folder().isEmpty()) {
      given.tellBeside(mistakes);
    }
    mistakes.throwIfAny();
    AskFilter filter = new AskFilter(indicators, tiers, withoutFlags);
    try (FinishedRun opened = given.open();
        RunSearch search = RunSearch.open(opened, thresholds)) {
      if (search.pairs(filter) == 0) {
        throw new MistakesException(
            List.of("no pair passes --indicator, --tier and --withoutFlags"));
      }
      Session session =
          new Session(
              AskedRun.of(opened, search),
              filter,
              most,
              answerer.apply(search),
              logs == null ? null : new AskedLog(logs));
      return all.isEmpty() ? typed(session) : given(all, session);
    }
  }

  private void show(String sentence) {
    PrintWriter err = spec.commandLine().getErr();
    err.println("~ " + TerminalText.of(sentence));
    err.flush();
  }

  private GivenRun givenRun(Mistakes mistakes) {
    if (run != null) {
      OtherFileSystems.prepareFor(List.of(run));
      return new GivenRun(RUN + "=", run);
    }
    for (int i = arguments.size() - 1; i >= 0; i--) {
      if (holdsRun(arguments.get(i))) {
        return new GivenRun("", arguments.remove(i));
      }
    }
    mistakes.add(RUN + " is missing; allowed is the --output of a finished run");
    return new GivenRun(RUN + "=", "");
  }

  private static boolean holdsRun(String argument) {
    try {
      return Location.isLocal(argument)
          && Files.isRegularFile(Location.local(argument).resolve(RunFiles.RECORD));
    } catch (InvalidPathException e) {
      // A question may have any characters.
      return false;
    }
  }

  /** What is asked; empty where it will be typed. */
  private List<String> questions(Mistakes mistakes) throws IOException {
    if (questions == null) {
      String question = String.join(" ", arguments).strip();
      return question.isEmpty() ? List.of() : List.of(question);
    }
    if (!arguments.isEmpty()) {
      mistakes.add(QUESTIONS, questions, "has no use beside a question");
      return List.of();
    }
    try (Stream<String> lines = Files.lines(Path.of(questions))) {
      List<String> all = lines.map(String::strip).filter(line -> !line.isEmpty()).toList();
      if (all.isEmpty()) {
        mistakes.add(QUESTIONS, questions, "has no line with a question");
      }
      return all;
    } catch (IOException | InvalidPathException | UncheckedIOException e) {
      mistakes.add(QUESTIONS, questions, "allowed is a text file in UTF-8, a question a line");
      return List.of();
    }
  }

  private int given(List<String> all, Session session) throws IOException, InterruptedException {
    boolean refused = false;
    for (String question : all) {
      refused |= ask(question, session);
    }
    return refused && questions == null ? REFUSED : 0;
  }

  private int typed(Session session) throws IOException, InterruptedException {
    try (TypedLines lines =
        TypedLines.ofThisProcess(session.run().indicators(), spec.commandLine().getErr())) {
      for (String line = lines.next(); line != null; line = lines.next()) {
        if (!line.isBlank()) {
          ask(line.strip(), session);
        }
      }
      return 0;
    }
  }

  private boolean ask(String question, Session session) throws IOException, InterruptedException {
    Instant begin = Instant.now();
    Asked asked = session.run().ask(question, session.filter(), session.top());
    GivenAnswer answer = session.answerer().answer(asked).orElse(null);
    PrintWriter out = spec.commandLine().getOut();
    out.println(json ? AskedJson.of(asked, answer) : TerminalText.of(AskedText.of(asked, answer)));
    out.flush();
    if (session.log() != null) {
      session.log().add(asked, begin, Instant.now().toEpochMilli() - begin.toEpochMilli());
    }
    return asked.gate().isRefused();
  }

  /** What all questions of one call share. */
  private record Session(
      AskedRun run, AskFilter filter, int top, Answerer answerer, @Nullable AskedLog log) {}
}
