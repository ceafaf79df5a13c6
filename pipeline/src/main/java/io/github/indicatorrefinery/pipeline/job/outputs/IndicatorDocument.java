package io.github.indicatorrefinery.pipeline.job.outputs;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.indicatorrefinery.pipeline.run.RunFiles;
import io.github.indicatorrefinery.transforms.catalog.Catalog;
import io.github.indicatorrefinery.transforms.catalog.Indicator;
import io.github.indicatorrefinery.transforms.gather.KeptPair;
import io.github.indicatorrefinery.transforms.values.MinedPair;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * The structured JSON of one indicator or topic: its kept pairs in the shape that structured inputs
 * have, so that what is written here can be read again. It holds no time of its own.
 */
public record IndicatorDocument(List<KeptPair> pairs) {
  public IndicatorDocument {
    pairs = List.copyOf(pairs);
    if (pairs.isEmpty()) {
      throw new IllegalArgumentException("a document needs a pair");
    }
  }

  /** One document for each run of pairs with one subject; the pairs come sorted by subject. */
  public static List<IndicatorDocument> split(List<KeptPair> sorted) {
    List<IndicatorDocument> documents = new ArrayList<>();
    int start = 0;
    for (int end = 1; end <= sorted.size(); end++) {
      if (end == sorted.size() || !subject(sorted.get(end)).equals(subject(sorted.get(start)))) {
        documents.add(new IndicatorDocument(sorted.subList(start, end)));
        start = end;
      }
    }
    return documents;
  }

  /** Where the document stands below the output folder. */
  public String path() {
    return RunFiles.indicator(subject(pairs.get(0)));
  }

  /** Writes documents with what the catalog knows of their indicators. */
  public record Format(Catalog catalog) implements Serializable {
    private static final long serialVersionUID = 1;

    public void write(IndicatorDocument document, JsonGenerator json) throws IOException {
      MinedPair first = document.pairs().get(0).pair().mined();
      Indicator indicator = catalog.find(first.subject()).orElse(null);
      json.writeStartObject();
      json.writeStringField(
          "research_topic", indicator == null ? first.source().topic() : indicator.displayName());
      json.writeNumberField("total_pairs", document.pairs().size());
      writeSubject(first.subject(), indicator, json);
      json.writeStringField("research_method", "refined");
      json.writeNullField("queries_executed");
      json.writeNullField("success_rate");
      json.writeNullField("generation_date");
      json.writeStringField("source_database", RunFiles.DATABASE);
      json.writeArrayFieldStart("qa_pairs");
      for (KeptPair pair : document.pairs()) {
        writePair(pair, indicator, json);
      }
      json.writeEndArray();
      json.writeEndObject();
    }

    private static void writePair(KeptPair kept, Indicator indicator, JsonGenerator json)
        throws IOException {
      MinedPair mined = kept.pair().mined();
      json.writeStartObject();
      json.writeNumberField("pair_number", kept.number());
      json.writeStringField("question", kept.pair().clean().question());
      json.writeStringField("answer", kept.pair().clean().answer());
      json.writeStringField("topic", mined.source().topic());
      json.writeStringField("created_date", mined.source().createdAt());
      writeSubject(mined.subject(), indicator, json);
      json.writeStringField("pair_id", kept.pairId());
      json.writeNumberField("quality_score", kept.pair().quality().score());
      json.writeStringField("quality_tier", kept.pair().quality().tier().label());
      json.writeEndObject();
    }

    private static void writeSubject(String slug, Indicator indicator, JsonGenerator json)
        throws IOException {
      json.writeFieldName("session");
      if (indicator == null) {
        json.writeNull();
      } else {
        json.writeNumber(indicator.session());
      }
      json.writeStringField("indicator", slug);
      json.writeStringField("category", indicator == null ? null : indicator.category());
    }
  }

  private static String subject(KeptPair kept) {
    return kept.pair().mined().subject();
  }
}
