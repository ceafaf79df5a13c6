package io.github.indicatorrefinery.pipeline.serve.page;

import io.github.indicatorrefinery.io.files.Sha256;
import io.github.indicatorrefinery.io.http.Reply;
import io.github.indicatorrefinery.io.http.WebException;
import io.github.indicatorrefinery.io.http.WebRequest;
import io.github.indicatorrefinery.pipeline.page.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;

/** What pages load: the files that are named here and no others, from the program itself. */
final class StaticFiles {
  static final String PREFIX = "/static/";

  private static final Map<String, String> TYPES =
      Map.of(
          "page.css", "text/css; charset=utf-8",
          "serve.css", "text/css; charset=utf-8",
          "serve.js", "text/javascript; charset=utf-8",
          "icon.svg", "image/svg+xml; charset=utf-8");

  private static final Map<String, StaticFile> FILES = load();

  private StaticFiles() {}

  private record StaticFile(Reply whole, String tag) {}

  private static Map<String, StaticFile> load() {
    Map<String, StaticFile> files = new TreeMap<>();
    TYPES.forEach(
        (name, type) -> {
          try (InputStream in = Page.class.getResourceAsStream(name)) {
            byte[] bytes = in.readAllBytes();
            files.put(
                name, new StaticFile(Reply.bytes(200, type, bytes), '"' + Sha256.of(bytes) + '"'));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    return files;
  }

  /** The file of a request; nothing but its tag where the browser has it. */
  static Reply answer(WebRequest request) throws WebException {
    StaticFile file = FILES.get(request.variable("file"));
    if (file == null) {
      throw WebException.notFound("there is nothing at this path");
    }
    Reply reply =
        request.header("if-none-match").filter(file.tag()::equals).isPresent()
            ? Reply.empty(304)
            : file.whole();
    return reply.with("ETag", file.tag()).with("Cache-Control", "no-cache");
  }
}
