package io.github.indicatorrefinery.pipeline.run.gaps.assign;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.indicatorrefinery.io.files.MarkedFolder;
import io.github.indicatorrefinery.io.files.WholeFile;
import io.github.indicatorrefinery.transforms.research.DraftQuestion;
import io.github.indicatorrefinery.transforms.research.Facet;
import io.github.indicatorrefinery.transforms.research.GapState;
import io.github.indicatorrefinery.transforms.research.IndicatorGap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A folder of assignments on this machine: for each indicator a Markdown for a person and a JSON
 * for a program, and {@code assignments.json}, which lists them and is written last.
 */
public final class AssignmentFolder {
  private static final String INDEX = "assignments.json";
  private static final int FORMAT = 1;
  private static final Pattern SLUG = Pattern.compile("[a-z0-9_]{1,80}");

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private final Path folder;

  public AssignmentFolder(Path folder) {
    this.folder = folder;
  }

  private record Index(int formatVersion, int target, int questions, List<Entry> assignments) {}

  private record Entry(String indicator, double priority, int questions) {}

  private record Document(
      int formatVersion,
      String indicator,
      String name,
      int catalogSession,
      String category,
      String subcategory,
      int target,
      int kept,
      String state,
      double priority,
      Map<String, Integer> facets,
      int needed,
      List<Expected> questions) {}

  private record Expected(String id, String facet, String template, String question) {}

  /** Whether there is nothing in it, or what this class wrote: it may be written into. */
  public boolean isFree() throws IOException {
    return MarkedFolder.isFree(folder, folder.resolve(INDEX), name -> false);
  }

  /** Whether assignments are there to be read. */
  public boolean holdsAssignments() {
    return Files.isRegularFile(folder.resolve(INDEX));
  }

  /**
   * Makes sure that what an earlier call left can be found, where there is any.
   *
   * @throws IOException where its list cannot be read or is none
   */
  public void checkIndex() throws IOException {
    if (holdsAssignments()) {
      slugs(index());
    }
  }

  /** Writes them; what an earlier call left and is not written again goes. */
  public void write(int target, List<Assignment> assignments) throws IOException {
    Files.createDirectories(folder);
    Set<String> earlier = holdsAssignments() ? new HashSet<>(slugs(index())) : new HashSet<>();
    List<Entry> entries = new ArrayList<>();
    int questions = 0;
    for (Assignment assignment : assignments) {
      String slug = assignment.about().slug();
      put(slug + ".json", JSON.writeValueAsString(document(assignment)) + "\n");
      put(slug + ".md", AssignmentText.of(assignment));
      entries.add(new Entry(slug, assignment.priority(), assignment.questions().size()));
      questions += assignment.questions().size();
      earlier.remove(slug);
    }
    put(INDEX, JSON.writeValueAsString(new Index(FORMAT, target, questions, entries)) + "\n");
    for (String slug : earlier) {
      Files.deleteIfExists(folder.resolve(slug + ".json"));
      Files.deleteIfExists(folder.resolve(slug + ".md"));
    }
  }

  /**
   * Reads them back.
   *
   * @throws IOException where they cannot be read or are none
   */
  public List<Assignment> read() throws IOException {
    List<Assignment> assignments = new ArrayList<>();
    for (String slug : slugs(index())) {
      Path file = folder.resolve(slug + ".json");
      Assignment assignment = assignment(JSON.readValue(file.toFile(), Document.class));
      if (!assignment.about().slug().equals(slug)) {
        throw new IOException(file + " is about another indicator");
      }
      assignments.add(assignment);
    }
    return assignments;
  }

  private Index index() throws IOException {
    Index index = JSON.readValue(folder.resolve(INDEX).toFile(), Index.class);
    if (index == null || index.formatVersion() != FORMAT || index.assignments() == null) {
      throw new IOException(folder.resolve(INDEX) + " lists no assignments of this version");
    }
    return index;
  }

  /** Nothing else is a file of this folder: whoever edits the index names no file elsewhere. */
  private List<String> slugs(Index index) throws IOException {
    List<String> slugs = new ArrayList<>();
    for (Entry entry : index.assignments()) {
      slugs.add(entry == null || entry.indicator() == null ? "" : entry.indicator());
    }
    for (String slug : slugs) {
      if (!SLUG.matcher(slug).matches()) {
        throw new IOException(folder.resolve(INDEX) + " names what is no indicator");
      }
    }
    return slugs;
  }

  private void put(String name, String text) throws IOException {
    WholeFile.put(
        folder.resolve(name), folder.resolve("." + name + ".part"), out -> out.write(text));
  }

  private static Document document(Assignment assignment) {
    Map<String, Integer> facets = new LinkedHashMap<>();
    assignment.facets().forEach((facet, pairs) -> facets.put(facet.label(), pairs));
    IndicatorGap.About about = assignment.about();
    return new Document(
        FORMAT,
        about.slug(),
        about.name(),
        about.session(),
        about.category(),
        about.subcategory(),
        assignment.target(),
        assignment.kept(),
        assignment.state().label(),
        assignment.priority(),
        facets,
        assignment.needed(),
        assignment.questions().stream()
            .map(one -> new Expected(one.id(), one.facet().label(), one.template(), one.question()))
            .toList());
  }

  private static Assignment assignment(Document document) throws IOException {
    try {
      Map<Facet, Integer> facets = new EnumMap<>(Facet.class);
      document.facets().forEach((facet, pairs) -> facets.put(Facet.of(facet), pairs));
      return new Assignment(
          new IndicatorGap.About(
              document.indicator(),
              document.name(),
              document.catalogSession(),
              document.category(),
              document.subcategory()),
          document.target(),
          document.kept(),
          GapState.of(document.kept(), document.target()),
          document.priority(),
          facets,
          document.needed(),
          document.questions().stream()
              .map(one -> new DraftQuestion(Facet.of(one.facet()), one.template(), one.question()))
              .toList());
    } catch (IllegalArgumentException | NullPointerException e) {
      throw new IOException("no assignment: " + e.getMessage(), e);
    }
  }
}
