package jp.rrn.number;

import java.util.List;
import jp.rrn.code.LocalGovernmentCode;
import jp.rrn.code.ResidenceCode;

/**
 * The residence codes a municipality may record from now on (30条の2). Nothing in it is about a
 * person.
 *
 * @param requestId the request it answers
 * @param municipality to whom they are allotted
 * @param codes a random set, never a range, by ascending code
 */
public record CodeAllotment(
    RequestId requestId, LocalGovernmentCode municipality, List<ResidenceCode> codes) {
  /** Copies the list. */
  public CodeAllotment {
    codes = List.copyOf(codes);
  }
}
