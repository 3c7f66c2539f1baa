package jp.rrn.number;

import jp.rrn.code.MyNumber;
import jp.rrn.code.ResidenceCode;

/**
 * A My Number made for a residence code (番号令 9条). Pending until the identity record that carries it
 * arrives.
 *
 * @param requestId the request it answers
 * @param residenceCode the code that was sent: what ties answer to question
 * @param myNumber the number
 */
public record DesignatedNumber(
    RequestId requestId, ResidenceCode residenceCode, MyNumber myNumber) {}
