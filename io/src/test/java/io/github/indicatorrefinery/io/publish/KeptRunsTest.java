package io.github.indicatorrefinery.io.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.indicatorrefinery.io.files.MemoryFileSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptRunsTest {
  private static final String MARK =
      "{\"run_id\": \"%s\", \"files\": [{\"path\": \"data/part\"}, {\"path\": \"refinery.db\"}]}";

  @TempDir private Path temporary;
  private Path output;

  @BeforeEach
  void publishARun() throws IOException {
    output = Files.createDirectories(temporary.resolve("o[u]t"));
    publish("first");
  }

  @Test
  void aKeptRunIsWholeAndStaysAsItWasWhenAnotherComes() throws IOException {
    KeptRuns kept = KeptRuns.of(output.toString());

    kept.keepPublished();
    kept.keepPublished();
    publish("second");

    assertThat(kept.ids()).containsExactly("first");
    Path first = Path.of(KeptRuns.location(output.toString(), "first"));
    assertThat(Folders.content(first))
        .isEqualTo(
            Map.of(
                "data/part", "first", "refinery.db", "first", "run.json", MARK.formatted("first")));
  }

  @Test
  void filesAreLinkedAndTakeNoSpace() throws IOException {
    KeptRuns kept = KeptRuns.of(output.toString());

    assertThat(kept.costOfPublished()).isEqualTo(new KeptRuns.Cost(2, 10, true));
    assertThat(kept.costOfPublished().newBytes()).isZero();
    kept.keepPublished();

    Object inode = Files.getAttribute(output.resolve("refinery.db"), "unix:ino");
    assertThat(Files.getAttribute(output.resolve(".runs/first/refinery.db"), "unix:ino"))
        .isEqualTo(inode);
    assertThat(kept.costOf("first").plus(kept.costOfPublished()))
        .isEqualTo(new KeptRuns.Cost(4, 20, true));
    assertThat(kept.freeBytes()).isPositive();
  }

  @Test
  void copiesTakeTheSpaceOfAll() {
    assertThat(new KeptRuns.Cost(2, 10, false).newBytes()).isEqualTo(10);
    assertThat(new KeptRuns.Cost(2, 10, true).plus(new KeptRuns.Cost(1, 5, false)).newBytes())
        .isEqualTo(15);
  }

  @Test
  void aRunWithoutItsMarkIsNoneAndIsRemoved() throws IOException {
    KeptRuns kept = KeptRuns.of(output.toString());
    kept.keepPublished();
    Files.delete(output.resolve(".runs/first/run.json"));
    assertThat(kept.ids()).isEmpty();

    kept.keepPublished();
    assertThat(kept.ids()).containsExactly("first");

    Files.delete(output.resolve(".runs/first/run.json"));
    kept.retain(List.of("first"));
    assertThat(output.resolve(".runs")).doesNotExist();
  }

  @Test
  void onlyThoseStayThatAreWanted() throws IOException {
    KeptRuns kept = KeptRuns.of(output.toString());
    for (String id : List.of("second", "third", "fourth")) {
      kept.keepPublished();
      publish(id);
    }

    kept.retain(List.of("third", "first"));

    assertThat(kept.ids()).containsExactly("first", "third");
    assertThat(output.resolve(".runs/second")).doesNotExist();
  }

  @Test
  void aKeptRunIsBroughtBackAsFarAsItIsWanted() throws IOException {
    KeptRuns kept = KeptRuns.of(output.toString());
    kept.keepPublished();
    Path working = output.resolve(".run-first");

    kept.bringBack("first", working.toString(), path -> path.startsWith("data/"));
    kept.bringBack("first", working.toString(), path -> path.startsWith("data/"));

    assertThat(Folders.content(working)).isEqualTo(Map.of("data/part", "first"));
  }

  @Test
  void anEmptyFolderHasNothingToKeep() throws IOException {
    KeptRuns kept = KeptRuns.of(temporary.resolve("none").toString());

    kept.keepPublished();

    assertThat(kept.ids()).isEmpty();
    assertThat(kept.costOfPublished().newBytes()).isZero();
    assertThat(temporary.resolve("none")).doesNotExist();
  }

  @Test
  void anIdThatLeadsElsewhereNamesNoFolder() throws IOException {
    Files.writeString(output.resolve("run.json"), MARK.formatted("../../elsewhere"));

    assertThatThrownBy(() -> KeptRuns.of(output.toString()).keepPublished())
        .isInstanceOf(IOException.class)
        .hasMessageContaining("cannot name a folder");
  }

  @Test
  void theSameHoldsOnOtherFileSystems() throws IOException {
    String remote = "mem://kept/out";
    MemoryFileSystem.clear(remote);
    putRemote(remote, "first");
    KeptRuns kept = KeptRuns.of(remote + "/");

    assertThat(kept.costOfPublished()).isEqualTo(new KeptRuns.Cost(2, 10, false));
    kept.keepPublished();
    putRemote(remote, "second");
    kept.keepPublished();
    assertThat(kept.ids()).containsExactly("first", "second");
    kept.bringBack("first", remote + "/.run-first", path -> !path.startsWith("data/"));
    assertThat(MemoryFileSystem.below(remote + "/.run-first").keySet())
        .containsExactly("/refinery.db");
    kept.retain(List.of("first"));

    assertThat(kept.ids()).containsExactly("first");
    assertThat(MemoryFileSystem.below(remote + "/.runs").keySet())
        .containsExactly("/first/data/part", "/first/refinery.db", "/first/run.json");
    assertThat(MemoryFileSystem.below(remote + "/.runs/first/data/part").get(""))
        .isEqualTo("first".getBytes(UTF_8));
  }

  /** As a publication does: a file gets the place of another, none is written into. */
  private void publish(String id) throws IOException {
    for (String path : List.of("data/part", "refinery.db", "run.json")) {
      Path file = output.resolve(path);
      Files.createDirectories(file.getParent());
      Files.deleteIfExists(file);
      Files.writeString(file, path.equals("run.json") ? MARK.formatted(id) : id);
    }
  }

  private static void putRemote(String remote, String id) {
    MemoryFileSystem.put(remote + "/data/part", id.getBytes(UTF_8));
    MemoryFileSystem.put(remote + "/refinery.db", id.getBytes(UTF_8));
    MemoryFileSystem.put(remote + "/run.json", MARK.formatted(id).getBytes(UTF_8));
  }
}
