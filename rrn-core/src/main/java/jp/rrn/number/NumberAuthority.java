package jp.rrn.number;

/**
 * The agency as a municipality sees it: who makes numbers. Nothing about a person goes either way
 * but the residence code. Safe for concurrent callers; every request may be repeated, also after a
 * crash on either side.
 */
public interface NumberAuthority {
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
   * Takes back a My Number that was made and could not be recorded: it is retired and never used,
   * and the way is free for another request. Does nothing if the number is in use, or there is
   * none.
   */
  void withdraw(RequestId requestId);
}
