package jp.rrn.law;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import jp.rrn.code.PrefectureCode;
import jp.rrn.record.Item;

/**
 * One request, complete by construction: what is missing cannot be built, so it cannot grant
 * anything.
 *
 * @param asker who asks
 * @param giver who is asked
 * @param purpose for what and why
 * @param asked for which items, and how
 * @param target about whom
 * @param moment when, and the law of which day counts
 */
public record UseRequest(
    Asker asker, Giver giver, Purpose purpose, Asked asked, Target target, Moment moment) {
  /** Checks that every fact is there. */
  public UseRequest {
    Objects.requireNonNull(asker, "asker");
    Objects.requireNonNull(giver, "giver");
    Objects.requireNonNull(purpose, "purpose");
    Objects.requireNonNull(asked, "asked");
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(moment, "moment");
  }

  /** Returns the organ that asks. */
  public Recipient recipient() {
    return asker.recipient();
  }

  /** Returns the affair. */
  public Affair affair() {
    return purpose.affair();
  }

  /** Returns the items asked for. */
  public Set<Item> items() {
    return asked.items();
  }

  /** Returns the prefecture that notified the records last. */
  public PrefectureCode notifyingPrefecture() {
    return target.notifyingPrefecture();
  }

  /** Returns the day whose law counts. */
  public LocalDate on() {
    return moment.on();
  }

  /** Returns the same request of another asker. */
  public UseRequest with(Asker other) {
    return new UseRequest(other, giver, purpose, asked, target, moment);
  }

  /** Returns the same request to another giver. */
  public UseRequest with(Giver other) {
    return new UseRequest(asker, other, purpose, asked, target, moment);
  }

  /** Returns the same request for another purpose. */
  public UseRequest with(Purpose other) {
    return new UseRequest(asker, giver, other, asked, target, moment);
  }

  /** Returns the same request for something else, or asked for otherwise. */
  public UseRequest with(Asked other) {
    return new UseRequest(asker, giver, purpose, other, target, moment);
  }

  /** Returns the same request about others. */
  public UseRequest with(Target other) {
    return new UseRequest(asker, giver, purpose, asked, other, moment);
  }

  /** Returns the same request at another moment. */
  public UseRequest with(Moment other) {
    return new UseRequest(asker, giver, purpose, asked, target, other);
  }

  /** Returns who asks, whom and for what; neither about whom nor the operator's words. */
  @Override
  public String toString() {
    return "UseRequest[" + asker + ", " + giver + ", " + purpose + "]";
  }
}
