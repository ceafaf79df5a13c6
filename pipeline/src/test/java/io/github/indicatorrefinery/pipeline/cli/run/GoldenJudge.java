package io.github.indicatorrefinery.pipeline.cli.run;

import io.github.indicatorrefinery.io.model.StubEndpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The model that judges a golden case with a file {@code replies.tsv}: a line each a question, the
 * HTTP status and the text that the model answers when it is asked about that question, in whatever
 * order. A case without the file has no judge.
 */
final class GoldenJudge implements AutoCloseable {
  private record Reply(String question, int status, String text) {
    static Reply of(String line) {
      String[] columns = line.split("\t", -1);
      return new Reply(columns[0], Integer.parseInt(columns[1]), columns[2]);
    }

    void give(StubEndpoint.Line line) throws IOException {
      if (status == 200) {
        line.says(text);
      } else {
        line.sends(status, text);
      }
    }
  }

  /** A refusal, which the run lists among its failures. */
  private static final Reply UNKNOWN = new Reply("", 400, "asked about another question");

  private final List<Reply> replies;
  private final Path cache;
  private final StubEndpoint model;

  private GoldenJudge(List<Reply> replies, Path cache) {
    this.replies = replies;
    this.cache = cache;
    this.model = StubEndpoint.that((number, asked, line) -> reply(asked.body()).give(line));
  }

  /**
   * The judge of a case.
   *
   * @param folder of the case
   * @param cache a folder where nothing was judged yet
   */
  static GoldenJudge of(Path folder, Path cache) throws IOException {
    Path replies = folder.resolve("replies.tsv");
    List<String> lines = Files.exists(replies) ? Files.readAllLines(replies) : List.of();
    return new GoldenJudge(lines.stream().map(Reply::of).toList(), cache);
  }

  /** The options that name the judge; none where there is none. */
  List<String> options() {
    return replies.isEmpty()
        ? List.of()
        : List.of(
            "--judge=" + model.url(),
            "--judgeModel=m-1",
            "--judgeMaxTokens=1000000",
            "--judgePricePerMillionTokens=5",
            "--judgeCache=" + cache);
  }

  private Reply reply(String body) {
    return replies.stream()
        .filter(reply -> body.contains(reply.question()))
        .findFirst()
        .orElse(UNKNOWN);
  }

  @Override
  public void close() {
    model.close();
  }
}
