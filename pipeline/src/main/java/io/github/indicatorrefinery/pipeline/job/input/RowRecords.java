package io.github.indicatorrefinery.pipeline.job.input;

import static java.util.Objects.requireNonNull;

import io.github.indicatorrefinery.transforms.parse.input.ParsedRecords;
import io.github.indicatorrefinery.transforms.values.Failure;
import io.github.indicatorrefinery.transforms.values.Origin;
import io.github.indicatorrefinery.transforms.values.Research;
import io.github.indicatorrefinery.transforms.values.SourceDetails;
import io.github.indicatorrefinery.transforms.values.SourcePair;

/**
 * Records of a table that was read as JSON Lines: the line of each is its row, and what its shape
 * is called gives way to the format of the file.
 */
record RowRecords(ParsedRecords out, String format) implements ParsedRecords {
  private static final String LINE = "line ";
  private static final String ROW = "row ";

  RowRecords {
    requireNonNull(out, "out");
    requireNonNull(format, "format");
  }

  @Override
  public void pair(SourcePair pair) {
    SourceDetails details = pair.details();
    out.pair(
        new SourcePair(
            byRow(pair.origin()),
            pair.topic(),
            pair.createdAt(),
            pair.number(),
            pair.question(),
            pair.answer(),
            pair.notes(),
            new SourceDetails(
                // Empty where the kind of source says it all.
                details.format().isEmpty() ? "" : format,
                details.indicator(),
                details.category(),
                details.id(),
                details.extra())));
  }

  @Override
  public void research(Research research) {
    out.research(
        new Research(
            byRow(research.origin()),
            research.title(),
            research.createdAt(),
            research.method(),
            research.queriesExecuted(),
            research.successfulQueries(),
            research.successRate(),
            research.declaredPairs(),
            research.foundPairs()));
  }

  @Override
  public void failure(Failure failure) {
    out.failure(
        new Failure(
            failure.stage(),
            failure.reason(),
            failure.message(),
            byRow(failure.origin()),
            failure.input(),
            failure.part(),
            failure.inputSize()));
  }

  /** A pointer into the first document stands without its line. */
  private static Origin byRow(Origin origin) {
    String position = origin.position();
    String row =
        position.startsWith(LINE)
            ? ROW + position.substring(LINE.length())
            : position.startsWith("/") ? ROW + "1 " + position : position;
    return new Origin(origin.kind(), origin.file(), origin.sessionId(), row);
  }
}
