package io.github.indicatorrefinery.transforms.sensitive;

import static io.github.indicatorrefinery.transforms.sensitive.SensitiveRule.matching;
import static io.github.indicatorrefinery.transforms.sensitive.SensitiveRule.matchingBehind;
import static io.github.indicatorrefinery.transforms.sensitive.SensitiveRule.matchingFrom;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The rules for what leads to a person, and for addresses of wallets. */
final class PersonalRules {
  private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
  private static final String TOP = "[A-Za-z]{2,24}";
  private static final String LOCAL = "[A-Za-z0-9][A-Za-z0-9._%+'-]{0,63}";

  /** A mailbox of an office is nobody's own; what stands for a name has a domain made for that. */
  private static final Pattern NOBODY =
      Pattern.compile(
          "(?:info|contact|support|help|hello|press|media|sales|legal|admin|security|privacy|abuse|office|team|noreply|no-reply"
              + "|webmaster|postmaster|git|service|customerservice|feedback|jobs|careers|compliance|list|lists|editor|news|newsletter"
              + "|you|your\\w*|user|username|name|someone|somebody|test|abc|xyz|foo|bar|john\\.?doe|jane\\.?doe)@.*"
              + "|.*@(?:[\\w-]+\\.)*(?:example|test|invalid|localhost|domain|yourdomain|mydomain|company|yourcompany|email|acme|sample)"
              + "(?:\\.\\w+)*"
              + "|.*\\.(?:png|jpg|svg|gif|webp|js|css)");

  private static final String SEPARATOR = "[ .\\-\\u2011\\u2013]?";
  private static final String NUMBER_START = "(?<![\\w.,+$€£/-])";
  private static final String NUMBER_END = "(?![\\w%/$€£]|[.,-]\\d)";

  /** Country, area in brackets or not, and the rest in groups. */
  private static final String INTERNATIONAL =
      "(?:\\+|\\b00)[1-9]\\d{0,2}"
          + SEPARATOR
          + "(?:\\(0?\\d{1,4}\\)"
          + SEPARATOR
          + ")?\\d{1,4}(?:"
          + SEPARATOR
          + "\\d{2,4}){1,4}";

  private static final String NATIONAL =
      "(?:1" + SEPARATOR + ")?\\(?\\d{2,5}\\)?[ .-]?\\d{3,4}[ .-]?\\d{3,4}";

  private static final String PHONE_WORD =
      "(?i:\\b(?:tele)?phone(?: number)?|\\btel|\\bmobile(?: number)?|\\bcell(?: ?phone| number)|\\bwhats ?app|\\bsignal number"
          + "|\\bhotline|\\bcall (?:me|us|him|her|them)|\\btext (?:me|us)|\\bsms)";

  /** Up to the number a few words such as "number is". */
  private static final String PHONE_LEADS =
      "[\\s.:=(#\"'-]{0,4}(?:(?i:number|no|nr|is|at|on|or|line|for me|group)\\b[\\s.:=(#\"'-]{0,4}){0,3}";

  /** E.164 allows 15 digits; with fewer than 10 hardly a number names its country. */
  private static final int LEAST_INTERNATIONAL = 10;

  private static final int MOST_DIGITS = 15;
  private static final int LEAST_NATIONAL = 7;

  /** What has fewer different digits is a round amount. */
  private static final int LEAST_DIFFERENT = 4;

  private static final Pattern NO_DIGITS = Pattern.compile("\\D+");

  /** 555-0100 to 555-0199 are nobody's, for stories. */
  private static final Pattern STORY = Pattern.compile(".*555[ .-]?01\\d\\d");

  private static final String EVM = "0x[0-9a-fA-F]{40}(?![0-9a-zA-Z])";
  private static final String BITCOIN =
      "bc1[ac-hj-np-z02-9]{39}(?:[ac-hj-np-z02-9]{20})?|[13][1-9A-HJ-NP-Za-km-z]{25,34}";
  private static final String TRON = "T[1-9A-HJ-NP-Za-km-z]{33}";
  private static final String ADDRESS =
      "(?<![0-9A-Za-z/=])(?<it>" + EVM + "|(?:" + BITCOIN + "|" + TRON + ")(?![0-9A-Za-z]))";

  /** Whose it is, or who asks for coins; the address stands soon behind, in the same line. */
  private static final String OWNED =
      "(?i:\\b(?:my|your|his|her|our|their|personal|private)\\s+(?:[\\w-]+\\s+){0,3}?(?:wallet|address|account)\\b"
          + "|\\bdonat\\w*|\\btips?\\b|\\btip jar|\\bpay me|\\bbelongs? to (?:mr|mrs|ms)\\b"
          + "|\\bsend\\s+(?:[\\w.]+\\s+){0,3}?to\\b)";

  /** Up to the address a few words such as "is", or the name of a coin. */
  private static final String LEADS =
      "[\\s:=(\"'`*–-]{0,6}(?:(?i:is|at|here|to|via|in|with|address|wallet|welcome|accepted|btc|bitcoin|eth|ethereum|ether|usdt|usdc"
          + "|trc-?20|erc-?20)\\b[\\s:=()\"'`*–-]{0,6}){0,4}";

  /** Nobody has the key of an address that is mostly zeros. */
  private static final String BURNED = "000000000000";

