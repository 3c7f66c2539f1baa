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
   * @throws DesignationRefusedException if the code has a number already, or for a change has none
   *     in use
   * @throws LedgerBrokenException if no free number can be found
   */
  DesignatedNumber designate(DesignationRequest request);
}
