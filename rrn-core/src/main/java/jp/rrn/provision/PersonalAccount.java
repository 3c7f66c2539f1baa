package jp.rrn.provision;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.rrn.history.Change;
import jp.rrn.log.SignedNote;
import jp.rrn.log.SubjectKey;

/**
 * What a resident is told of himself: what is recorded, how it came to be, and every request about
 * him, with the proof. Nothing in it is about anybody else: who recorded a change is left out.
 *
 * @param at when it was made
 * @param changes what was recorded, from first to last
 * @param provisions the requests, from first to last, as far as the checkpoint reaches
 * @param completeness how to see that none is missing; empty where that is not told to anybody, or
 *     no request about the person is sealed
 * @param earlier how many requests are under a key that is forgotten: they are not told and can no
 *     longer be proved to be the person's, so completeness does not count them; 0 where
 *     completeness is not told to anybody
 * @param later how many requests came after the checkpoint; 0 where completeness is not told to
 *     anybody
 * @param checkpoint of the log
 * @param rules by which it was decided what is told, whether they changed anything here or not
 */
public record PersonalAccount(
    Instant at,
    List<ToldChange> changes,
    List<ToldProvision> provisions,
    Optional<Completeness> completeness,
    int earlier,
    int later,
    SignedNote checkpoint,
    TellingRules rules) {
  private static final String NOBODY = "-";

  /** Copies the lists. */
  public PersonalAccount {
    changes = List.copyOf(changes);
    provisions = List.copyOf(provisions);
    if (earlier < 0 || later < 0) {
      throw new IllegalArgumentException("earlier and later must be 0 or more");
    }
  }

  /**
   * A change as it is told: who recorded it is nobody.
   *
   * @param recordedAt when
   * @param change what
   */
  public record ToldChange(Instant recordedAt, Change change) {
    /** Leaves out who recorded it. */
    public ToldChange {
      change = change.withOperator(NOBODY);
    }
  }

  /**
   * How to see that no request is missing: the entries the key finds in the published log, as far
   * as the checkpoint reaches, are those of this account and those that were erased. That it is the
   * person's key is seen from the requests told, which bear it; where none is told it is the word
   * of the office.
   *
   * @param key finds all entries about the person; nobody else should have it
   * @param entries how many it finds
   * @param erased how many of these are past the time for which their contents are kept, by the
   *     word of the office: the log has them, and does not show whether they were erased or left
   *     out
   */
  public record Completeness(SubjectKey key, long entries, long erased) {
    /** Checks the numbers. */
    public Completeness {
      if (erased < 0 || entries < erased) {
        throw new IllegalArgumentException("erased must be from 0 to the number of entries");
      }
    }
  }

  /** Returns how much is told, nothing about the person. */
  @Override
  public String toString() {
    return "PersonalAccount[" + changes.size() + " changes, " + provisions.size() + " requests]";
  }
}
