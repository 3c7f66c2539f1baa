package jp.rrn.log;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What an audit of all files of a log found.
 *
 * @param checkpoint the checkpoint, if it can be believed
 * @param findings what is wrong, in the order it was found; nothing if all is well
 */
public record Audit(Optional<Checkpoint> checkpoint, List<Finding> findings) {
  /** Copies the list. */
  public Audit {
    findings = List.copyOf(findings);
  }

  /** Returns whether every byte is as the checkpoint says. */
  public boolean isClean() {
    return findings.isEmpty() && checkpoint.isPresent();
  }

  /** What can be wrong with a file. */
  public enum Problem {
    /** It must be there and is not. */
    MISSING("missing"),
    /** It is not in its form. */
    UNREADABLE("unreadable"),
    /** It is in its form and has other bytes than it must have. */
    ALTERED("altered"),
    /** The signature of a key that was given is missing or wrong. */
    NOT_SIGNED("not signed by the keys given"),
    /** It has a signature that no key given can check. */
    UNKNOWN_SIGNATURE("signed by a key that was not given"),
    /** Its tree does not have the root it says: all files agree on another. */
    OTHER_ROOT("another root than that of the files"),
    /** It is older than a checkpoint that is held, or of another history. */
    ROLLED_BACK("rolled back behind the checkpoint held"),
    /** No file of a log of this size has this name. */
    UNEXPECTED("no file of this log");

    private final String words;

    Problem(String words) {
      this.words = words;
    }

    /** Returns the problem in words. */
    public String words() {
      return words;
    }
  }

  /**
   * One file that is wrong.
   *
   * @param file its path
   * @param problem what is wrong with it
   * @param record the first hash, entry or contents of the file, from 0, with which it is wrong;
   *     empty if it is wrong as a whole
   */
  public record Finding(String file, Problem problem, OptionalInt record) {
    /** Returns the finding in words: path, problem and record. */
    @Override
    public String toString() {
      return file
          + ": "
          + problem.words()
          + (record.isPresent() ? ", record " + record.getAsInt() : "");
    }
  }
}
