import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/**
 * An OpenAI-compatible endpoint that plays a model which researches, for trying the commands out
 * and for measuring them. What it says is made up, and depends on the question alone.
 */
final class StubModel {
  private static final String USAGE =
      """
      usage: java scripts/bench/StubModel.java [--port=8089] [OPTION=VALUE ...]

      An OpenAI-compatible endpoint at http://localhost:PORT/v1 whose answers are made up: which question meets with which
      fate, and each word of an answer, comes from the hash of the question. A SHARE is 0 to 1.

        --refuse=SHARE    of the questions are refused, however often they are asked
        --truncate=SHARE  of them are cut off (finish_reason "length"), however often they are asked
        --repeat=SHARE    of them are all answered by one and the same text
        --busy=SHARE      of them get HTTP 429 when they are asked first
        --stall=SHARE     of them get nothing for a minute when they are asked first
        --broken=SHARE    of them get half a JSON document when they are asked first
        --lie=SHARE       of the answers tell that they took one token
        --millis=N        how long an answer takes

      http://localhost:PORT/v1/usage tells how many requests came and how many tokens an honest endpoint would have charged
      for them, at four characters a token, those that stalled or broke off included.
      """;

  private static final String[] OPENINGS = {
    "Traders on crypto venues read it against the recent range rather than by its raw value.",
    "The reading is best taken on closed candles, since an open one repaints until the close.",
    "Its meaning depends on the regime: a trend and a range ask for different rules.",
    "It is a description of what has happened, so it is paired with a plan for the exit.",
    "The first thing to fix is the window, because every later threshold depends on it."
  };
  private static final String[] PARAMETERS = {
    "A window of %d periods is customary on the daily chart; intraday desks shorten it to %d.",
    "Most platforms preset %d bars, and %d bars give fewer and later signals.",
    "On 4-hour candles a length of %d is common, with a smoothing of %d on top."
  };
  private static final String[] RULES = {
    "- Enter only when the value has stayed on one side for %d bars in a row.",
    "- Leave a third of the position after a move of %d %%.",
    "- Skip signals while the daily volume is below %d million USD.",
    "- Place the stop %d ticks beyond the last swing.",
    "- Halve the size when funding is above 0.0%d %% in eight hours.",
    "- Wait %d minutes after a news release before trusting the line."
  };
  private static final String[] COINS = {"BTC", "ETH", "SOL", "BNB", "ADA", "LINK", "AVAX", "DOT"};
  private static final String[] VENUES = {"Binance", "Coinbase", "Kraken", "OKX", "Bybit"};
  private static final String[] SOURCES = {
    "Sources: the exchange's public candles and the documentation of the charting platform, chapter %d.",
    "Sources: a survey of technical analysis, page %d, and the endpoint's own imagination.",
    "Sources: notes of a trading desk, section %d; no peer review."
  };
  private static final String REPEATED =
      "It depends on the market, the time frame and the trader, so nothing general can be said here beyond the usual advice to test before trading.";

  private static final long STALL_MILLIS = 60_000;

  private final Map<String, String> options;
  private final Set<String> seen = ConcurrentHashMap.newKeySet();
  private final AtomicLong requests = new AtomicLong();
  private final AtomicLong charged = new AtomicLong();

  private StubModel(Map<String, String> options) {
    this.options = options;
  }

  public static void main(String[] arguments) throws IOException {
    Map<String, String> options =
        new TreeMap<>(
            Map.of(
                "port", "8089", "refuse", "0", "truncate", "0", "repeat", "0", "busy", "0", "stall", "0", "broken", "0",
                "lie", "0", "millis", "0"));
    for (String argument : arguments) {
      String[] parts = argument.replaceFirst("^--", "").split("=", 2);
      if (parts.length < 2 || !options.containsKey(parts[0])) {
        System.err.print(USAGE);
        System.exit(argument.equals("--help") ? 0 : 2);
      }
      options.put(parts[0], parts[1]);
    }
    int port = Integer.parseInt(options.get("port"));
    StubModel model = new StubModel(options);
    HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/v1/chat/completions", model::handle);
    server.createContext("/v1/usage", model::tellUsage);
    server.start();
    System.out.println("listening at http://localhost:" + server.getAddress().getPort() + "/v1");
  }

