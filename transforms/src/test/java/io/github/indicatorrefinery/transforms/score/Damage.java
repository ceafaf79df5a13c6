package io.github.indicatorrefinery.transforms.score;

import io.github.indicatorrefinery.transforms.values.Fact;
import io.github.indicatorrefinery.transforms.values.Quality;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Ways to spoil a good answer, each in one respect, and the metric that should see it. */
enum Damage {
  SHUFFLED_LINES("clarity_structure") {
    @Override
    String apply(String answer, String other, Random random) {
      return shuffled(answer, "\n", random);
    }
  },
  SHUFFLED_PARAGRAPHS("clarity_structure") {
    @Override
    String apply(String answer, String other, Random random) {
      return shuffled(answer, "\n\n", random);
    }
  },
  CUT("completeness") {
    @Override
    String apply(String answer, String other, Random random) {
      return cutInSentence(answer, random);
    }
  },
  SWAPPED("alignment") {
    @Override
    String apply(String answer, String other, Random random) {
      return other;
    }
  },
  WITHOUT_EXAMPLES("practical_examples") {
    @Override
    String apply(String answer, String other, Random random) {
      return Arrays.stream(answer.split("(?<=[.!?:])(?=\\s)|(?<=\n)", -1))
          .filter(sentence -> !EXAMPLE.matcher(sentence).find())
          .collect(Collectors.joining());
    }
  },
  GENERAL_TERMS("crypto_context") {
    @Override
    String apply(String answer, String other, Random random) {
      return CRYPTO.matcher(answer).replaceAll(match -> GENERAL[match.group().length() % 4]);
    }
  },
  WRONG_FORMULA("technical_accuracy") {
    @Override
    String apply(String answer, String other, Random random) {
      return answer;
    }

    @Override
    List<Fact> facts(boolean damaged) {
      return List.of(formula(damaged ? Fact.Verdict.WRONG : Fact.Verdict.CORRECT));
    }
  },
  A_THIRD("length") {
    @Override
    String apply(String answer, String other, Random random) {
      return shortened(answer, random);
    }
  },
  OLD_YEARS("recency") {
    @Override
    boolean fits(Quality quality) {
      return quality.metric("recency") > 0.3;
    }

    @Override
    String apply(String answer, String other, Random random) {
      return RECENT_YEAR
          .matcher(answer)
          .replaceAll(match -> String.valueOf(Integer.parseInt(match.group()) - 8));
    }
  };

  private static final Pattern EXAMPLE =
      Pattern.compile(
          "(?i)\\d[^.)]|[%$€£]|\\b(?:examples?|instances?|suppose|imagine|cases?|scenarios?"
              + "|illustrat\\w+|steps?|calculat\\w+|formulas?|hypothetical|backtest\\w*)\\b");
  private static final Pattern KEPT =
      Pattern.compile("^\\s*$|^\\s*\\d+[.)]|:\\s*$|http|Source|" + EXAMPLE.pattern());
  private static final Pattern OPENS_BLOCK = Pattern.compile("^\\s*$|:\\**\\s*$|^\\s*\\d+[.)]");
  private static final Pattern RECENT_YEAR = Pattern.compile("\\b202[0-9]\\b");
  private static final Pattern CRYPTO =
      Pattern.compile(
          "(?i)\\b(?:crypto\\w*|bitcoins?|btc|ethereum|eth|ether|blockchains?|altcoins?|tokens?"
              + "|token(?:omics|ized)|stablecoins?|usd[tc]|dai|defi|nfts?|dapps?|daos?|web3|mining"
              + "|miners?|hashrate|halvings?|satoshis?|mempool|hodl\\w*|wallets?|staking|validators?"
              + "|o(?:n|ff)-?chains?|chains?|ledgers?|decentrali[sz]ed|dexs?|cexs?|amms?|liquidity"
              + "|rollups?|layers?|lightning|solana|cardano|polkadot|avalanche|polygon|ripple|xrp"
              + "|litecoin|dogecoin|bnb|binance|coinbase|kraken|uniswap|aave|compound|makerdao"
              + "|curves?|chainlink|glassnode|coinmarketcap|coingecko|cryptoquant|mvrv|nvt|sopr"
              + "|nupl|puell|gas|smart|airdrops?|ico|nodes?|consensus|protocols?|bridges?"
              + "|interoperability|metaverse|custody|exchanges?|coins?|yields?|oracles?|forks?"
              + "|cbdcs?|perpetuals?|utxos?)\\b");
  private static final String[] GENERAL = {"goods", "company", "office", "product"};

  /** The metric that should fall most. */
  final String metric;

  Damage(String metric) {
    this.metric = metric;
  }

  /** The spoilt answer; {@code other} answers another question on the same topic. */
  abstract String apply(String answer, String other, Random random);

  /** Whether an answer holds what is to be spoilt. */
  boolean fits(Quality quality) {
    return true;
  }

  /** What a check of facts found before and after. */
  List<Fact> facts(boolean damaged) {
    return List.of();
  }

  static Fact formula(Fact.Verdict verdict) {
    return new Fact("x", Fact.Kind.FORMULA, verdict, "x = a / b", "x = b / a", "a book", "");
  }

  /** A random place between two words of one sentence, behind 3 of 10 and before 19 of 20. */
  static String cutInSentence(String answer, Random random) {
    for (int tries = 0; tries < 100; tries++) {
      int at = (int) (answer.length() * (0.3 + 0.65 * random.nextDouble()));
      int blank = answer.indexOf(' ', at);
      if (blank > 1
          && Character.isLetter(answer.charAt(blank - 1))
          && blank + 1 < answer.length()
          && Character.isLetter(answer.charAt(blank + 1))) {
        return answer.substring(0, blank);
      }
    }
    return answer;
  }

  private static String shuffled(String answer, String at, Random random) {
    List<String> parts = new ArrayList<>(Arrays.asList(answer.split(at, -1)));
    Collections.shuffle(parts, random);
    return String.join(at, parts).strip();
  }

  /**
   * Takes out sentences and bullets until a third of the characters is left; what opens a block,
   * numbered items, examples and sources stay, so that nothing but length is lost.
   */
  private static String shortened(String answer, Random random) {
    List<String> parts = new ArrayList<>(Arrays.asList(answer.split("(?<=[.!?] )|(?<=\n)", -1)));
    List<Integer> candidates = new ArrayList<>();
    for (int i = 2; i < parts.size() - 1; i++) {
      boolean opensBlock = OPENS_BLOCK.matcher(parts.get(i - 1)).find();
      if (!opensBlock && !KEPT.matcher(parts.get(i)).find()) {
        candidates.add(i);
      }
    }
    Collections.shuffle(candidates, random);
    int length = answer.length();
    for (int at : candidates) {
      if (length > answer.length() / 3) {
        length -= parts.get(at).length();
        parts.set(
            at, parts.get(at).endsWith("\n") && !parts.get(at - 1).endsWith("\n") ? "\n" : "");
      }
    }
    return length > answer.length() * 0.4 ? answer : String.join("", parts);
  }

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