  static final List<SensitiveRule> ALL =
      List.of(
          new SensitiveRule(
              "e_mail.address",
              SensitiveKind.E_MAIL,
              List.of("@"),
              InARow.ANY,
              matching(
                  "(?<![\\w.%+/@'-])(?<!(?<!mailto):)(?<it>"
                      + LOCAL
                      + "@(?:"
                      + LABEL
                      + "\\.){1,4}"
                      + TOP
                      + ")(?![\\w@/-])",
                  PersonalRules::isSomebody),
              "write to me@ana-lopez.io.",
              "write to support@kraken.com or to jane@example.com"),
          new SensitiveRule(
              "e_mail.spelt",
              SensitiveKind.E_MAIL,
              List.of("at]", "at)", "at ]", "at )"),
              InARow.ANY,
              matching(
                  "(?<![\\w.])(?<it>"
                      + LOCAL
                      + " ?[\\[(] ?at ?[\\])] ?"
                      + LABEL
                      + " ?(?:\\.|[\\[(] ?dot ?[\\])]) ?"
                      + TOP
                      + ")(?!\\w)",
                  PersonalRules::isSomebody),
              "ana.lopez [at] mailhouse [dot] io",
              "the close (at) 9.30 in the morning"),
          new SensitiveRule(
              "phone.international",
              SensitiveKind.PHONE,
              List.of("+", "00"),
              InARow.digits(LEAST_INTERNATIONAL),
              matchingFrom(
                  "+0",
                  NUMBER_START + "(?<it>" + INTERNATIONAL + ")" + NUMBER_END,
                  number ->
                      isPhone(number, LEAST_INTERNATIONAL)
                          && isGrouped(number)
                          && !isListOfFigures(number)),
              "reach her at +49 171 3920 7741",
              "a gain of +1250 on 2024 10 05, then +15.2 %, targets of +10 20 30 40 50 pips and"
                  + " +1000000000"),
          new SensitiveRule(
              "phone.named",
              SensitiveKind.PHONE,
              List.of(
                  "phone",
                  "tel:",
                  "tel.",
                  "tel ",
                  "mobile",
                  "cell n",
                  "whats",
                  "signal n",
                  "hotline",
                  "call me",
                  "call us",
                  "call h",
                  "call them",
                  "text me",
                  "text us",
                  "sms"),
              InARow.digits(LEAST_NATIONAL),
              matchingBehind(
                  PHONE_WORD + PHONE_LEADS,
                  NUMBER_START + "(?<it>\\+?" + NATIONAL + ")" + NUMBER_END,
                  number -> isPhone(number, LEAST_NATIONAL)),
              "WhatsApp: (212) 867 5309",
              "buy call options, then cell 1200-1300-1400 of the table; phone (415) 555-0132"),
          new SensitiveRule(
              "own_wallet.named",
              SensitiveKind.OWN_WALLET,
              List.of(),
              InARow.word(26),
              matchingBehind(OWNED + LEADS, ADDRESS, PersonalRules::isWallet),
              "Donations: bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq",
              "your wallet then calls the router 0x7a250d5630B4cF539739dF2C5dAcb4c659F2488D. My address"
                  + " is elsewhere."),
          new SensitiveRule(
              "wallet_address.any",
              SensitiveKind.WALLET_ADDRESS,
              List.of(),
              InARow.word(26),
              matching(ADDRESS, PersonalRules::isWallet),
              "USDT is the contract 0xdAC17F958D2ee523a2206206994597C13D831ec7",
              "burnt at 0x000000000000000000000000000000000000dEaD"));

  private PersonalRules() {}

  private static boolean isSomebody(String mail) {
    return !NOBODY.matcher(mail.toLowerCase(Locale.ROOT)).matches();
  }

  private static boolean isPhone(String number, int leastDigits) {
    long digits = number.chars().filter(Character::isDigit).count();
    return digits >= leastDigits
        && digits <= MOST_DIGITS
        && !STORY.matcher(number).matches()
        && number.chars().filter(Character::isDigit).distinct().count() >= LEAST_DIFFERENT;
  }

  /** An amount such as +1000000000 stands in one piece, or in groups with commas. */
  private static boolean isGrouped(String number) {
    return number.chars().anyMatch(c -> !Character.isDigit(c) && c != '+')
        || number.chars().distinct().count() > LEAST_DIFFERENT + 1;
  }

  /** Groups of two digits that rise by the same step, such as +10 20 30 40 50. */
  private static boolean isListOfFigures(String number) {
    List<String> groups =
        NO_DIGITS.splitAsStream(number).filter(group -> !group.isEmpty()).toList();
    if (!groups.stream().allMatch(group -> group.length() == 2)) {
      return false;
    }
    int[] figures = groups.stream().mapToInt(Integer::parseInt).toArray();
    int step = figures[1] - figures[0];
    return step > 0
        && IntStream.range(1, figures.length).allMatch(i -> figures[i] - figures[i - 1] == step);
  }

  private static boolean isWallet(String address) {
    if (address.contains(BURNED)) {
      return false;
    }
    boolean isHexOrSegwit = address.startsWith("0x") || address.startsWith("bc1");
    return isHexOrSegwit ? Placeholders.isNone(address) : Base58.isChecked(address);
  }
}
