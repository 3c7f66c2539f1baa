package jp.rrn.law;

import java.util.Collection;
import java.util.List;
import jp.rrn.record.Subject;

/** The support measures of the persons here. Supplied by the host; used by many threads. */
public interface SupportMeasures {
  /** Nobody has any. */
  SupportMeasures NONE = subject -> List.of();

  /**
   * Returns all measures ever taken for this person, ended ones too.
   *
   * @throws FactUnavailableException if that cannot be found out
   */
  Collection<SupportMeasure> list(Subject subject);
}
