package io.github.indicatorrefinery.transforms.score;

import io.github.indicatorrefinery.transforms.catalog.Catalog;
import io.github.indicatorrefinery.transforms.facts.FactCheck;
import io.github.indicatorrefinery.transforms.facts.FactChecker;
import io.github.indicatorrefinery.transforms.knowledge.KnowledgeBase;
import io.github.indicatorrefinery.transforms.ledger.Tally;
import io.github.indicatorrefinery.transforms.ledger.Work;
import io.github.indicatorrefinery.transforms.sharing.Lease;
import io.github.indicatorrefinery.transforms.values.CleanPair;
import io.github.indicatorrefinery.transforms.values.Fact;
import io.github.indicatorrefinery.transforms.values.MinedPair;
import io.github.indicatorrefinery.transforms.values.Quality;
import io.github.indicatorrefinery.transforms.values.SourcePair;
import java.io.Closeable;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Holds what a pair states against the knowledge base and scores it, unless an earlier run did.
 * What takes long to prepare is prepared once a pair needs it. Not safe for concurrent use; a copy
 * by serialisation works on its own.
 */
public final class PairScoring implements Serializable, Closeable {
  private static final long serialVersionUID = 1;

  private final ScoringRules rules;
  private final KnowledgeBase knowledge;
  private final Catalog catalog;
  private final @Nullable QualityKey keys;
  private final EarlierQualities earlier;
  private transient @Nullable QualityScorer scorer;
  private transient @Nullable Lease<FactCheck> check;
  private transient long takenOver;
  private transient long workedOut;

  /**
   * Scores what {@code earlier} does not know.
   *
   * @param keys under which it is asked; null where it is not
   */
  public PairScoring(
      ScoringRules rules,
      KnowledgeBase knowledge,
      Catalog catalog,
      @Nullable QualityKey keys,
      EarlierQualities earlier) {
    this.rules = rules;
    this.knowledge = knowledge;
    this.catalog = catalog;
    this.keys = keys;
    this.earlier = earlier;
  }

  /** The quality of a pair with the texts that it was read with. */
  Quality of(CleanPair pair) {
    MinedPair mined = pair.mined();
    return known(mined, keys == null ? null : keys.of(mined))
        .orElseGet(() -> workOut(pair, mined.source().answer()));
  }

  /**
   * The quality of a pair with other texts.
   *
   * @param uncleaned the answer before it was cleaned
   */
  public Quality ofEdited(CleanPair pair, String uncleaned) {
    MinedPair mined = pair.mined();
    String key =
        keys == null ? null : keys.ofEdited(mined, pair.question(), pair.answer(), uncleaned);
    return known(mined, key).orElseGet(() -> workOut(pair, uncleaned));
  }

  private Optional<Quality> known(MinedPair mined, @Nullable String key) {
    Optional<Quality> known = key == null ? Optional.empty() : earlier.of(mined.pairId(), key);
    if (known.isPresent()) {
      takenOver++;
    }
    return known;
  }

  private Quality workOut(CleanPair pair, String uncleaned) {
    workedOut++;
    SourcePair source = pair.mined().source();
    List<Fact> facts = check().check(pair.mined().attribution().indicators(), pair.answer());
    return scorer().score(pair.question(), pair.answer(), uncleaned, source.notes(), facts);
  }

  /** What was taken over and what worked out since this was asked before. */
  public Tally takeBooks() {
    Tally tally = new Tally();
    tally.addWork(Work.QUALITIES, takenOver, workedOut);
    takenOver = 0;
    workedOut = 0;
    return tally;
  }

  private FactCheck check() {
    if (check == null) {
      check = FactChecker.shared(knowledge, catalog);
    }
    return check.value();
  }

  private QualityScorer scorer() {
    if (scorer == null) {
      scorer = new QualityScorer(rules);
    }
    return scorer;
  }

  /** Lets go of what was prepared; a later pair prepares it again. */
  @Override
  public void close() throws IOException {
    if (check != null) {
      check.close();
      check = null;
    }
    earlier.close();
  }
}