  private void tellUsage(HttpExchange exchange) throws IOException {
    try (exchange) {
      send(exchange, 200, "{\"requests\":%d,\"tokens\":%d}%n".formatted(requests.get(), charged.get()));
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      String asked = string(body, body.lastIndexOf("\"content\":"));
      String question = string(asked, asked.indexOf("\"question\":"));
      String indicator = string(asked, asked.indexOf("\"indicator\":"));
      boolean isFirst = seen.add(question);
      requests.incrementAndGet();
      Thread.sleep(Long.parseLong(options.get("millis")));
      if (isFirst && falls("busy", question)) {
        exchange.getResponseHeaders().add("Retry-After", "1");
        send(exchange, 429, "{\"error\":\"busy\"}");
      } else if (isFirst && falls("stall", question)) {
        charge(body, answer(indicator, question));
        Thread.sleep(STALL_MILLIS);
      } else if (isFirst && falls("broken", question)) {
        charge(body, answer(indicator, question));
        send(exchange, 200, "{\"choices\":[{\"message\":");
      } else {
        reply(exchange, body, indicator, question);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void reply(HttpExchange exchange, String body, String indicator, String question) throws IOException {
    boolean isCut = falls("truncate", question);
    String text;
    if (falls("refuse", question)) {
      text = "I'm sorry, but I cannot help with that request.";
    } else if (falls("repeat", question)) {
      text = REPEATED;
    } else {
      text = answer(indicator, question);
      text = isCut ? text.substring(0, text.length() / 3) : text;
    }
    charge(body, text);
    boolean lies = falls("lie", question);
    String reply =
        "{\"choices\":[{\"index\":0,\"finish_reason\":\"%s\",\"message\":{\"role\":\"assistant\",\"content\":\"%s\"}}],\"usage\":{\"prompt_tokens\":%d,\"completion_tokens\":%d}}"
            .formatted(
                isCut ? "length" : "stop", escaped(text), lies ? 0 : body.length() / 4, lies ? 1 : text.length() / 4);
    send(exchange, 200, reply);
  }

  private void charge(String body, String text) {
    charged.addAndGet((body.length() + text.length()) / 4);
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  /** Whether the question is one of the share that an option gives. */
  private boolean falls(String option, String question) {
    return new Random(seed(option + " " + question)).nextDouble() < Double.parseDouble(options.get(option));
  }

  private static String answer(String indicator, String question) {
    Random chance = new Random(seed(question));
    StringBuilder text = new StringBuilder();
    String topic = question.replaceAll("[?.!]+$", "");
    text.append("On ").append(indicator).append(", asked as \"").append(topic).append("\": ");
    text.append(OPENINGS[chance.nextInt(OPENINGS.length)]).append("\n\n");
    text.append(PARAMETERS[chance.nextInt(PARAMETERS.length)].formatted(8 + chance.nextInt(60), 3 + chance.nextInt(8)));
    text.append("\n\n");
    int first = chance.nextInt(RULES.length);
    for (int rule = 0; rule < 4; rule++) {
      text.append(RULES[(first + rule) % RULES.length].formatted(2 + chance.nextInt(90))).append('\n');
    }
    int price = 100 + chance.nextInt(60_000);
    int move = 2 + chance.nextInt(30);
    text.append(
        "\nFor example, on %s/USDT at %s with a close of %d USD and a move of %d %% the target is %.2f USD; in %d of %d such cases in 20%d it was reached.\n\n"
            .formatted(
                COINS[chance.nextInt(COINS.length)], VENUES[chance.nextInt(VENUES.length)], price, move,
                price * (1 + move / 100.0), 20 + chance.nextInt(40), 70 + chance.nextInt(40), 18 + chance.nextInt(7)));
    return text.append(SOURCES[chance.nextInt(SOURCES.length)].formatted(1 + chance.nextInt(300))).toString();
  }

  private static long seed(String text) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Long.parseUnsignedLong(HexFormat.of().formatHex(digest, 0, 8), 16);
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The JSON string that begins after the colon behind {@code from}. */
  private static String string(String json, int from) {
    StringBuilder text = new StringBuilder();
    int at = json.indexOf('"', json.indexOf(':', Math.max(0, from)) + 1) + 1;
    for (; at > 0 && at < json.length() && json.charAt(at) != '"'; at++) {
      char c = json.charAt(at);
      if (c != '\\') {
        text.append(c);
        continue;
      }
      c = json.charAt(++at);
      if (c == 'u') {
        text.append((char) Integer.parseInt(json.substring(at + 1, at + 5), 16));
        at += 4;
      } else {
        text.append(c == 'n' ? '\n' : c == 't' ? '\t' : c == 'r' ? '\r' : c == 'b' ? '\b' : c == 'f' ? '\f' : c);
      }
    }
    return text.toString();
  }

  private static String escaped(String text) {
    StringBuilder json = new StringBuilder();
    for (char c : text.toCharArray()) {
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ' || c > '~') {
        json.append("\\u%04x".formatted((int) c));
      } else {
        json.append(c);
      }
    }
    return json.toString();
  }
}
