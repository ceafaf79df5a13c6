package io.github.indicatorrefinery.transforms.sensitive;

import static io.github.indicatorrefinery.transforms.sensitive.SensitiveRule.matching;
import static io.github.indicatorrefinery.transforms.sensitive.SensitiveRule.matchingBehind;
import static io.github.indicatorrefinery.transforms.sensitive.SensitiveRule.matchingFrom;

import java.util.List;
import java.util.stream.Stream;

/**
 * The rules for secrets: what lets in, and what signs. Examples are made up; those in a form that
 * hosts of source code look out for are put together of two parts.
 */
final class KeyRules {
  private static final String START = "(?<![A-Za-z0-9_-])";
  private static final String END = "(?![A-Za-z0-9_-])";
  private static final String URL_SAFE = "[A-Za-z0-9_-]";
  private static final String QUOTE = "[\"'`“”*]{0,3}";

  private static final String IS = QUOTE + "\\s{0,2}(?:[:=]|\\bis\\b:?)\\s{0,2}" + QUOTE;

  /** What a key is called, in small letters, its words written apart, together or joined. */
  private static final List<String> KEY_NAMES =
      Stream.of(
              "api key",
              "api secret",
              "api token",
              "api passphrase",
              "secret key",
              "secret access key",
              "access key",
              "access token",
              "client secret",
              "auth token",
              "signing key")
          .flatMap(name -> Stream.of(" ", "_", "-", "").map(joint -> name.replace(" ", joint)))
          .toList();

  private static final String KEY_NAME = "(?i:" + String.join("|", KEY_NAMES) + ")";

  private static final String PRIVATE_KEY_NAME = "(?i:priv(?:ate)?[ _-]?key)";

  /** A key of 32 bytes; a transaction has a number of the same form. */
  private static final String HEX_32 = "(?:0x)?[0-9a-fA-F]{64}(?![0-9a-fA-F])";

  private static final String OTHER_NUMBER =
      "(?i:\\b(?:tx|txid|transaction|hash|block|public|address)\\b)";

  private static final String BASE_58 = "[1-9A-HJ-NP-Za-km-z]";
  private static final String PEM_NAME = "(?:[A-Z0-9]{2,9} )?PRIVATE KEY(?: BLOCK)?-----";

