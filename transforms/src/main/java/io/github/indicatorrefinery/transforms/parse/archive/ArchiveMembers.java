package io.github.indicatorrefinery.transforms.parse.archive;

import io.github.indicatorrefinery.transforms.parse.input.FileRecords;
import io.github.indicatorrefinery.transforms.parse.input.TextEncoding;
import io.github.indicatorrefinery.transforms.values.SourceKind;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;

/**
 * The files in an archive, in the order in which they stand there. Nothing is written anywhere, so
 * that a name which points out of the archive does no harm; hidden members, and what the system of
 * Apple adds, are passed over.
 */
public final class ArchiveMembers {
  static final int MAX_MEMBERS = 10_000;

  /** Longer names serve nobody. */
  private static final int MAX_NAME_CHARS = 1_000;

  private static final String INSIDE = "!/";
  private static final Pattern HIDDEN = Pattern.compile("(?:^|/)(?:\\.(?!\\.?(?:/|$))|__MACOSX/)");
  private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}");

  /** With such a first member it is one document, in parts that nobody reads by themselves. */
  private static final Pattern OFFICE = Pattern.compile("\\[Content_Types]\\.xml|mimetype");

  private ArchiveMembers() {}

  /** Reads one member. */
  public interface Member {
    /**
     * Reads it to its end.
     *
     * @param path of the archive and, behind {@code !/}, of the member in it
     * @param content ends with the member, and stays the caller's to close
     */
    void read(String path, InputStream content) throws IOException;
  }

  /**
   * Hands over each member of {@code plain}; what is wrong with one is a failure of the archive.
   *
   * @throws IOException when the archive breaks, or {@code member} cannot go on
   */
  public static void read(
      FileRecords archive, ArchiveFormat format, InputStream plain, Member member)
      throws IOException {
    FileRecords records = archive.recognised(format.label(), SourceKind.FILE);
    // The archive's stream is the caller's to close.
    @SuppressWarnings("resource")
    ArchiveInputStream<?> members = format.open(plain);
    int count = 0;
    for (ArchiveEntry entry = members.getNextEntry();
        entry != null;
        entry = members.getNextEntry()) {
      if (count == 0 && OFFICE.matcher(entry.getName()).matches()) {
        records.failFile(
            "format_not_read", "a document of an office program; save it as CSV or as text", "", 0);
        return;
      }
      if (++count > MAX_MEMBERS) {
        records.failFile("too_many_members", "more than " + MAX_MEMBERS + " members", "", count);
        return;
      }
      if (isFileToRead(records, entry)) {
        readMember(records, members, entry, member);
      }
    }
    if (count == 0) {
      records.failFile("empty_file", "an archive without members", "", 0);
    }
  }

  private static boolean isFileToRead(FileRecords records, ArchiveEntry entry) {
    if (entry.isDirectory()) {
      return false;
    }
    if (HIDDEN.matcher(entry.getName()).find()) {
      records.account().passOver("(hidden members)");
      return false;
    }
    if (entry instanceof TarArchiveEntry tar && !tar.isFile()) {
      records.account().passOver("(links and devices)");
      return false;
    }
    return true;
  }

  private static void readMember(
      FileRecords records, ArchiveInputStream<?> members, ArchiveEntry entry, Member member)
      throws IOException {
    String name = shown(entry.getName());
    if (canRead(members, entry)) {
      member.read(records.file().name() + INSIDE + name, members);
    } else {
      String message = name + ": encrypted, or packed in a way that is not read";
      records.failFile("member_not_read", message, "", Math.max(0, entry.getSize()));
    }
  }

  private static <E extends ArchiveEntry> boolean canRead(
      ArchiveInputStream<E> members, ArchiveEntry entry) {
    return members.canReadEntryData(entry);
  }

  private static String shown(String name) {
    return CONTROLS.matcher(TextEncoding.start(name, MAX_NAME_CHARS)).replaceAll("\uFFFD");
  }
}
