package io.github.indicatorrefinery.transforms.facts.reading;

import io.github.indicatorrefinery.transforms.facts.notation.LenientTokens.Kind;
import io.github.indicatorrefinery.transforms.facts.notation.LenientTokens.Token;
import io.github.indicatorrefinery.transforms.facts.words.Alternatives;
import io.github.indicatorrefinery.transforms.facts.words.Head;
import io.github.indicatorrefinery.transforms.formula.Expression;
import io.github.indicatorrefinery.transforms.formula.Expression.Call;
import java.util.ArrayList;
import java.util.List;

/** Functions in words without brackets, of which it is open how far their argument reaches. */
final class Grouping {
  private Grouping() {}

  /** Words alone, as in "EMA of high - low", do not say where their argument ends. */
  static boolean isLoose(List<Token> operand) {
    List<String> words = new ArrayList<>();
    for (Token token : operand) {
      if (token.kind() != Kind.WORD) {
        return false;
      }
      words.add(token.text());
    }
    int of = words.indexOf("of");
    return of > 0 && !Head.of(words.subList(0, of)).functions().isEmpty();
  }

  /** Whether an operand is a function in words itself, so that the one before it has ended. */
  static boolean isFunction(List<Token> operand) {
    return operand.stream().anyMatch(token -> token.isWord("of"));
  }

  /** The function of all, where the literal reading has the function of the first. */
  static Expression insideOf(Expression function, String sign, Expression more) {
    if (!(function instanceof Call outer)) {
      return new Call(sign, List.of(function, more));
    }
    if (Alternatives.isEither(outer)) {
      return Alternatives.either(
          outer.arguments().stream()
              .map(one -> insideOf(one, sign, more))
              .toArray(Expression[]::new));
    }
    List<Expression> arguments = new ArrayList<>(outer.arguments());
    arguments.set(0, new Call(sign, List.of(arguments.get(0), more)));
    return new Call(outer.function(), arguments);
  }
}
