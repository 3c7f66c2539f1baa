package jp.rrn.provision;

import java.util.Optional;
import java.util.Set;
import jp.rrn.history.Snapshot;
import jp.rrn.law.Decision;
import jp.rrn.law.Disclosure;
import jp.rrn.law.UseRequest;
import jp.rrn.record.Item;

/** What a recipient is told. */
public sealed interface ProvisionReply {
  /**
   * The items asked for.
   *
   * @param decision the rule they are given under
   * @param items the items
   */
  record Provided(Decision.Permit decision, ProvidedItems items) implements ProvisionReply {}

  /**
   * The items asked for are as they were given earlier, to who asked what changed since. That is
   * given as well, and remembered like the items.
   *
   * @param decision the rule they are given under
   * @param items the items
   */
  record Unchanged(Decision.Permit decision, Set<Item> items) implements ProvisionReply {}

  /**
   * Nothing, because no rule allows it. Says nothing about whether there is a record.
   *
   * @param refused what is missing
   */
  record Withheld(Disclosure.Refused refused) implements ProvisionReply {}

  /** Nothing, because there is no such record among those the recipient may ask about. */
  record NotFound() implements ProvisionReply {}

  /** Nothing now: somebody looks at the request. Says nothing about why. */
  record Referred() implements ProvisionReply {}

  /** Returns the reply to a request that was decided so, about a record that is there or not. */
  static ProvisionReply of(UseRequest request, Decision decision, Optional<Snapshot> snapshot) {
    Disclosure told = Disclosure.of(decision);
    if (told instanceof Disclosure.Refused refused) {
      return new Withheld(refused);
    }
    if (told instanceof Disclosure.Referred) {
      return new Referred();
    }
    if (told instanceof Disclosure.Permitted permitted && snapshot.isPresent()) {
      Decision.Permit permit = permitted.decision();
      return new Provided(
          permit, new ProvidedItems(snapshot.get(), Derivation.of(request), permit.items()));
    }
    return new NotFound();
  }

  /**
   * Returns the reply to who has an earlier one about the same person: {@link Unchanged} if all
   * items of this one were among those given then, with the same values.
   */
  default ProvisionReply since(ProvisionReply earlier) {
    return this instanceof Provided now
            && earlier instanceof Provided before
            && now.items().isWithin(before.items())
        ? new Unchanged(now.decision(), now.items().items())
        : this;
  }
}
