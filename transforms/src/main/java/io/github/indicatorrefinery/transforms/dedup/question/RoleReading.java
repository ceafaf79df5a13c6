package io.github.indicatorrefinery.transforms.dedup.question;

import io.github.indicatorrefinery.transforms.dedup.question.QuestionLexicon.Sense;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * In which roles the words of a question stand, clause by clause: behind which preposition, and
 * beside which side of an opposite. It is told what comes, in order.
 */
public final class RoleReading {
  private static final String PLAIN = "";
  private static final String DENIED = "denied";

  /** The line of what denies the word behind it; "not" may stand anywhere. */
  private static final String NO = "no";

  /** What is before and what after; the sides of the others need not both be told. */
  private static final String ORDER = "order";

  private static final Set<String> JOINING = Set.of("and", "or", "but");

  private static final Set<String> LOOSE = Set.of("", "of");

  private final QuestionLexicon lexicon;
  private final Map<String, Set<String>> roles = new TreeMap<>();
  private final Map<String, Set<String>> bound = new TreeMap<>();
  private final List<String> order = new ArrayList<>();
  private final List<String> told = new ArrayList<>();
  private final Set<String> mutual = new HashSet<>();
  private final Set<String> named = new HashSet<>();
  private final Set<String> used = new TreeSet<>();
  private String role = PLAIN;
  private final boolean verb;
  private int passives;
  private boolean actedOn;

  /** Sides that have no word behind them yet. */
  private final List<String> waiting = new ArrayList<>();

  /** The word before, in the same stretch; empty at its start. */
  private String before = "";

  /**
   * Nothing yet.
   *
   * @param verb whether the question has a verb, so that the order of its words says something
   */
  RoleReading(QuestionLexicon lexicon, boolean verb) {
    this.lexicon = lexicon;
    this.verb = verb;
  }

  /**
   * A word that may stand in a role.
   *
   * @param isTold whether it says something, as no frame and no empty word does
   */
  void item(String name, boolean isTold) {
    roles.computeIfAbsent(name, any -> new TreeSet<>()).add(role);
    waiting.forEach(side -> bind(name, side));
    waiting.clear();
    before = name;
    order.add(name);
    if (isTold) {
      told.add(name);
    }
  }

  private void bind(String name, String side) {
    bound.computeIfAbsent(name, any -> new TreeSet<>()).add(side);
  }

  /** A phrase of the lexicon. */
  void phrase(List<Sense> senses, String name, boolean isTold) {
    List<String> sides = new ArrayList<>();
    String newRole = null;
    boolean isFunction = false;
    for (Sense sense : senses) {
      switch (sense.kind()) {
        case OPPOSITE -> sides.add(sense.name() + ":" + sense.side());
        case UP -> sides.add("bound:0");
        case DOWN -> sides.add("bound:1");
        case NEGATION -> {
          if (sense.name().equals(NO)) {
            sides.add(DENIED);
          }
        }
        case COIN, INDICATOR, NUMBER, TIME, UNIT -> named.add(name);
        case ROLE -> newRole = sense.name();
        case SELF -> actedOn = true;
        case MUTUAL -> mutual.add(sense.name());
        case ASKED -> newRole = newRole == null ? PLAIN : newRole;
        case VERB -> newRole = PLAIN;
        case FUNCTION -> isFunction = true;
        default -> {}
      }
    }
    if (newRole != null) {
      boundary();
      role = newRole;
      used.add(newRole);
      passives += newRole.equals("by") ? 1 : 0;
    } else if (isFunction && JOINING.contains(name)) {
      boundary();
    }
    if (isTold || (!isFunction && newRole == null)) {
      item(name, isTold);
    }
    waiting.addAll(sides);
  }

  /** Here a side has nothing more behind it: it says something of the word before. */
  void boundary() {
    String last = order.size() > 1 && before.equals(order.get(order.size() - 1)) ? before : "";
    if (!last.isEmpty() && !waiting.isEmpty()) {
      String subject = order.get(order.size() - 2);
      waiting.forEach(side -> bind(subject, side));
    }
    waiting.clear();
    before = "";
  }

  void clauseEnd() {
    boundary();
    role = PLAIN;
  }

  /** Whether something is done to the one who asks. */
  public boolean isAskerActedOn() {
    return actedOn;
  }

