package jp.rrn.disclosure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.rrn.history.MessageId;
import jp.rrn.record.Subject;

/** One thing that happened in a case. Says nothing about a person in {@code toString}. */
public sealed interface CaseEvent {
  /** Returns the kinds of cases in which it happens. */
  Set<CaseKind> kinds();

  /** Returns whether it ends the case. */
  default boolean ends() {
    return false;
  }

  /** With what a case begins. */
  sealed interface Opening extends CaseEvent {
    /** Returns the kind of the case. */
    CaseKind kind();

    /** Returns what was handed in; empty for a complaint, which needs no form. */
    Optional<WrittenRequest> written();

    @Override
    default Set<CaseKind> kinds() {
      return Set.of(kind());
    }
  }

  /** What an office notes in a case that is open. Its answer is no step: the node makes it. */
  sealed interface Step extends CaseEvent {}

  /** What ends a case. */
  sealed interface Ending extends CaseEvent {
    @Override
    default boolean ends() {
      return true;
    }
  }

  /**
   * Somebody wants to know what is recorded of him (30条の32 1項).
   *
   * @param request what was handed in
   * @param form the form he wants, with which he agrees to it
   * @param feeYen what it costs (手数料), 0 if nothing
   */
  record DisclosureRequested(WrittenRequest request, AnswerForm form, int feeYen)
      implements Opening {
    /** Checks the fee. */
    public DisclosureRequested {
      if (feeYen < 0) {
        throw new IllegalArgumentException("feeYen must not be negative");
      }
    }

    @Override
    public CaseKind kind() {
      return CaseKind.DISCLOSURE;
    }

    @Override
    public Optional<WrittenRequest> written() {
      return Optional.of(request);
    }
  }

  /**
   * Somebody says that what was disclosed is wrong (30条の35).
   *
   * @param request what was handed in
   * @param disclosure the case in which it was disclosed
   * @param remedy what he wants
   */
  record CorrectionRequested(WrittenRequest request, CaseId disclosure, Remedy remedy)
      implements Opening {
    @Override
    public CaseKind kind() {
      return CaseKind.CORRECTION;
    }

    @Override
    public Optional<WrittenRequest> written() {
      return Optional.of(request);
    }
  }

  /**
   * Somebody complains (30条の36), in writing or not.
   *
   * @param document the number under which what he said is filed
   */
  record Complained(String document) implements Opening {
    /** Checks the number. */
    public Complained {
      WrittenRequest.number("document", document);
    }

    @Override
    public CaseKind kind() {
      return CaseKind.COMPLAINT;
    }

    @Override
    public Optional<WrittenRequest> written() {
      return Optional.empty();
    }
  }

  /**
   * The applicant was told in writing that the answer takes longer, why, and until when (30条の33
   * 2項).
   *
   * @param reason why
   * @param until the new last day
   */
  record Extended(Words reason, LocalDate until) implements Step {
    @Override
    public Set<CaseKind> kinds() {
      return Set.of(CaseKind.DISCLOSURE);
    }
  }

  /** The fee was paid (30条の34). */
  record FeePaid() implements Step {
    @Override
    public Set<CaseKind> kinds() {
      return Set.of(CaseKind.DISCLOSURE);
    }
  }

  /**
   * It was looked into (30条の35: 遅滞なく必要な調査).
   *
   * @param findings what came out
   */
  record Investigated(Words findings) implements Step {
    @Override
    public Set<CaseKind> kinds() {
      return Set.of(CaseKind.CORRECTION, CaseKind.COMPLAINT);
    }
  }

  /**
   * The record was corrected where it is made, at the municipality, and the applicant told in
   * writing (30条の35).
   *
   * @param changes the changes that did it, as they have come up to this node; at least one
   * @param result what he was told
   */
  record Corrected(List<MessageId> changes, Words result) implements Step, Ending {
    /** Copies the list. */
    public Corrected {
      changes = List.copyOf(changes);
      if (changes.isEmpty()) {
        throw new IllegalArgumentException("changes must not be empty");
      }
    }

    @Override
    public Set<CaseKind> kinds() {
      return Set.of(CaseKind.CORRECTION);
    }
  }

  /**
   * After the record was corrected, somebody who had been given what was wrong was told in writing.
   * The law of the registry does not ask for it; 個人情報の保護に関する法律 97条 does of who corrects.
   *
   * @param taker who, by name; 1 to 100 characters
   * @param told what he was told
   */
  record TakerTold(String taker, Words told) implements Step, Ending {
    private static final int TAKER_MAX = 100;

    /** Checks the name. */
    public TakerTold {
      if (taker.isBlank() || taker.length() > TAKER_MAX) {
        throw new IllegalArgumentException("taker must have 1 to " + TAKER_MAX + " characters");
      }
    }

    @Override
    public Set<CaseKind> kinds() {
      return Set.of(CaseKind.CORRECTION);
    }
  }

  /**
   * The record stays as it is, and the applicant was told in writing why (30条の35).
   *
   * @param result what he was told
   */
  record NotCorrected(Words result) implements Step, Ending {
    @Override
    public Set<CaseKind> kinds() {
      return Set.of(CaseKind.CORRECTION);
    }
  }

  /**
   * The complaint was dealt with (30条の36).
   *
   * @param result what he was told
   */
  record Settled(Words result) implements Step, Ending {
    @Override
    public Set<CaseKind> kinds() {
      return Set.of(CaseKind.COMPLAINT);
    }
  }

  /** The applicant has taken it back (取下げ). */
  record Withdrawn() implements Step, Ending {
    @Override
    public Set<CaseKind> kinds() {
      return Set.of(CaseKind.values());
    }
  }

  /**
   * What is recorded was disclosed, or that nothing is (30条の32 2項).
   *
   * @param form in what form
   * @param disclosed what was; empty if no record exists (存在しない旨)
   */
  record Answered(AnswerForm form, Optional<Disclosed> disclosed) implements Ending {
    @Override
    public Set<CaseKind> kinds() {
      return Set.of(CaseKind.DISCLOSURE);
    }
  }

  /**
   * After what is recorded was disclosed, the person was told who had been given it (提供状況の開示), with
   * the proof. The node notes it before it hands the account over; it may be asked for again.
   *
   * @param size how many entries the log had at the checkpoint of the account
   * @param requests how many requests were told
   */
  record AccountGiven(long size, int requests) implements Ending {
    /** Checks the numbers. */
    public AccountGiven {
      if (size < 0 || requests < 0) {
        throw new IllegalArgumentException("size and requests must be 0 or more");
      }
    }

    @Override
    public Set<CaseKind> kinds() {
      return Set.of(CaseKind.DISCLOSURE);
    }
  }

  /**
   * Which part of which history was disclosed: all there was.
   *
   * @param subject whose
   * @param entries how many entries it had, at least one
   */
  record Disclosed(Subject subject, int entries) {
    /** Checks the number. */
    public Disclosed {
      if (entries < 1) {
        throw new IllegalArgumentException("entries must be 1 or more");
      }
    }
  }
}
