package io.github.indicatorrefinery.io.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;

/** Opens a database that was built before; nothing can be changed in it. */
public final class ReadOnlyDatabase {
  private ReadOnlyDatabase() {}

  /**
   * A connection to a file of this machine. It is named as a URI, in which a question mark in a
   * folder's name does not begin a list of settings.
   */
  public static Connection open(Path file) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    String url = JDBC.PREFIX + file.toAbsolutePath().toUri();
    return new JDBC().connect(url, config.toProperties());
  }
}
