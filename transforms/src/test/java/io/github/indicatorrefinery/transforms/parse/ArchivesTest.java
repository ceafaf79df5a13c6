package io.github.indicatorrefinery.transforms.parse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.transforms.values.Failure;
import io.github.indicatorrefinery.transforms.values.FileRead;
import io.github.indicatorrefinery.transforms.values.PassedOver;
import io.github.indicatorrefinery.transforms.values.SourceKind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ArchivesTest {
  private static final byte[] CSV = "question,answer\nq1,a1\n".getBytes(UTF_8);
  private static final byte[] JSON = "{\"question\": \"q2\", \"answer\": \"a2\"}".getBytes(UTF_8);

  private final Map<String, byte[]> members = new LinkedHashMap<>();

  @Test
  void readsEachMemberAsAFile() throws IOException {
    members.put("a/", new byte[0]);
    members.put("a/qa.csv", CSV);
    members.put("a/qa.json.gz", Packed.GZIP.pack(JSON));
    members.put(".DS_Store", new byte[] {0});
    members.put("__MACOSX/a/._qa.csv", new byte[] {0});

    CollectedRecords read = read("all.zip", zip());

    assertThat(read.pairs)
        .extracting(pair -> pair.origin().file() + " " + pair.question())
        .containsExactly("all.zip!/a/qa.csv q1", "all.zip!/a/qa.json.gz q2");
    assertThat(read.failures).isEmpty();
    assertThat(read.files)
        .extracting(FileRead::path)
        .containsExactly("all.zip!/a/qa.csv", "all.zip!/a/qa.json.gz", "all.zip");
    assertThat(read.files).extracting(FileRead::bytes).startsWith((long) CSV.length);
    assertThat(read.files.get(2).format()).isEqualTo("zip");
    assertThat(read.files.get(2).passedOver())
        .containsExactly(new PassedOver("(hidden members)", 2));
  }

  @ParameterizedTest
  @EnumSource(Packed.class)
  void readsAPackedTar(Packed packed) throws IOException {
    members.put("qa.csv", CSV);
    members.put("qa.json", JSON);

    CollectedRecords read = read("all.tar.x", packed.pack(tar()));

    assertThat(read.questions()).containsExactly("q1", "q2");
    assertThat(read.failures).isEmpty();
  }

  @Test
  void tellsNamesSafelyAndWritesNothing() throws IOException {
    members.put("../../etc/qa\u001B[2J.csv", CSV);

    CollectedRecords read = read("evil.zip", zip());

    assertThat(read.pairs)
        .extracting(pair -> pair.origin().file())
        .containsExactly("evil.zip!/../../etc/qa\uFFFD[2J.csv");
  }

  @Test
  void opensAnArchiveInAnArchiveAndNoneInThat() throws IOException {
    members.put("qa.csv", CSV);
    byte[] inner = zip();
    members.clear();
    members.put("inner.zip", inner);
    byte[] middle = zip();
    assertThat(read("a.zip", middle).questions()).containsExactly("q1");
    members.clear();
    members.put("middle.zip", middle);
    members.put("qa.csv", CSV);

    CollectedRecords read = read("a.zip", zip());

    assertThat(read.reasons()).containsExactly("archive_too_deep");
    assertThat(read.questions()).containsExactly("q1");
  }

  @Test
  void stopsWhereAFileUnpacksTooFar() throws IOException {
    byte[] spaces = new byte[200 << 20];
    Arrays.fill(spaces, (byte) ' ');
    spaces[0] = '[';
    spaces[1] = '[';
    members.put("qa.csv", CSV);
    members.put("bomb.json", spaces);
    members.put("more.csv", CSV);

    CollectedRecords read = read("bomb.zip", zip());

    assertThat(read.questions()).containsExactly("q1");
    assertThat(read.failures)
        .extracting(failure -> failure.origin().file() + " " + failure.reason())
        .containsExactly("bomb.zip!/bomb.json unpacks_too_far", "bomb.zip unpacks_too_far");
    assertThat(read("bomb.gz", Packed.GZIP.pack(spaces)).reasons())
        .containsExactly("unpacks_too_far");
  }

  @Test
  void readsNoMoreThanSoManyMembers() throws IOException {
    for (int i = 0; i < 10_001; i++) {
      members.put(".hidden" + i, new byte[0]);
    }

    assertThat(read("many.zip", zip()).reasons()).containsExactly("too_many_members");
  }

  @Test
  void readsTheMembersBeforeABreak() throws IOException {
    members.put("qa.csv", CSV);
    byte[] noise = new byte[100_000];
    new Random(1).nextBytes(noise);
    members.put("noise", noise);

    CollectedRecords zip = read("cut.zip", Arrays.copyOf(zip(), 50_000));
    CollectedRecords tar = read("cut.tar", Arrays.copyOf(tar(), 50_000));

    for (CollectedRecords read : List.of(zip, tar)) {
      assertThat(read.questions()).containsExactly("q1");
      assertThat(read.reasons()).contains("broken_archive");
    }
    assertThat(zip.failures)
        .extracting(Failure::message)
        .anyMatch(m -> m.contains("members behind"));
  }

  @Test
  void survivesAnyDamage() throws IOException {
    members.put("qa.csv", CSV);
    members.put("qa.json", JSON);
    Random random = new Random(3);
    for (byte[] archive : List.of(zip(), tar())) {
      for (int i = 0; i < 300; i++) {
        byte[] damaged = archive.clone();
        damaged[random.nextInt(600) % damaged.length] = (byte) random.nextInt();
        CollectedRecords read = read("damaged", damaged);
        assertThat(read.pairs.size() + read.failures.size()).isPositive();
      }
    }
  }

  @Test
  void takesADocumentOfAnOfficeProgramForOneFile() throws IOException {
    members.put("[Content_Types].xml", JSON);
    members.put("xl/workbook.xml", JSON);

    assertThat(read("book.xlsx", zip()).reasons()).containsExactly("format_not_read");
  }

  @Test
  void saysThatAnArchiveIsEmpty() throws IOException {
    assertThat(read("empty.zip", zip()).reasons()).containsExactly("empty_file");
  }

  private byte[] zip() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> member : members.entrySet()) {
        out.putNextEntry(new ZipEntry(member.getKey()));
        out.write(member.getValue());
      }
    }
    return bytes.toByteArray();
  }

  private byte[] tar() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream out = new TarArchiveOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> member : members.entrySet()) {
        TarArchiveEntry entry = new TarArchiveEntry(member.getKey());
        entry.setSize(member.getValue().length);
        out.putArchiveEntry(entry);
        out.write(member.getValue());
        out.closeArchiveEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static CollectedRecords read(String name, byte[] content) {
    return CollectedRecords.ofFile(SourceKind.FILE, name, new ByteArrayInputStream(content));
  }
}
