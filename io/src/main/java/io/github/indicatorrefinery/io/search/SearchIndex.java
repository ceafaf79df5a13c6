package io.github.indicatorrefinery.io.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * An index that was built before, opened for reading. An entry is named by its number, from 0, in
 * the order of the ids. What is open goes on when the files lose their names. Safe for concurrent
 * use; a file that cannot be read is an {@link UncheckedIOException}.
 */
public final class SearchIndex implements AutoCloseable {
  /** What a longer question says more is passed over; Lucene takes 1,024 clauses, two a word. */
  private static final int MOST_WORDS = 256;

  private final IndexDescription description;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final @Nullable VectorRows vectors;
  private final @Nullable VectorCells cells;
  private final Analyzer analyzer = TextWords.analyzer();

  private SearchIndex(
      IndexDescription description,
      DirectoryReader reader,
      @Nullable VectorRows vectors,
      @Nullable VectorCells cells) {
    this.description = description;
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    this.vectors = vectors;
    this.cells = cells;
  }

  /**
   * Opens the index in a folder of this machine.
   *
   * @throws IOException when it is none, or one that this program does not read
   */
  public static SearchIndex open(Path folder) throws IOException {
    IndexDescription description;
    try (InputStream json = Files.newInputStream(folder.resolve(IndexLayout.DESCRIPTION))) {
      description = IndexDescription.read(json);
    }
    if (description.formatVersion() != IndexDescription.FORMAT) {
      throw new IOException(
          "the search index is of format %d, this program reads %d"
              .formatted(description.formatVersion(), IndexDescription.FORMAT));
    }
    IndexDescription.Vectors made = description.vectors();
    VectorRows vectors =
        made == null
            ? null
            : VectorRows.map(
                folder.resolve(IndexLayout.VECTORS), made.dimensions(), description.count());
    VectorCells cells =
        vectors == null || description.cells() == 0
            ? null
            : VectorCells.open(folder, description.cells(), vectors);
    DirectoryReader reader =
        DirectoryReader.open(FSDirectory.open(folder.resolve(IndexLayout.TEXT)));
    if (reader.maxDoc() != description.count()) {
      reader.close();
      throw new IOException(
          "the search index has %d texts, not %d".formatted(reader.maxDoc(), description.count()));
    }
    return new SearchIndex(description, reader, vectors, cells);
  }

  public IndexDescription description() {
    return description;
  }

  /** The id of an entry. */
  public String id(int number) {
    try {
      return searcher.storedFields().document(number, Set.of(IndexLayout.ID)).get(IndexLayout.ID);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The entries that have one of these values of a label. */
  public BitSet labelled(String label, Collection<String> values) {
    BitSet found = new BitSet(description.count());
    try {
      for (LeafReaderContext leaf : reader.leaves()) {
        for (String value : values) {
          mark(leaf, new Term(IndexLayout.LABEL + label, value), found);
        }
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The entries that have any value of a label. */
  public BitSet labelled(String label) {
    return labelled(label, values(label));
  }

  /** All values of a label, sorted. */
  public List<String> values(String label) {
    try {
      Terms terms = MultiTerms.getTerms(reader, IndexLayout.LABEL + label);
      List<String> values = new ArrayList<>();
      if (terms != null) {
        TermsEnum each = terms.iterator();
        for (BytesRef value = each.next(); value != null; value = each.next()) {
          values.add(value.utf8ToString());
        }
      }
      return values;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void mark(LeafReaderContext leaf, Term term, BitSet found) throws IOException {
    LeafReader segment = leaf.reader();
    PostingsEnum entries = segment.postings(term, PostingsEnum.NONE);
    if (entries != null) {
      for (int entry = entries.nextDoc();
          entry != DocIdSetIterator.NO_MORE_DOCS;
          entry = entries.nextDoc()) {
        found.set(leaf.docBase + entry);
      }
    }
  }

  /**
   * The words of a text as the index has them, each once in its order, and how the text writes
   * them; the smallest words are none.
   */
  public Map<String, String> words(String text) {
    return TextWords.of(text, analyzer);
  }

  /** In how many questions or answers, whichever are more, a word of {@link #words} stands. */
  public int entriesWith(String word) {
    try {
      return Math.max(
          reader.docFreq(new Term(IndexLayout.QUESTION, word)),
          reader.docFreq(new Term(IndexLayout.ANSWER, word)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The entries that hold words of a text, best first, their scores BM25 (Robertson et al., 1994)
   * of question and answer together.
   *
   * @param among the entries that count; null for all
   */
  public List<ScoredEntry> withWords(String text, int most, @Nullable BitSet among) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    words(text).keySet().stream()
        .limit(MOST_WORDS)
        .forEach(
            word -> {
              query.add(new TermQuery(new Term(IndexLayout.QUESTION, word)), Occur.SHOULD);
              query.add(new TermQuery(new Term(IndexLayout.ANSWER, word)), Occur.SHOULD);
            });
    try {
      List<ScoredEntry> found = new ArrayList<>();
      int wanted = among == null ? most : Math.max(1, description.count());
      for (ScoreDoc hit : searcher.search(query.build(), wanted).scoreDocs) {
        if (found.size() < most && (among == null || among.get(hit.doc))) {
          found.add(new ScoredEntry(hit.doc, hit.score));
        }
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The entries whose questions are nearest to a vector, best first, their scores the cosine; none
   * in an index without vectors. An index with cells looks into some of them only.
   *
   * @param vector of unit length
   * @param among the entries that count; null for all
   */
  public List<ScoredEntry> nearest(float[] vector, int most, @Nullable BitSet among) {
    if (vectors == null) {
      return List.of();
    }
    return cells == null
        ? vectors.nearest(vector, most, among)
        : cells.nearest(vector, most, among);
  }

  /** The cosine of an entry's vector and another; empty in an index without vectors. */
  public Optional<Double> cosine(int number, float[] vector) {
    return vectors == null ? Optional.empty() : Optional.of(vectors.cosine(number, vector));
  }

  @Override
  public void close() throws IOException {
    analyzer.close();
    reader.close();
    reader.directory().close();
  }
}
