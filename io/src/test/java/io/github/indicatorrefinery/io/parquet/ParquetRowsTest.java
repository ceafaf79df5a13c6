package io.github.indicatorrefinery.io.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.io.Sample;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetRowsTest {
  @TempDir private Path temporary;

  @Test
  void hugeRowsAreCutIntoRowGroups() throws IOException {
    Random random = new Random(1);
    List<Sample> rows = Stream.generate(() -> Sample.named(noise(random))).limit(60).toList();

    ParquetFile file = write("huge.parquet", rows);

    assertThat(file.footer().getBlocks()).hasSizeBetween(2, 5);
    assertThat(file.rows())
        .extracting(row -> row.getString("name", 0))
        .containsExactlyElementsOf(rows.stream().map(Sample::name).toList());
  }

  /** A megabyte that Zstandard cannot make much smaller. */
  private static String noise(Random random) {
    byte[] bytes = new byte[750_000];
    random.nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }

  @Test
  void theSameRowsGiveTheSameBytes() throws IOException {
    List<Sample> rows = IntStream.range(0, 500).mapToObj(i -> Sample.full("row " + i)).toList();

    ParquetFile one = write("one.parquet", rows);
    ParquetFile two = write("two.parquet", rows);

    assertThat(Files.mismatch(one.path(), two.path())).isEqualTo(-1);
  }

  @Test
  void writesAndReadsWithoutHadoop() throws IOException, ReflectiveOperationException {
    Path path = temporary.resolve("plain.parquet");
    try (URLClassLoader loader = new WithoutHadoop()) {
      Class<?> here = loader.loadClass(ParquetRowsTest.class.getName());
      assertThat(here).isNotSameAs(ParquetRowsTest.class);
      Method writeOne = here.getDeclaredMethod("writeOne", Path.class);
      writeOne.setAccessible(true);
      writeOne.invoke(null, path);
    }
    assertThat(new ParquetFile(path).rows()).hasSize(1);
  }

  static void writeOne(Path path) throws IOException {
    write(path, List.of(Sample.full("one")));
    ParquetTableTest.read(path, Sample.LAYOUT.schema());
  }

  private ParquetFile write(String name, List<Sample> rows) throws IOException {
    return write(temporary.resolve(name), rows);
  }

  private static ParquetFile write(Path path, List<Sample> rows) throws IOException {
    try (OutputStream out = Files.newOutputStream(path);
        ParquetRows parquet = new ParquetRows(out, Sample.LAYOUT.schema())) {
      for (Sample row : rows) {
        parquet.add(Sample.LAYOUT.row(row));
      }
    }
    return new ParquetFile(path);
  }

  /** Loads all classes anew, but none of Hadoop, which only the tests have at run time. */
  private static final class WithoutHadoop extends URLClassLoader {
    WithoutHadoop() throws MalformedURLException {
      super(classPath(), ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (name.startsWith("org.apache.hadoop.")) {
        throw new ClassNotFoundException(name);
      }
      return super.loadClass(name, resolve);
    }

    /** Surefire hides the class path in a jar of its own and tells it by a property. */
    private static URL[] classPath() throws MalformedURLException {
      String plain = System.getProperty("java.class.path");
      String paths = System.getProperty("surefire.test.class.path", plain);
      List<URL> urls = new ArrayList<>();
      for (String path : paths.split(File.pathSeparator, -1)) {
        urls.add(Path.of(path).toUri().toURL());
      }
      return urls.toArray(URL[]::new);
    }
  }
}
