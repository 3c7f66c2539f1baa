package jp.rrn.number;

import jp.rrn.code.ResidenceCode;

/**
 * A municipality's request for a My Number (番号法 8条1項). It carries the residence code and nothing
 * else about the person.
 *
 * @param requestId names the request; repeating it repeats the answer
 * @param residenceCode for whom
 * @param purpose whether it is the first number or replaces one
 */
public record DesignationRequest(
    RequestId requestId, ResidenceCode residenceCode, Purpose purpose) {
  /** Why a number is made. */
  public enum Purpose {
    /** The person has none (番号法 7条1項). */
    FIRST,
    /** The person's number is replaced, on request or ex officio (番号法 7条2項). */
    CHANGE
  }
}
