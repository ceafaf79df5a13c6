package io.github.indicatorrefinery.transforms.score.text;

import java.util.Locale;

/**
 * Fields that share words with this one, each by words that hardly stand in an answer on markets. A
 * layer-2 bridge joins office networks too, a circuit breaker is a switch, EMA a diary method of
 * psychology, SAR a rescue or a radar.
 */
enum OtherField {
  NETWORKS(
      "vlan stp bpdu ethernet cisco ieee router osi acl qos lan wan wlan mac spanning tagging"
          + " firmware switch switching subnet packet snmp juniper multicast"),
  OPERATIONS(
      "failover fallback server database replica replication prometheus grafana datadog kubernetes"
          + " azure aws dns cpu microservice chaos gremlin backend middleware cached outage"),
  ELECTRICITY(
      "voltage electrical breaker wiring ampere amperage transformer substation overcurrent relay"
          + " insulation switchgear kv grounding busbar"),
  PSYCHOLOGY(
      "patient clinical clinician disorder symptom anxiety depression ecological momentary"
          + " respondent disease diagnosis psychiatric psychological smartphone smoking mood"
          + " therapy therapist"),
  ETHICS(
      "ethic ethical moral fairness societal society discrimination accountability algorithmic"
          + " philosophical philosophy justice marginalized"),
  RESCUE(
      "rescue rescuer radar aperture helicopter aircraft maritime vessel coastguard distress"
          + " satellite imagery lifeboat survivor");

  final String words;
  final String label = name().toLowerCase(Locale.ROOT);

  OtherField(String words) {
    this.words = words;
  }

  /** The field of {@link ScoringLexicon#OTHER_FIELD} words with this number. */
  static OtherField of(int number) {
    return FIELDS[number];
  }

  private static final OtherField[] FIELDS = values();
}
