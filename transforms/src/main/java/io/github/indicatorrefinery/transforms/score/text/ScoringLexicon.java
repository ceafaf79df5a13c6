package io.github.indicatorrefinery.transforms.score.text;

/**
 * The words that mean something to the scorer. A word may belong to several classes; the crypto
 * words are numbered, so that different ones can be told from repeated ones.
 */
final class ScoringLexicon {
  static final int ARTICLE = 1;
  static final int FUNCTION_WORD = 1 << 1;
  static final int EXAMPLE = 1 << 2;
  static final int SOURCE = 1 << 3;
  static final int STOP_WORD = 1 << 4;
  static final int WEB = 1 << 5;
  static final int HERE = 1 << 8;
  static final int LINK = 1 << 9;
  static final int CRYPTO = 1 << 6;
  static final int MARKET = 1 << 7;

  /** A text without any of these does not speak of the model that wrote it. */
  static final int SELF = 1 << 10;

  /** Together with {@link #CRYPTO}. */
  static final int PLAIN_CRYPTO = 1 << 11;

  /** A word of a field that shares words with this one. */
  static final int OTHER_FIELD = 1 << 12;

  /** Begins a closing paragraph. */
  static final int CLOSER = 1 << 13;

  /** Begins the first section of a text. */
  static final int OPENER = 1 << 14;

  /** Begins a section that no text starts with. */
  static final int LATE = 1 << 15;

  /** Bits above hold the number of a crypto word, 1 to 127, or of a field. */
  static final int NUMBER_SHIFT = 16;

  private static final String ARTICLES = "a an the";

  /** No article stands directly before one of these in running English. */
  private static final String NEVER_AFTER_ARTICLE =
      "of in to for on with by from at and or but is are was were be been has have had can may will"
          + " would should could as that which this these those it its their they such into through"
          + " between than when while if because the a an how what where who not";

  private static final String EXAMPLES =
      "example instance suppose imagine case scenario illustrate illustration step calculate"
          + " calculation formula hypothetical backtest backtested";

  private static final String SOURCES = "source reference citation bibliography reading resource";

  private static final String LINKS =
      "this these those they it such however additionally furthermore moreover overall ultimately"
          + " finally therefore thus summary conclusion";

  private static final String CLOSERS = "summary conclusion conclude overall ultimately";

  private static final String OPENERS =
      "overview introduction background definition definitions understanding basic";

  private static final String LATE_WORDS =
      "limitation consideration challenge risk conclusion summary future example drawback practical";

  private static final String STOP_WORDS =
      "about above after all also although among any because before being best both can could did do"
          + " does during each few how into more most no nor not only other our out over own same she"
          + " so some such than that then there these they this those through under until up very"
          + " was we were what when where which while who why will within without you your using use"
          + " used how vs via per and or the a an of in to for on with by from at is are be its it as"
          + " between their impact role";

  /** What means nothing but crypto, at least beside no word of another field. */
  private static final String PLAIN_CRYPTO_WORDS =
      "crypto cryptocurrency cryptocurrencies cryptoasset bitcoin btc ethereum eth ether blockchain"
          + " altcoin tokenomic stablecoin usdt usdc defi nft dapp dao web3 hashrate halving satoshi"
          + " utxo mempool hodl hodler staking onchain offchain dex cex amm rollup zk solana cardano"
          + " polkadot ripple xrp litecoin dogecoin bnb binance coinbase uniswap aave makerdao"
          + " chainlink glassnode coinmarketcap coingecko cryptoquant mvrv nvt sopr nupl airdrop"
          + " gamefi cbdc memecoin perpetual";

  /** What other fields say too. */
  private static final String AMBIGUOUS_CRYPTO_WORDS =
      "token tokenized dai mining miner wallet validator chain ledger decentralized decentralised"
          + " liquidity layer lightning avalanche polygon kraken compound curve puell gas smart ico"
          + " whitepaper node consensus protocol cryptographic bridge interoperability metaverse"
          + " custody exchange coin yield oracle fork";

  /** Not "risk", "support" or "trend", of which a text on servers speaks as well. */
  private static final String MARKET_WORDS =
      "market trading trader price volatility investor investment portfolio momentum oscillator"
          + " overbought oversold bullish bearish breakout candlestick stock derivative"
          + " hedging profit profitable";

  static final WordTable WORDS = build();

  private ScoringLexicon() {}

  private static WordTable build() {
    WordTable words = new WordTable(600);
    addAll(words, ARTICLES, ARTICLE | STOP_WORD);
    addAll(words, NEVER_AFTER_ARTICLE, FUNCTION_WORD);
    addAll(words, EXAMPLES, EXAMPLE);
    addAll(words, SOURCES, SOURCE);
    addAll(words, STOP_WORDS, STOP_WORD);
    addAll(words, LINKS, LINK);
    addAll(words, CLOSERS, CLOSER);
    addAll(words, OPENERS, OPENER);
    addAll(words, LATE_WORDS, LATE);
    addAll(words, "here", HERE);
    addAll(words, "i my ai language knowledge", SELF);
    addAll(words, "http https www", WEB);
    int number = 1;
    for (String word : PLAIN_CRYPTO_WORDS.split(" ", -1)) {
      words.add(WordTable.hash(word), CRYPTO | PLAIN_CRYPTO | number++ << NUMBER_SHIFT);
    }
    for (String word : AMBIGUOUS_CRYPTO_WORDS.split(" ", -1)) {
      words.add(WordTable.hash(word), CRYPTO | number++ << NUMBER_SHIFT);
    }
    int field = 0;
    for (OtherField other : OtherField.values()) {
      addAll(words, other.words, OTHER_FIELD | field++ << NUMBER_SHIFT);
    }
    addAll(words, MARKET_WORDS, MARKET);
    return words;
  }

  private static void addAll(WordTable words, String list, int bits) {
    for (String word : list.split(" ", -1)) {
      words.add(WordTable.hash(word), bits);
    }
  }
}
