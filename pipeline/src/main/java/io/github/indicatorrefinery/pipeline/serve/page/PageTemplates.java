package io.github.indicatorrefinery.pipeline.serve.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.github.indicatorrefinery.io.http.Reply;
import java.util.Map;

/**
 * Fills the templates, which were compiled with the program. What is put in is escaped by the place
 * where it stands, in a tag or in an attribute; no template says otherwise. Safe for concurrent
 * use.
 */
final class PageTemplates {
  private static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(
          null,
          ContentType.Html,
          PageTemplates.class.getClassLoader(),
          PageTemplates.class.getPackageName() + ".template");

  private PageTemplates() {}

  /** An answer of the template's content. */
  static Reply reply(int status, String template, Map<String, Object> values) {
    StringOutput output = new HarmlessOutput();
    ENGINE.render(template + ".jte", values, output);
    return Reply.html(status, output.toString());
  }
}
