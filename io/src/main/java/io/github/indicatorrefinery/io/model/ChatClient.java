package io.github.indicatorrefinery.io.model;

import static java.util.Objects.requireNonNull;

import io.github.indicatorrefinery.io.model.ChatException.Reason;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Asks a model: tries again where that may help, waits in between as the server asks, and never
 * passes a budget. What cannot be told from a reply is counted at its most: a try that timed out
 * may have been charged.
 *
 * <p>Safe for concurrent use; the caller decides how many ask at once.
 *
 * <pre>{@code
 * ChatClient client = ChatClient.of(endpoint, new TokenBudget(1_000_000));
 * String reply = client.ask(new ChatRequest("Be brief.", "What is RSI?", 20, 100));
 * }</pre>
 */
public final class ChatClient {
  /**
   * The least that a token of English has; a reply whose server counts none, or fewer than there
   * plainly are, is counted so. Of other scripts each character counts as one.
   */
  private static final int LEAST_CHARS_PER_TOKEN = 3;

  private static final int ASCII = 0x80;

  private final Exchange exchange;
  private final Patience patience;
  private final TokenBudget budget;
  private final Waiting waiting;

  /** What passes the time between two tries. */
  interface Waiting {
    void sleep(long millis) throws InterruptedException;
  }

  ChatClient(Exchange exchange, Patience patience, TokenBudget budget, Waiting waiting) {
    this.exchange = exchange;
    this.patience = patience;
    this.budget = requireNonNull(budget, "budget");
    this.waiting = waiting;
  }

  /**
   * A client that takes the key from the environment of this process.
   *
   * @throws IllegalStateException when the key cannot be sent; the message does not hold it
   */
  public static ChatClient of(Endpoint endpoint, TokenBudget budget) {
    @Nullable String key =
        endpoint.keyVariable() == null ? null : System.getenv(endpoint.keyVariable());
    return new ChatClient(new Exchange(endpoint, key), endpoint.patience(), budget, Thread::sleep);
  }

  /**
   * The text of the reply.
   *
   * @throws ChatException when the last try gave none
   */
  public String ask(ChatRequest request) throws ChatException, InterruptedException {
    return ask(request, null);
  }

  /**
   * The reply with what the endpoint tells of it.
   *
   * @throws ChatException when the last try gave none
   */
  public ChatReply reply(ChatRequest request) throws ChatException, InterruptedException {
    return reply(request, null);
  }

  /**
   * The text of the reply, of which a listener hears while it comes. The time that is waited is
   * that for the whole reply here too.
   *
   * @param listener null where nobody hears
   * @throws ChatException when the last try gave none; what the listener heard counts for nothing
   */
  public String ask(ChatRequest request, @Nullable ReplyListener listener)
      throws ChatException, InterruptedException {
    return reply(request, listener).text();
  }

  private ChatReply reply(ChatRequest request, @Nullable ReplyListener listener)
      throws ChatException, InterruptedException {
    for (int tried = 1; ; tried++) {
      try {
        return within(request, listener);
      } catch (ChatException e) {
        if (!e.reason().isWorthAnotherTry() || tried == patience.tries()) {
          throw e;
        }
        waiting.sleep(patience.waitMillis(tried, e.retryAfterMillis()));
      }
    }
  }

  private ChatReply within(ChatRequest request, @Nullable ReplyListener listener)
      throws ChatException, InterruptedException {
    long most = request.mostTokens();
    if (!budget.reserve(most)) {
      throw new ChatException(
          Reason.OVER_THE_CAP,
          "%,d tokens are spent and another %,d would pass the cap"
              .formatted(budget.spent(), most));
    }
    long spent = most;
    try {
      ChatJson.Completion completion = exchange.send(request, listener);
      long counted = request.promptTokens() + counted(completion.text());
      spent = Math.max(completion.tokens(), Math.min(counted, most));
      return new ChatReply(completion.text(), completion.isCutOff(), spent);
    } catch (ChatException e) {
      spent = e.reason().mayCost() ? most : 0;
      throw e;
    } finally {
      budget.settle(most, spent);
    }
  }

  private static long counted(String text) {
    long others = text.codePoints().filter(c -> c >= ASCII).count();
    return (text.length() - others) / LEAST_CHARS_PER_TOKEN + others;
  }
}
