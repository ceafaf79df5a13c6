package io.github.indicatorrefinery.transforms.parse;

import io.github.indicatorrefinery.transforms.parse.input.FileRecords;
import io.github.indicatorrefinery.transforms.parse.input.ParsedRecords;
import io.github.indicatorrefinery.transforms.parse.json.ExportParser;
import io.github.indicatorrefinery.transforms.parse.report.ReportParser;
import io.github.indicatorrefinery.transforms.values.Failure;
import io.github.indicatorrefinery.transforms.values.FileRead;
import io.github.indicatorrefinery.transforms.values.InputFile;
import io.github.indicatorrefinery.transforms.values.Research;
import io.github.indicatorrefinery.transforms.values.SourceKind;
import io.github.indicatorrefinery.transforms.values.SourcePair;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Keeps all that a parser hands over. */
public final class CollectedRecords implements ParsedRecords {
  public static final InputFile REPORT = new InputFile(SourceKind.REPORT, "a report.txt");
  public static final InputFile EXPORT = new InputFile(SourceKind.EXPORT, "export.json");

  public final List<SourcePair> pairs = new ArrayList<>();
  public final List<Research> researches = new ArrayList<>();
  public final List<Failure> failures = new ArrayList<>();
  public final List<FileRead> files = new ArrayList<>();

  /** What is told of the file as a whole, where it was read as one. */
  public @Nullable FileRead file;

  public static CollectedRecords ofReport(String text) {
    return ofReport(text.getBytes(StandardCharsets.UTF_8));
  }

  public static CollectedRecords ofReport(byte[] bytes) {
    CollectedRecords records = new CollectedRecords();
    try {
      ReportParser.parse(new FileRecords(REPORT, records), new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return records;
  }

  public static CollectedRecords ofJson(String text) {
    return ofJson(text.getBytes(StandardCharsets.UTF_8));
  }

  public static CollectedRecords ofJson(byte[] bytes) {
    CollectedRecords records = new CollectedRecords();
    try {
      ExportParser.parse(new FileRecords(EXPORT, records), new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return records;
  }

  /** A file of which only its content tells what it is. */
  public static CollectedRecords ofText(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return ofFile(SourceKind.FILE, "a file", new ByteArrayInputStream(bytes));
  }

  public static CollectedRecords ofFile(SourceKind kind, Path path) {
    try (InputStream in = Files.newInputStream(path)) {
      return ofFile(kind, path.toString(), in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static CollectedRecords ofFile(SourceKind kind, String name, InputStream content) {
    CollectedRecords records = new CollectedRecords();
    FileParser.parse(new InputFile(kind, name), content, List.of(), records, records.files::add);
    records.file = records.files.isEmpty() ? null : records.files.get(0);
    return records;
  }

  public List<String> questions() {
    return pairs.stream().map(SourcePair::question).toList();
  }

  public List<String> answers() {
    return pairs.stream().map(SourcePair::answer).toList();
  }

  public List<String> positions() {
    return pairs.stream().map(pair -> pair.origin().position()).toList();
  }

  public List<String> reasons() {
    return failures.stream().map(Failure::reason).toList();
  }

  @Override
  public void pair(SourcePair pair) {
    pairs.add(pair);
  }

  @Override
  public void research(Research research) {
    researches.add(research);
  }

  @Override
  public void failure(Failure failure) {
    failures.add(failure);
  }
}
