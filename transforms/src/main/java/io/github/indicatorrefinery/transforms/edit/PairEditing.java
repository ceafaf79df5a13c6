package io.github.indicatorrefinery.transforms.edit;

import static java.util.Objects.requireNonNull;

import io.github.indicatorrefinery.transforms.clean.TextCleaning;
import io.github.indicatorrefinery.transforms.dedup.QuestionKey;
import io.github.indicatorrefinery.transforms.edit.Losses.Loss;
import io.github.indicatorrefinery.transforms.score.PairScoring;
import io.github.indicatorrefinery.transforms.score.RejectionRule;
import io.github.indicatorrefinery.transforms.values.CleanPair;
import io.github.indicatorrefinery.transforms.values.Edit;
import io.github.indicatorrefinery.transforms.values.MinedPair;
import io.github.indicatorrefinery.transforms.values.Quality;
import io.github.indicatorrefinery.transforms.values.ScoredPair;
import io.github.indicatorrefinery.transforms.values.TriedEdit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Tries the edits of a pair, one after the other. One that was made of texts that the pair has, or
 * had before an earlier edit, is cleaned, checked and scored as any pair is, and held against the
 * texts that stand: where nothing is lost it takes their place. So several editors of one text may
 * each make it better and none worse.
 *
 * <p>An edit of other texts does not fit, and is not tried.
 */
final class PairEditing {
  private final Edits edits;
  private final PairScoring scoring;
  private final RejectionRule rejection;

  PairEditing(Edits edits, PairScoring scoring, RejectionRule rejection) {
    this.edits = requireNonNull(edits, "edits");
    this.scoring = requireNonNull(scoring, "scoring");
    this.rejection = requireNonNull(rejection, "rejection");
  }

  /** The pair with the texts that stand in the end, and what came of each edit that fits. */
  ScoredPair edited(ScoredPair pair, List<Edit> proposed) {
    Set<String> had = new HashSet<>();
    had.add(sha256(pair.clean()));
    List<TriedEdit> tried = new ArrayList<>();
    CleanPair standing = pair.clean();
    Quality quality = pair.quality();
    for (Edit edit : proposed) {
      if (had.contains(edit.originalSha256())) {
        TriedEdit one = tried(new ScoredPair(standing, quality), edit);
        tried.add(one);
        if (one.isAccepted()) {
          standing = with(standing, one.question(), one.answer());
          quality = one.after();
          had.add(sha256(standing));
        }
      }
    }
    return new ScoredPair(standing, quality, tried);
  }

  private String sha256(CleanPair pair) {
    return edits.sha256(pair.mined().pairId(), pair.question(), pair.answer());
  }

  private TriedEdit tried(ScoredPair before, Edit edit) {
    TextCleaning cleaned = TextCleaning.of(edit.question(), edit.answer());
    String question = cleaned.question();
    String answer = cleaned.answer().text();
    if (cleaned.rejection().isPresent()) {
      return tried(before, edit, cleaned, null, new Loss(cleaned.rejection().get(), ""));
    }
    CleanPair after = with(before.clean(), question, answer);
    Quality quality = scoring.ofEdited(after, edit.answer());
    Optional<Loss> loss =
        rejection
            .ofQuality(quality)
            .map(reason -> new Loss(reason, ""))
            .or(() -> Losses.of(before, after, quality));
    return tried(before, edit, cleaned, quality, loss.orElse(null));
  }

  private static TriedEdit tried(
      ScoredPair before,
      Edit edit,
      TextCleaning cleaned,
      @Nullable Quality after,
      @Nullable Loss loss) {
    return new TriedEdit(
        edit,
        before.clean().question(),
        before.clean().answer(),
        before.quality(),
        cleaned.question(),
        cleaned.answer().text(),
        after,
        loss == null ? null : loss.reason(),
        loss == null ? "" : loss.detail());
  }

  /** What it is about and where it was read stays; the hash is of the question that it has now. */
  private static CleanPair with(CleanPair pair, String question, String answer) {
    MinedPair mined = pair.mined();
    return new CleanPair(
        new MinedPair(
            mined.pairId(),
            QuestionKey.hash(question),
            mined.source(),
            mined.subject(),
            mined.attribution()),
        question,
        answer,
        pair.takenOff());
  }
}
