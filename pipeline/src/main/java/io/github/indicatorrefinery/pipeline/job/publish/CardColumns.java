package io.github.indicatorrefinery.pipeline.job.publish;

import io.github.indicatorrefinery.io.rows.Field;
import io.github.indicatorrefinery.pipeline.job.outputs.columns.DatasetColumns;
import io.github.indicatorrefinery.transforms.catalog.Catalog;
import io.github.indicatorrefinery.transforms.score.QualityFlag;
import io.github.indicatorrefinery.transforms.sensitive.SensitiveKind;
import java.util.Locale;

/** The dataset's columns and flags as rows of Markdown tables, from where they are made. */
final class CardColumns {
  private CardColumns() {}

  static String table() {
    StringBuilder rows = new StringBuilder();
    // Which indicators there are changes no column.
    for (Field<?> field : DatasetColumns.of(Catalog.bundled()).fields()) {
      String type = field.column().type().name().toLowerCase(Locale.ROOT).replace('_', ' ');
      rows.append("| `%s` | %s | %s |\n".formatted(field.name(), type, field.meaning()));
    }
    return rows.toString();
  }

  static String flags() {
    StringBuilder rows = new StringBuilder();
    for (QualityFlag flag : QualityFlag.values()) {
      rows.append("| `%s` | %s |\n".formatted(flag.label(), flag.meaning()));
    }
    for (SensitiveKind.Flag flag : SensitiveKind.Flag.values()) {
      rows.append("| `%s` | %s |\n".formatted(flag.label(), flag.meaning()));
    }
    return rows.append("| any other | a note of the parser |\n").toString();
  }
}
