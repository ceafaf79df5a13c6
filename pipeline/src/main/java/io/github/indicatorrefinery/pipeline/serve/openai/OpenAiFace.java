package io.github.indicatorrefinery.pipeline.serve.openai;

import io.github.indicatorrefinery.io.http.Face;
import io.github.indicatorrefinery.io.http.Reply;
import io.github.indicatorrefinery.io.http.Route;
import io.github.indicatorrefinery.io.http.WebException;
import io.github.indicatorrefinery.io.http.WebRequest;
import io.github.indicatorrefinery.io.json.AsciiJson;
import io.github.indicatorrefinery.pipeline.serve.live.AnswerDesk;
import io.github.indicatorrefinery.pipeline.serve.live.CurrentRun;
import io.github.indicatorrefinery.pipeline.serve.live.RunLease;
import io.github.indicatorrefinery.transforms.embed.EmbeddingModel;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** OpenAI's API, as far as it asks and embeds. */
public final class OpenAiFace {
  /** The name of the run as a model that answers. */
  static final String CHAT_MODEL = "indicator-refinery";

  private static final String PREFIX = "/v1/";

  private final AnswerDesk desk;
  private final CurrentRun run;

  private OpenAiFace(AnswerDesk desk, CurrentRun run) {
    this.desk = desk;
    this.run = run;
  }

  private record ModelList(String object, List<Model> data) {}

  private record Model(String id, String object, long created, String ownedBy) {}

  public static Face of(AnswerDesk desk, CurrentRun run) {
    OpenAiFace api = new OpenAiFace(desk, run);
    return new Face(
        PREFIX,
        List.of(
            Route.post(PREFIX + "chat/completions", api::chat),
            Route.post(PREFIX + "embeddings", OpenAiFace::embeddings),
            Route.get(PREFIX + "models", api::models),
            Route.get(PREFIX + "models/{id}", api::model)),
        OpenAiError::of);
  }

  private Reply chat(WebRequest request) throws WebException, InterruptedException {
    ChatInput input = ChatInput.of(OpenAiBody.of(request, CHAT_MODEL));
    ChatOutput output = new ChatOutput(input);
    if (!input.streamed()) {
      return Reply.json(output.whole(desk.answer(input.inquiry())));
    }
    return Reply.events(
        events -> {
          output.begin(events);
          output.stream(desk.answer(input.inquiry()), events);
        });
  }

  private static Reply embeddings(WebRequest request) throws WebException {
    return Reply.json(EmbeddingsOutput.of(OpenAiBody.of(request, EmbeddingModel.MINI_LM.name())));
  }

  private Reply models(WebRequest request) {
    return Reply.json(AsciiJson.line(new ModelList("list", all())));
  }

  private Reply model(WebRequest request) throws WebException {
    String id = request.variable("id");
    return all().stream()
        .filter(model -> model.id().equals(id))
        .findFirst()
        .map(model -> Reply.json(AsciiJson.line(model)))
        .orElseThrow(() -> new WebException(404, "model_not_found", "there is no such model"));
  }

  private List<Model> all() {
    long since;
    try (RunLease lease = run.lease()) {
      since = Instant.parse(lease.record().timings().startedAt()).getEpochSecond();
    }
    return Stream.of(CHAT_MODEL, EmbeddingModel.MINI_LM.name())
        .map(id -> new Model(id, "model", since, "indicator-refinery"))
        .toList();
  }
}
