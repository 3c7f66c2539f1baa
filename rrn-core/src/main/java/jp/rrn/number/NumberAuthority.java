package jp.rrn.number;

import java.util.List;

/**
 * The agency as a municipality sees it: who makes numbers. Nothing about a person goes either way
 * but the residence code. Safe for concurrent callers; every request may be repeated, also after a
 * crash on either side.
 */
public interface NumberAuthority {
  /** The most My Numbers that can be asked for in one call. */
  int LIMIT = 1_000;

  /**
   * Allots residence codes (30条の2).
   *
   * @throws RequestConflictException if the request id was used for something else
   * @throws LedgerBrokenException if no free code can be found
   */
  CodeAllotment allot(AllotmentRequest request);

  /**
   * Makes a My Number (番号法 8条2項).
   *
   * @throws RequestConflictException if the request id was used for something else
   * @throws DesignationRefusedException if the code has a number already, for a change has none in
   *     use, or the number of this request is retired
   * @throws LedgerBrokenException if no free number can be found
   */
  DesignatedNumber designate(DesignationRequest request);

  /**
   * Makes many My Numbers, each as {@link #designate(DesignationRequest)} would, one after the
   * other. A request that is refused does not hold up the others; if the call fails, ask again with
   * the same request ids.
   *
   * @param requests at most {@link #LIMIT}
   * @return the answers, in the order of the requests
   * @throws IllegalArgumentException if there are too many
   * @throws LedgerBrokenException if no free number can be found
   */
  List<DesignationAnswer> designate(List<DesignationRequest> requests);

  /**
   * Takes back a My Number that was made and could not be recorded: it is retired and never used,
   * and the way is free for another request. Does nothing if the number is in use, or there is
   * none.
   */
  void withdraw(RequestId requestId);
}
