package io.github.indicatorrefinery.transforms.facts.words;

import io.github.indicatorrefinery.transforms.facts.notation.Spelling;
import io.github.indicatorrefinery.transforms.formula.Expression;
import io.github.indicatorrefinery.transforms.formula.Expression.Name;
import io.github.indicatorrefinery.transforms.knowledge.reference.Alias;
import io.github.indicatorrefinery.transforms.knowledge.reference.Reference;
import io.github.indicatorrefinery.transforms.knowledge.reference.Stated;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the words of formulas mean when they are about one indicator: series, parameters,
 * intermediates and outputs, by the names that the knowledge base gives them. An indicator's own
 * words come before those of all indicators.
 */
public final class Vocabulary {
  private final Map<String, Expression> byKey;
  private final Map<String, Expression> elsewhere;
  private final Spelling spelling;

  private Vocabulary(
      Map<String, Expression> byKey, Map<String, Expression> elsewhere, Spelling spelling) {
    this.byKey = Map.copyOf(byKey);
    this.elsewhere = Map.copyOf(elsewhere);
    this.spelling = spelling;
  }

  /**
   * The words for one indicator.
   *
   * @param elsewhere what names of other indicators stand for
   */
  public static Vocabulary of(
      Reference reference, Map<String, Expression> elsewhere, Spelling spelling) {
    Map<String, Expression> byKey = new HashMap<>();
    Set<String> own = ownNames(reference);
    for (boolean isOwn : new boolean[] {true, false}) {
      for (Stated<Alias> alias : reference.computation().aliases()) {
        if (own.contains(alias.value().name()) == isOwn) {
          for (String wording : alias.value().wordings()) {
            String key = spelling.key(wording);
            Expression name = new Name(alias.value().name());
            if (isOwn) {
              byKey.merge(key, name, Alternatives::either);
            } else {
              byKey.putIfAbsent(key, ownFirst(byKey, key, name));
            }
          }
        }
      }
    }
    reference
        .computation()
        .formulas()
        .forEach(one -> addName(byKey, spelling, one.value().output()));
    reference
        .computation()
        .definitions()
        .forEach(one -> addName(byKey, spelling, one.value().output()));
    reference.nature().inputs().forEach(one -> addName(byKey, spelling, one.value()));
    if (reference.computation().formulas().size() == 1) {
      Name only = new Name(reference.computation().formulas().get(0).value().output());
      reference
          .naming()
          .names()
          .forEach(name -> byKey.putIfAbsent(spelling.key(name.value()), only));
      reference
          .naming()
          .abbreviations()
          .forEach(name -> byKey.putIfAbsent(spelling.key(name.value()), only));
    }
    return new Vocabulary(byKey, elsewhere, spelling);
  }

  /** "Current market price" is the indicator's own market price before it is anyone's price. */
  private static Expression ownFirst(Map<String, Expression> own, String key, Expression common) {
    int space = key.indexOf(' ');
    Expression quantity =
        space > 0 && QuantityWords.isSilent(key.substring(0, space))
            ? own.get(key.substring(space + 1))
            : null;
    return quantity == null ? common : Alternatives.either(quantity, common);
  }

  /** The names that the indicator's own formulas use. */
  private static Set<String> ownNames(Reference reference) {
    Set<String> own = new HashSet<>();
    reference.nature().inputs().forEach(one -> own.add(one.value()));
    reference.computation().parameters().forEach(one -> own.add(one.value().name()));
    reference.computation().formulas().forEach(one -> own.add(one.value().output()));
    reference.computation().definitions().forEach(one -> own.add(one.value().output()));
    return own;
  }

  private static void addName(Map<String, Expression> byKey, Spelling spelling, String name) {
    byKey.putIfAbsent(spelling.key(name.replace('_', ' ')), new Name(name));
  }

  /** What a name means for this indicator. */
  public Optional<Expression> find(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /** What a name means that is of another indicator, and of one only. */
  Optional<Expression> elsewhere(String key) {
    return Optional.ofNullable(elsewhere.get(key));
  }

  /** How names that hold signs are spelled. */
  public Spelling spelling() {
    return spelling;
  }
}
