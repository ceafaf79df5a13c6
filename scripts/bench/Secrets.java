import io.github.indicatorrefinery.transforms.sensitive.SensitiveText;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the search for secrets and personal data costs a run's texts, in one thread. */
public final class Secrets {
  private static final int TIMES = 5;

  private Secrets() {}

  public static void main(String[] args) throws SQLException {
    List<String> texts = texts(args[0]);
    long characters = texts.stream().mapToLong(String::length).sum();
    System.out.printf(Locale.ROOT, "%,d texts, %,d characters%n", texts.size(), characters);
    for (int time = 0; time < TIMES; time++) {
      long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      long places = texts.stream().mapToLong(text -> SensitiveText.in(text).size()).sum();
      long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
      System.out.printf(Locale.ROOT, "%,d CPU-ms, %,d places%n", nanos / 1_000_000, places);
    }
  }

  private static List<String> texts(String database) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("SELECT question, answer FROM qa_pairs")) {
      while (result.next()) {
        texts.add(result.getString(1));
        texts.add(result.getString(2));
      }
    }
    return texts;
  }
}
