package io.github.indicatorrefinery.transforms.knowledge;

import static java.util.Objects.requireNonNull;

import io.github.indicatorrefinery.transforms.catalog.Catalog;
import io.github.indicatorrefinery.transforms.knowledge.reference.Reference;
import io.github.indicatorrefinery.transforms.sharing.Interner;
import io.github.indicatorrefinery.transforms.tables.TableException;
import io.github.indicatorrefinery.transforms.text.ContentDigest;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Serializable;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of the catalog's indicators, checked and immutable. Equal texts and catalogs make
 * equal knowledge bases. It travels to a worker as the text that it was read from.
 *
 * <p>The format: UTF-8, tab separated, the header {@code slug property name value source}, one line
 * a fact, each with its source. Several values are parted by {@code |}. Blank lines and lines that
 * begin with {@code #} are passed over. The properties:
 *
 * <ul>
 *   <li>{@code name}, {@code abbreviation}, {@code not_meaning}, {@code creator}, {@code kind}:
 *       texts; {@code year}: {@code 1978} or {@code 1970..1989}
 *   <li>{@code input}: the series that formulas may name; {@code parameter}: the customary values
 *       of the parameter {@code name}
 *   <li>{@code definition}, {@code formula}: the expression that computes {@code name}; either may
 *       name the others; {@code variant}: another one, its name {@code output: name of the variant}
 *   <li>{@code range}: {@code 0..100}, {@code 0..} or {@code unbounded}, of the output {@code
 *       name}; {@code threshold}: customary values of the threshold {@code name}
 *   <li>{@code alias}: how texts call {@code name}; with the slug {@code *}, in all indicators
 * </ul>
 */
public final class KnowledgeBase implements Serializable {
  private static final long serialVersionUID = 1;
  private static final String BUNDLED = "knowledge.tsv";
  private static final Interner<KnowledgeBase> READ = new Interner<>();

  private final String text;
  private final Catalog catalog;
  private final transient Map<String, Reference> bySlug;

  private KnowledgeBase(String text, Catalog catalog, Map<String, Reference> bySlug) {
    this.text = text;
    this.catalog = catalog;
    this.bySlug = bySlug;
  }

  /** The knowledge base that the project ships, of the catalog that it ships. */
  public static KnowledgeBase bundled() {
    return Bundled.KNOWLEDGE;
  }

  private static KnowledgeBase readBundled() {
    try (InputStream in = KnowledgeBase.class.getResourceAsStream(BUNDLED)) {
      requireNonNull(in, BUNDLED);
      return read(new InputStreamReader(in, StandardCharsets.UTF_8), BUNDLED, Catalog.bundled());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a knowledge base to its end; the caller closes the reader.
   *
   * @param source what messages call it, such as the path of the file
   * @param catalog the indicators that it may speak of
   * @throws TableException with all mistakes at once
   * @throws IOException when reading fails
   */
  public static KnowledgeBase read(Reader reader, String source, Catalog catalog)
      throws IOException {
    StringWriter text = new StringWriter();
    reader.transferTo(text);
    return parse(text.toString(), source, catalog);
  }

  private static KnowledgeBase parse(String text, String source, Catalog catalog) {
    KnowledgeRows rows = KnowledgeRows.parse(text);
    return new KnowledgeBase(text, catalog, new KnowledgeCheck(source, rows, catalog).references());
  }

  /** What is known of an indicator; empty where nothing is. */
  public Optional<Reference> find(String slug) {
    return Optional.ofNullable(bySlug.get(slug));
  }

  /** All that is known, in the order of the file. */
  public List<Reference> references() {
    return List.copyOf(bySlug.values());
  }

  /** Of the text that it was read from, in hexadecimal. */
  public String sha256() {
    return ContentDigest.of(text);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof KnowledgeBase that
        && that.text.equals(text)
        && that.catalog.equals(catalog);
  }

  @Override
  public int hashCode() {
    return 31 * text.hashCode() + catalog.hashCode();
  }

  @Override
  public String toString() {
    return "Knowledge of " + bySlug.size() + " indicators";
  }

  /** Every worker has the bundled one, so that none of its text travels. */
  private Object writeReplace() {
    return equals(bundled()) ? new Bundled() : this;
  }

  /**
   * Serialisation fills no transient fields: the text is read again instead, once for all that a
   * runner has at a time, for it makes many copies of a stage.
   */
  private Object readResolve() {
    return READ.one(this, unread -> parse(unread.text, BUNDLED, unread.catalog));
  }

  /** Stands for the bundled knowledge base on its way to a worker. */
  private static final class Bundled implements Serializable {
    private static final long serialVersionUID = 1;
    private static final KnowledgeBase KNOWLEDGE = readBundled();

    private Object readResolve() {
      return KNOWLEDGE;
    }
  }
}
