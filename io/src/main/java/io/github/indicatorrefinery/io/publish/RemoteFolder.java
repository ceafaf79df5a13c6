package io.github.indicatorrefinery.io.publish;

import io.github.indicatorrefinery.io.rows.RunFolder;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.EmptyMatchTreatment;
import org.apache.beam.sdk.io.fs.MatchResult;
import org.apache.beam.sdk.io.fs.ResourceId;

/**
 * A folder on any file system that Beam knows, by the calls of Beam. Files are named by their paths
 * below it. There may be no folders in truth, only files whose names hold slashes.
 *
 * @param location without a character that means something in a glob
 */
record RemoteFolder(String location) {
  RemoteFolder {
    location = location.replaceFirst("/+$", "");
  }

  /** The files that a glob below this folder names. */
  SortedSet<String> list(String glob) throws IOException {
    String prefix = FileSystems.matchNewResource(location, true).toString();
    SortedSet<String> paths = new TreeSet<>();
    for (MatchResult.Metadata file :
        FileSystems.match(prefix + glob, EmptyMatchTreatment.ALLOW).metadata()) {
      paths.add(file.resourceId().toString().substring(prefix.length()));
    }
    return paths;
  }

  boolean holds(String path) throws IOException {
    return !list(path).isEmpty();
  }

  CommitMark mark(String path) throws IOException {
    try (InputStream in = new RunFolder(location).read(path)) {
      return CommitMark.read(in);
    } catch (FileNotFoundException | NoSuchFileException e) {
      return CommitMark.NONE;
    }
  }

  /** Moves files in the place of others, all of them in one call: stores do it side by side. */
  void moveTo(RemoteFolder target, Collection<String> paths) throws IOException {
    FileSystems.rename(resources(paths), target.resources(paths));
  }

  void rename(String from, RemoteFolder target, String to) throws IOException {
    FileSystems.rename(List.of(resource(from)), List.of(target.resource(to)));
  }

  void copy(String from, RemoteFolder target, String to) throws IOException {
    FileSystems.copy(List.of(resource(from)), List.of(target.resource(to)));
  }

  /** Copies files to the same paths below another folder, all of them in one call. */
  void copyTo(RemoteFolder target, Collection<String> paths) throws IOException {
    if (!paths.isEmpty()) {
      FileSystems.copy(resources(paths), target.resources(paths));
    }
  }

  /** What those of these files that are there have together. */
  long bytes(Set<String> paths) throws IOException {
    String prefix = FileSystems.matchNewResource(location, true).toString();
    long bytes = 0;
    for (MatchResult.Metadata file :
        FileSystems.match(prefix + "**", EmptyMatchTreatment.ALLOW).metadata()) {
      if (paths.contains(file.resourceId().toString().substring(prefix.length()))) {
        bytes += file.sizeBytes();
      }
    }
    return bytes;
  }

  /** Deletes files that are there. */
  void delete(Collection<String> paths) throws IOException {
    if (!paths.isEmpty()) {
      FileSystems.delete(resources(paths));
    }
  }

  /**
   * Removes the folders that are left where files were; to a store without folders it is nothing.
   */
  void deleteEmptyFolders(Collection<String> formerFiles) {
    SortedSet<String> folders = new TreeSet<>(Comparator.reverseOrder());
    folders.add("");
    for (String path : formerFiles) {
      for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
        folders.add(path.substring(0, slash));
      }
    }
    for (String folder : folders) {
      try {
        String at = folder.isEmpty() ? location : location + "/" + folder;
        FileSystems.delete(List.of(FileSystems.matchNewResource(at, true)));
      } catch (IOException | IllegalArgumentException e) {
        // Gone, or in use, or no such thing as a folder here: an empty one does no harm.
      }
    }
  }

  private List<ResourceId> resources(Collection<String> paths) {
    return paths.stream().map(this::resource).toList();
  }

  private ResourceId resource(String path) {
    return new RunFolder(location).resource(path);
  }
}
