package jp.rrn.law;

import java.util.Optional;
import jp.rrn.code.PrefectureCode;

/**
 * Where recipient and record lie, and which way the answer takes. Rules tell no more ways apart,
 * and none goes by the governor of another prefecture.
 */
public enum Way {
  /** The recipient has no prefecture; straight. */
  NO_PREFECTURE(false),
  /** The recipient's prefecture notified the record; straight. */
  OWN_PREFECTURE(false),
  /** Another prefecture notified the record; straight. */
  OTHER_PREFECTURE(false),
  /** The recipient's prefecture notified the record; by way of its governor. */
  OWN_PREFECTURE_VIA_GOVERNOR(true),
  /** Another prefecture notified the record; by way of the recipient's governor. */
  OTHER_PREFECTURE_VIA_GOVERNOR(true);

  private static final PrefectureCode HOME = new PrefectureCode(13);
  private static final PrefectureCode ELSEWHERE = new PrefectureCode(14);

  private final boolean viaGovernor;

  Way(boolean viaGovernor) {
    this.viaGovernor = viaGovernor;
  }

  /** Returns that of a request; empty if it goes by the governor of another prefecture. */
  public static Optional<Way> of(UseRequest request) {
    Optional<PrefectureCode> home = request.recipient().prefecture();
    Optional<PrefectureCode> governor = request.asked().route().governor();
    if (governor.isPresent() && !governor.equals(home)) {
      return Optional.empty();
    }
    if (home.isEmpty()) {
      return Optional.of(NO_PREFECTURE);
    }
    boolean own = home.get().equals(request.notifyingPrefecture());
    return Optional.of(
        governor.isEmpty()
            ? own ? OWN_PREFECTURE : OTHER_PREFECTURE
            : own ? OWN_PREFECTURE_VIA_GOVERNOR : OTHER_PREFECTURE_VIA_GOVERNOR);
  }

  /** Returns whether a rule with this area and route goes this way. */
  boolean isOf(Area area, boolean byGovernor) {
    return viaGovernor == byGovernor && area.reaches(home(), notifying());
  }

  private Optional<PrefectureCode> home() {
    return this == NO_PREFECTURE ? Optional.empty() : Optional.of(HOME);
  }

  /** Returns an example of a recipient. */
  Recipient recipient(String organ) {
    return this == NO_PREFECTURE ? Recipient.national(organ) : Recipient.in(HOME, organ);
  }

  /** Returns an example of a prefecture that notified the record. */
  PrefectureCode notifying() {
    return this == OTHER_PREFECTURE || this == OTHER_PREFECTURE_VIA_GOVERNOR ? ELSEWHERE : HOME;
  }

  /** Returns an example of a route. */
  Route route() {
    return viaGovernor ? Route.via(HOME) : Route.DIRECT;
  }
}