  static final List<SensitiveRule> ALL =
      List.of(
          new SensitiveRule(
              "private_key.pem",
              SensitiveKind.PRIVATE_KEY,
              List.of("private key"),
              InARow.word(20),
              matching(
                  "(?<it>-----BEGIN "
                      + PEM_NAME
                      + "(?:\\s|\\\\n)*+[A-Za-z0-9+/=][A-Za-z0-9+/=:,\\s\\\\-]{60,8000}?(?:-----END "
                      + PEM_NAME
                      + "|\\z))",
                  text -> true),
              "-----BEGIN EC PRIVATE KEY-----\nMHcCAQEEIBkg4LVWM9nuwNSk3yByxZpYRTBnVJk5GkMtQZrYbU8soAoGCCqGSM49\n"
                  + "AwEHoUQDQgAE\n-----END EC PRIVATE KEY-----",
              "-----BEGIN PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----"),
          new SensitiveRule(
              "private_key.extended",
              SensitiveKind.PRIVATE_KEY,
              List.of("prv"),
              InARow.word(111),
              matching(START + "(?<it>[txyz]prv" + BASE_58 + "{107})" + END, Base58::isChecked),
              "xprv9s21ZrQH143K3QTDL4LXw2F7HEK3wJUD2nW2nRk4stbPy6cq3jPPqjiChkVvvNKmPGJxWUtg6LnF5kejMRNNU3TGtRBeJgk33yuGBxrMPHi",
              "an xprv stands for all keys of a wallet, an xpub for its addresses"),
          new SensitiveRule(
              "private_key.wif",
              SensitiveKind.PRIVATE_KEY,
              List.of(),
              InARow.word(51),
              matching(START + "(?<it>[5KLc9]" + BASE_58 + "{50,51})" + END, Base58::isChecked),
              "import 5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ into it",
              "5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTK has a wrong checksum"),
          new SensitiveRule(
              "private_key.named",
              SensitiveKind.PRIVATE_KEY,
              List.of("key"),
              InARow.word(64),
              matchingBehind(
                  PRIVATE_KEY_NAME + "(?:(?!" + OTHER_NUMBER + ")[^\\n;]){0,40}?",
                  "(?<![0-9a-fA-Fx])(?<it>" + HEX_32 + ")",
                  Placeholders::isNone),
              "his private key was 0x7c852118294e51e653712a81e05800f419141751be58f605c371e15141b007a6",
              "tx 0x7c852118294e51e653712a81e05800f419141751be58f605c371e15141b007a6 moved coins"),
          new SensitiveRule(
              "seed_phrase.words",
              SensitiveKind.SEED_PHRASE,
              List.of(),
              InARow.seedWords(SeedWords.LEAST),
              new SeedWords()::in,
              "legal winner thank year wave sausage worth useful legal winner thank yellow",
              "Write the seed phrase down: 12 or 24 words, such as abandon, ability or able."),
          new SensitiveRule(
              "api_key.openai",
              SensitiveKind.API_KEY,
              List.of("sk-"),
              InARow.key(23),
              matchingFrom(
                  "s", START + "(?<it>sk-" + URL_SAFE + "{20,200})" + END, Placeholders::isRandom),
              "export OPENAI_API_KEY=sk" + "-proj-Zt4kP0vQ9sLm2Xw7Rb1Nc8Yd",
              "export OPENAI_API_KEY=sk-your-api-key-goes-here"),
          new SensitiveRule(
              "api_key.aws",
              SensitiveKind.API_KEY,
              List.of("akia", "asia"),
              InARow.word(20),
              matching(START + "(?<it>(?:AKIA|ASIA)[0-9A-Z]{16})" + END, Placeholders::isNone),
              "aws_access_key_id = AK" + "IAQ7ZK3WVN5TRP2LDX",
              "aws_access_key_id = AKIAIOSFODNN7EXAMPLE"),
          new SensitiveRule(
              "api_key.github",
              SensitiveKind.API_KEY,
              List.of("ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_"),
              InARow.ANY,
              matching(
                  START
                      + "(?<it>gh[pousr]_[A-Za-z0-9]{36,255}|github_pat_[A-Za-z0-9_]{22,255})"
                      + END,
                  Placeholders::isNone),
              "git clone https://gh" + "p_q8ZtR4vXk1Lw9NsB2mYc7HdJ5fGp3TaEu0Ki@github.com/a/b",
              "tokens begin with ghp_ and have 36 characters behind it"),
          new SensitiveRule(
              "api_key.google",
              SensitiveKind.API_KEY,
              List.of("aiza"),
              InARow.ANY,
              matching(START + "(?<it>AIza" + URL_SAFE + "{35})" + END, Placeholders::isNone),
              "key=AI" + "zaSyB7qW3nT9xKc5Lr2Vm8Zp0Df6Hg4Js1Qe-",
              "a key that begins with AIzaSy"),
          new SensitiveRule(
              "api_key.stripe",
              SensitiveKind.API_KEY,
              List.of("k_live_"),
              InARow.word(16),
              matching(START + "(?<it>[rs]k_live_[A-Za-z0-9]{16,200})" + END, Placeholders::isNone),
              "sk_" + "live_4fZq8KpT2vXw9LmR7bNc",
              "sk_test_4fZq8KpT2vXw9LmR7bNc"),
          new SensitiveRule(
              "api_key.slack",
              SensitiveKind.API_KEY,
              List.of("xox"),
              InARow.key(21),
              matching(
                  START + "(?<it>xox[abeprs]-[A-Za-z0-9-]{16,200})" + END, Placeholders::isRandom),
              "SLACK_TOKEN=xo" + "xb-274619385027-Qm4Lr8Vt2Zk9",
              "SLACK_TOKEN=xoxb-your-token-goes-here"),
          new SensitiveRule(
              "api_key.telegram",
              SensitiveKind.API_KEY,
              List.of(":aa"),
              InARow.ANY,
              matching(
                  "(?<!\\d)(?<it>\\d{8,10}:AA" + URL_SAFE + "{33})" + END, Placeholders::isNone),
              "bot 5839204716:AAGq3Zt8vXk1Lw9NsB2mYc7HdJ5fGp3TaEu",
              "at 12345678:AA the log ends"),
          new SensitiveRule(
              "access_token.jwt",
              SensitiveKind.ACCESS_TOKEN,
              List.of("eyj"),
              InARow.word(8),
              matching(
                  START
                      + "(?<it>eyJ"
                      + URL_SAFE
                      + "{8,}\\.eyJ"
                      + URL_SAFE
                      + "{8,}\\."
                      + URL_SAFE
                      + "{20,})",
                  text -> true),
              "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhbmEifQ.k7Zq2vXw9LmR4bNcT8pKf3HdJ5sGy1Ua6Ei0OxWlQrM",
              "a token has three parts, as in eyJhbGciOiJIUzI1NiJ9.payload.signature"),
          new SensitiveRule(
              "access_token.bearer",
              SensitiveKind.ACCESS_TOKEN,
              List.of("bearer"),
              InARow.ANY,
              matching(
                  "(?i:\\bbearer)\\s{1,2}(?<it>[A-Za-z0-9._~+/-]{20,}+={0,2})",
                  Placeholders::isRandom),
              "Authorization: Bearer 9fKq2Zt8vXk1Lw7NsB4mYc",
              "Authorization: Bearer YOUR_ACCESS_TOKEN_GOES_HERE1"),
          new SensitiveRule(
              "api_key.named",
              SensitiveKind.API_KEY,
              KEY_NAMES,
              InARow.key(16),
              matchingBehind(
                  KEY_NAME + IS,
                  "(?<![A-Za-z0-9+/_-])(?<it>[A-Za-z0-9+/_-]{16,}+={0,2})(?![=(.\\[])",
                  Placeholders::isRandom),
              "BINANCE_API_SECRET = 'vmPUZE6mv9SD5VNHk4HlWFsOr6aKE2zvsw0MuIgwCIPy6utIco14y7Ju91duEh8A'",
              "api_key = os.environ['BINANCE_API_KEY_1']"),
          new SensitiveRule(
              "password.named",
              SensitiveKind.PASSWORD,
              List.of("password", "passwd"),
              InARow.ANY,
              matching(
                  "(?i:\\bpass(?:word|wd))"
                      + QUOTE
                      + "\\s{0,2}[:=]\\s{0,2}"
                      + QUOTE
                      + "(?<it>[^\\s\"'`<>\\[\\](){},;]{8,64})",
                  Placeholders::isRandom),
              "user: ana, password: Gr3en-Tr33!",
              "password: at least 8 characters"));

  private KeyRules() {}
}
