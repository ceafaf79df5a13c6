package io.github.indicatorrefinery.transforms.facts.reading;

import io.github.indicatorrefinery.transforms.facts.notation.LenientTokens.Kind;
import io.github.indicatorrefinery.transforms.facts.notation.LenientTokens.Token;
import io.github.indicatorrefinery.transforms.facts.notation.Unreadable;
import java.util.List;

/** A place in a list of tokens that moves on as they are read. */
final class TokenCursor {
  private final List<Token> tokens;
  private int next;

  TokenCursor(List<Token> tokens) {
    this.tokens = tokens;
  }

  int position() {
    return next;
  }

  /** The tokens from a position up to the present one. */
  List<Token> since(int position) {
    return tokens.subList(position, next);
  }

  List<Token> content() throws Unreadable {
    int depth = 0;
    for (int i = next; i < tokens.size(); i++) {
      depth += tokens.get(i).is("(") ? 1 : tokens.get(i).is(")") ? -1 : 0;
      if (depth == 0) {
        return tokens.subList(next + 1, i);
      }
    }
    throw new Unreadable("a bracket that is not closed");
  }

  void skipContent(List<Token> content) {
    next += content.size() + 2;
  }

  void require(String sign) throws Unreadable {
    if (!takes(sign)) {
      throw new Unreadable(
          peek().kind() == Kind.END ? "a bracket that is not closed" : "\"" + peek().text() + "\"");
    }
  }

  boolean takes(String sign) {
    boolean there = peek().is(sign);
    if (there) {
      next++;
    }
    return there;
  }

  Token take() {
    return tokens.get(next++);
  }

  Token peek() {
    return tokens.get(next);
  }
}
