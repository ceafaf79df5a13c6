package io.github.indicatorrefinery.transforms.catalog;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toUnmodifiableMap;

import io.github.indicatorrefinery.transforms.sharing.Interner;
import io.github.indicatorrefinery.transforms.tables.TableException;
import io.github.indicatorrefinery.transforms.text.ContentDigest;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The target indicators, checked and immutable. Equal texts make equal catalogs. It travels to a
 * worker as the text that it was read from, or by its name where it is bundled.
 *
 * <p>The format: UTF-8, tab separated, a header line, one row an indicator. The columns {@code
 * session}, {@code category}, {@code subcategory} and {@code name} are required; {@code slug} (else
 * made from the name), {@code aliases}, {@code gated}, {@code shared}, {@code context} and {@code
 * not} (else empty; see {@link Indicator.Spoken}) may be left out, and so may their values. Several
 * values in a column are parted by {@code |}. Blank lines and lines that begin with {@code #} are
 * passed over.
 */
public final class Catalog implements Serializable {
  private static final long serialVersionUID = 1;
  private static final String BUNDLED = "catalog.tsv";
  private static final Interner<Catalog> READ = new Interner<>();

  private final transient List<Indicator> indicators;
  private final transient Map<String, Indicator> bySlug;
  private final String text;

  private Catalog(String text, List<Indicator> indicators) {
    this.text = text;
    this.indicators = indicators;
    this.bySlug =
        indicators.stream().collect(toUnmodifiableMap(Indicator::slug, Function.identity()));
  }

  /** The catalog that the project ships: 227 indicators in 45 sessions. */
  public static Catalog bundled() {
    return Bundled.CATALOG;
  }

  private static Catalog readBundled() {
    try (InputStream in = Catalog.class.getResourceAsStream(BUNDLED)) {
      requireNonNull(in, BUNDLED);
      return read(new InputStreamReader(in, StandardCharsets.UTF_8), BUNDLED);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a catalog to its end; the caller closes the reader.
   *
   * @param source what messages call it, such as the path of the file
   * @throws TableException with all mistakes at once
   * @throws IOException when reading fails
   */
  public static Catalog read(Reader reader, String source) throws IOException {
    StringBuilder text = new StringBuilder();
    char[] buffer = new char[8192];
    for (int count = reader.read(buffer); count >= 0; count = reader.read(buffer)) {
      text.append(buffer, 0, count);
    }
    return parse(text.toString(), source);
  }

  private static Catalog parse(String text, String source) {
    CatalogRows rows = CatalogRows.parse(text);
    return new Catalog(text, new CatalogCheck(source, rows).indicators());
  }

  /** All indicators in the order of their rows. */
  public List<Indicator> indicators() {
    return indicators;
  }

  /** The indicator of a slug. */
  public Optional<Indicator> find(String slug) {
    return Optional.ofNullable(bySlug.get(slug));
  }

  /** Of the text that it was read from, in hexadecimal: catalogs of one digest are equal. */
  public String sha256() {
    return ContentDigest.of(text);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Catalog that && that.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return "Catalog of " + indicators.size() + " indicators";
  }

  /** Every worker has the bundled one, so that none of its text travels. */
  private Object writeReplace() {
    return equals(bundled()) ? new Bundled() : this;
  }

  /**
   * Serialisation fills no final fields: the text is read again instead, once for all that a runner
   * has at a time, for it makes many copies of a stage.
   */
  private Object readResolve() {
    return READ.one(this, unread -> parse(unread.text, BUNDLED));
  }

  /** Stands for the bundled catalog on its way to a worker. */
  private static final class Bundled implements Serializable {
    private static final long serialVersionUID = 1;
    private static final Catalog CATALOG = readBundled();

    private Object readResolve() {
      return CATALOG;
    }
  }
}
