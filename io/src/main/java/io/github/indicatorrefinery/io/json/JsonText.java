package io.github.indicatorrefinery.io.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.OutputStream;

/** How JSON is spelt here: UTF-8, the same bytes on every machine, safe to cut at line ends. */
public final class JsonText {
  /** Escapes are looked up once a factory, so one factory serves all files. */
  private static final JsonFactory FACTORY =
      new JsonFactoryBuilder()
          .characterEscapes(new LineSafeEscapes())
          .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
          .rootValueSeparator("")
          .build();

  private static final Separators SEPARATORS =
      Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER);
  private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");

  private JsonText() {}

  /** Objects one a line; whoever writes them ends each line, and closes the stream. */
  public static JsonGenerator lines(OutputStream out) throws IOException {
    return generator(out);
  }

  /** One document for people to read, two spaces a level. */
  static JsonGenerator pretty(OutputStream out) throws IOException {
    return generator(out).setPrettyPrinter(printer());
  }

  /** A printer of one document; it counts levels. */
  static DefaultPrettyPrinter printer() {
    return new DefaultPrettyPrinter(SEPARATORS)
        .withObjectIndenter(INDENTER)
        .withArrayIndenter(INDENTER);
  }

  private static JsonGenerator generator(OutputStream out) throws IOException {
    return FACTORY.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
  }
}
