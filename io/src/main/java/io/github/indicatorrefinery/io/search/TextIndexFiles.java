package io.github.indicatorrefinery.io.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * The words of an index while it is written, in a folder of this machine: one segment, whose
 * documents have the numbers of the entries. Not safe for concurrent use.
 */
final class TextIndexFiles implements AutoCloseable {
  /** A worker has a few hundred MiB of heap for all that it does. */
  private static final double BUFFER_MIB = 48;

  private static final FieldType WORDS = words();

  private final Path folder;
  private final Directory directory;
  private final IndexWriter writer;
  private final Analyzer analyzer = TextWords.analyzer();
  private final KnownPieces known = new KnownPieces(analyzer);
  private final CountedWords question = new CountedWords(known);
  private final CountedWords answer = new CountedWords(known);

  private TextIndexFiles(Path folder, Directory directory, IndexWriter writer) {
    this.folder = folder;
    this.directory = directory;
    this.writer = writer;
  }

  static TextIndexFiles create() throws IOException {
    Path folder = Files.createTempDirectory("refinery-index-");
    Directory directory = FSDirectory.open(folder);
    // Merges of neighbours alone keep the documents in their order; by this thread alone, so that
    // none outlives a worker. A segment of one file would be written once more at the end.
    IndexWriterConfig config =
        new IndexWriterConfig()
            .setRAMBufferSizeMB(BUFFER_MIB)
            .setUseCompoundFile(false)
            .setMergePolicy(new LogDocMergePolicy())
            .setMergeScheduler(new SerialMergeScheduler());
    return new TextIndexFiles(folder, directory, new IndexWriter(directory, config));
  }

  private static FieldType words() {
    FieldType words = new FieldType();
    words.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    words.setTokenized(true);
    words.freeze();
    return words;
  }

  void add(SearchEntry entry) throws IOException {
    Document document = new Document();
    document.add(new StoredField(IndexLayout.ID, entry.id()));
    document.add(field(IndexLayout.QUESTION, question, entry.question()));
    document.add(field(IndexLayout.ANSWER, answer, entry.answer()));
    entry
        .labels()
        .forEach(
            (label, values) ->
                values.forEach(
                    value ->
                        document.add(
                            new StringField(IndexLayout.LABEL + label, value, Field.Store.NO))));
    writer.addDocument(document);
  }

  private static Field field(String name, CountedWords words, String text) {
    words.read(text);
    return new Field(name, words, WORDS);
  }

  /** The files of the whole index, by name; nothing is added after that. */
  List<Path> finish() throws IOException {
    writer.forceMerge(1);
    writer.close();
    return Stream.of(directory.listAll())
        .filter(name -> !name.equals(IndexWriter.WRITE_LOCK_NAME))
        .sorted()
        .map(folder::resolve)
        .toList();
  }

  @Override
  public void close() throws IOException {
    if (writer.isOpen()) {
      writer.rollback();
    }
    directory.close();
    question.close();
    answer.close();
    analyzer.close();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
