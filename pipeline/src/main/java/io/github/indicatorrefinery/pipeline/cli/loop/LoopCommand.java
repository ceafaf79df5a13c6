package io.github.indicatorrefinery.pipeline.cli.loop;

import io.github.indicatorrefinery.io.files.Location;
import io.github.indicatorrefinery.pipeline.cli.option.Causes;
import io.github.indicatorrefinery.pipeline.cli.option.GapOptions;
import io.github.indicatorrefinery.pipeline.cli.option.LocalPlace;
import io.github.indicatorrefinery.pipeline.cli.option.Mistakes;
import io.github.indicatorrefinery.pipeline.cli.option.MistakesException;
import io.github.indicatorrefinery.pipeline.cli.option.RunOption;
import io.github.indicatorrefinery.pipeline.cli.research.ResearchOptions;
import io.github.indicatorrefinery.pipeline.loop.Loop;
import io.github.indicatorrefinery.pipeline.loop.LoopEnd;
import io.github.indicatorrefinery.pipeline.loop.LoopFolder;
import io.github.indicatorrefinery.pipeline.loop.LoopRules;
import io.github.indicatorrefinery.pipeline.loop.RefinedInputs;
import io.github.indicatorrefinery.pipeline.model.research.ResearchRules;
import io.github.indicatorrefinery.pipeline.run.FinishedRun;
import io.github.indicatorrefinery.pipeline.run.NoRunException;
import io.github.indicatorrefinery.transforms.catalog.Catalog;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.checkerframework.checker.nullness.qual.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lets a run grow by what a model answers, round after round. */
@Command(
    name = "loop",
    description = {
      "Researches what a run lacks and makes the run again with the answers: gaps, assignments,"
          + " research, run, round after round, until nothing is gained or a bound is reached.",
      "",
      "The run is replaced in place, by one of the same inputs and options and the reports of all"
          + " rounds. A call that was stopped or killed goes on where it was; so does one with a"
          + " larger bound."
    },
    footer = {
      "",
      "Example:",
      "  refinery loop --run=out --endpoint=http://localhost:8080/v1 --model=mixtral --rounds=3"
          + " --maxTokens=2000000 --indicators=force_index,aroon_indicator"
    })
public final class LoopCommand implements Callable<Integer> {
  private static final String ROUNDS = "--rounds";
  private static final String INDICATORS = "--indicators";
  private static final String WORK = "--work";
  private static final String WORK_SUFFIX = ".loop";
  private static final int MOST_ROUNDS = 1_000;

  @Spec private CommandSpec spec;

  @Mixin private RunOption run;

  @Option(
      names = ROUNDS,
      paramLabel = "N",
      required = true,
      description = "How many rounds at most, those of earlier calls among them.")
  private @Nullable String rounds;

  @Mixin private GapOptions gaps;

  @Option(
      names = INDICATORS,
      paramLabel = "SLUG[,SLUG]",
      description = "The indicators that are researched, such as force_index. Default: all.")
  private @Nullable String indicators;

  @Option(
      names = WORK,
      paramLabel = "DIR",
      description =
          "Where assignments, answers and the state of each round are kept. Default: the name of the"
              + " run and \".loop\".")
  private @Nullable String work;

  @Mixin private ResearchOptions options;

  @Override
  public Integer call() throws IOException {
    Mistakes mistakes = Mistakes.of(spec);
    Optional<Path> place = place(mistakes);
    Optional<LoopFolder> folder = place.flatMap(of -> folder(of, mistakes));
    Optional<Path> log = gaps.asked(mistakes);
    int most = mistakes.wholeNumber(ROUNDS, rounds, 1, MOST_ROUNDS, 1);
    int pairs = gaps.target(mistakes);
    Set<String> slugs = slugs(mistakes);
    ResearchRules research = options.rules(run.folder(), mistakes);
    if (place.isPresent() && folder.isPresent()) {
      checkInputs(place.get(), folder.get(), mistakes);
    }
    mistakes.throwIfAny();
    PrintWriter err = spec.commandLine().getErr();
    LoopRules rules =
        new LoopRules(
            place.orElseThrow(), pairs, most, slugs, GapOptions.failed(log, err), research);
    LoopTelling telling = new LoopTelling(spec.commandLine().getOut(), err, research.maxTokens());
    LoopEnd end = new Loop(rules, folder.orElseThrow(), telling).run();
    return telling.tell(end, most);
  }

  private Optional<Path> place(Mistakes mistakes) {
    // As it was given: the run of a round tells the same names as the one before.
    return LocalPlace.of(RunOption.NAME, run.folder(), mistakes)
        .map(absolute -> Location.local(run.folder()));
  }

  private String work(Path place) {
    return work == null ? place.normalize() + WORK_SUFFIX : work;
  }

  private Optional<LoopFolder> folder(Path place, Mistakes mistakes) {
    String given = work(place);
    Optional<LoopFolder> folder =
        LocalPlace.outside(WORK, given, place.toString(), mistakes).map(LoopFolder::new);
    try {
      if (folder.isPresent() && !folder.get().isFree()) {
        mistakes.add(
            WORK, given, "holds other files; allowed is a new folder, or that of an earlier call");
        return Optional.empty();
      }
    } catch (IOException e) {
      mistakes.add(WORK, given, "cannot be looked at: " + Causes.inWords(e));
      return Optional.empty();
    }
    return folder;
  }

  private Set<String> slugs(Mistakes mistakes) {
    Set<String> slugs = new LinkedHashSet<>();
    if (indicators == null) {
      return slugs;
    }
    Catalog catalog = Catalog.bundled();
    for (String slug : indicators.split(",", -1)) {
      if (catalog.find(slug.strip()).isEmpty()) {
        mistakes.add(
            INDICATORS,
            slug,
            "no such indicator; allowed are slugs of the catalog, see gaps --json");
      }
      slugs.add(slug.strip());
    }
    return slugs;
  }

  /** Before the tokens are spent, and not after. */
  private void checkInputs(Path place, LoopFolder folder, Mistakes mistakes) throws IOException {
    Optional<RefinedInputs> known = folder.inputs();
    if (known.isPresent() && !isOf(place, folder)) {
      mistakes.add(
          WORK,
          work(place),
          "is of a loop over a run of other inputs or options; allowed is a new folder");
    }
    try {
      RefinedInputs inputs =
          known.isPresent()
              ? known.get()
              : run.read(finished -> RefinedInputs.of(finished.record()));
      if (inputs.areSampled()) {
        mistakes.add(
            RunOption.NAME,
            place.toString(),
            "was made with --sample, which would leave out most of what is answered; allowed is a run of all pairs");
      }
      List<String> missing = inputs.missing();
      if (!missing.isEmpty()) {
        mistakes.add(
            RunOption.NAME,
            place.toString(),
            "%d of its inputs are not there, such as %s; allowed is a run whose inputs are found as its options named them, from the folder in which it was made"
                .formatted(missing.size(), missing.get(0)));
      }
    } catch (MistakesException e) {
      mistakes.add(e.getMessage());
    }
  }

  private static boolean isOf(Path place, LoopFolder folder) throws IOException {
    try (FinishedRun finished = FinishedRun.open(place.toString())) {
      return folder.isOf(finished.record());
    } catch (NoRunException e) {
      // A call that was killed while the run was put in place, which leaves its folder: the loop
      // makes it again.
      return Files.isDirectory(place);
    }
  }
}