  /** What of the two questions stands in another role; empty where nothing does. */
  public Set<String> exchangedWith(RoleReading other) {
    Set<String> exchanged = opposedTo(other);
    List<String> shared = roles.keySet().stream().filter(other.roles::containsKey).toList();
    for (int i = 0; i < shared.size(); i++) {
      String one = shared.get(i);
      if (isOpposed(one, other) || isBoundAgainst(one, other)) {
        exchanged.add(one);
      }
      for (int j = i + 1; j < shared.size(); j++) {
        String two = shared.get(j);
        if (haveExchangedRoles(one, two, other)
            || haveExchangedDenial(one, two, other)
            || isMirrored(one, two, other)) {
          exchanged.add(one);
          exchanged.add(two);
        }
      }
    }
    return exchanged;
  }

  /** Roles of which one has one side alone and the other the other alone: before and after. */
  private Set<String> opposedTo(RoleReading other) {
    Set<String> opposed = new TreeSet<>();
    for (String role : used) {
      for (String against : other.used) {
        if (ORDER.equals(lexicon.opposition(role))
            && ORDER.equals(lexicon.opposition(against))
            && !used.contains(against)
            && !other.used.contains(role)) {
          opposed.add(role);
          opposed.add(against);
        }
      }
    }
    return opposed;
  }

  private boolean isOpposed(String word, RoleReading other) {
    String role1 = only(roles.get(word));
    String role2 = only(other.roles.get(word));
    return role1 != null
        && role2 != null
        && !role1.equals(role2)
        && lexicon.opposition(role1) != null
        && lexicon.opposition(role1).equals(lexicon.opposition(role2));
  }

  private boolean isBoundAgainst(String word, RoleReading other) {
    Set<String> sides1 = bound.getOrDefault(word, Set.of());
    Set<String> sides2 = other.bound.getOrDefault(word, Set.of());
    return sides1.stream()
        .filter(side -> !side.equals(DENIED))
        .anyMatch(
            side -> {
              String against = otherSide(side);
              return !sides2.contains(side)
                  && sides2.contains(against)
                  && !sides1.contains(against);
            });
  }

  private static String otherSide(String side) {
    int colon = side.lastIndexOf(':');
    return side.substring(0, colon + 1) + (1 - (side.charAt(colon + 1) - '0'));
  }

  private boolean haveExchangedRoles(String one, String two, RoleReading other) {
    String one1 = only(roles.get(one));
    String two1 = only(roles.get(two));
    String one2 = only(other.roles.get(one));
    String two2 = only(other.roles.get(two));
    return one1 != null
        && two1 != null
        && !one1.equals(two1)
        && one1.equals(two2)
        && two1.equals(one2)
        && !(isLoose(one, two, one1, two1) && !(verb && other.verb))
        && mutual.isEmpty()
        && other.mutual.isEmpty();
  }

  private boolean isLoose(String one, String two, String role1, String role2) {
    return LOOSE.contains(role1) && LOOSE.contains(role2) && !(isNamed(one) && isNamed(two));
  }

  private boolean isNamed(String word) {
    return named.contains(word);
  }

  private boolean haveExchangedDenial(String one, String two, RoleReading other) {
    boolean one1 = bound.getOrDefault(one, Set.of()).contains(DENIED);
    boolean two1 = bound.getOrDefault(two, Set.of()).contains(DENIED);
    boolean one2 = other.bound.getOrDefault(one, Set.of()).contains(DENIED);
    boolean two2 = other.bound.getOrDefault(two, Set.of()).contains(DENIED);
    return one1 != two1 && one2 != two2 && one1 == two2;
  }

  /** "Does A drive B" and "does B drive A": both keep what stands between them. */
  private boolean isMirrored(String one, String two, RoleReading other) {
    if (!verb || !other.verb || passives != other.passives || !mutual.isEmpty()) {
      return false;
    }
    int from1 = single(one, PLAIN);
    int to1 = single(two, PLAIN);
    int from2 = other.single(one, PLAIN);
    int to2 = other.single(two, PLAIN);
    if (from1 < 0 || to1 < 0 || from2 < 0 || to2 < 0 || from1 < to1 == from2 < to2) {
      return false;
    }
    Set<String> between =
        new HashSet<>(order.subList(Math.min(from1, to1) + 1, Math.max(from1, to1)));
    between.retainAll(other.order.subList(Math.min(from2, to2) + 1, Math.max(from2, to2)));
    return !between.isEmpty();
  }

  private int single(String word, String inRole) {
    int at = order.indexOf(word);
    return at == order.lastIndexOf(word) && inRole.equals(only(roles.get(word))) ? at : -1;
  }

  private static String only(Set<String> one) {
    return one.size() == 1 ? one.iterator().next() : null;
  }

  /** The words that say something, in their order: content, names and numbers. */
  public List<String> told() {
    return told;
  }
}
