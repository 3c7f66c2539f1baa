package jp.rrn.disclosure;

/** Why something cannot happen in a case: the rule, and where it stands. */
public enum CaseRefusal {
  /** The number is that of another case. */
  NUMBER_TAKEN("a case number is used once", ""),
  /** There is no such case. */
  NO_SUCH_CASE("a case begins with what was received", ""),
  /** The case has ended: an answered case is not answered again. */
  CASE_HAS_ENDED("nothing follows the answer", ""),
  /** It happens in cases of another kind. */
  NOT_IN_THIS_KIND("each kind of case has steps of its own", ""),
  /** The applicant has not shown who he is. */
  NO_IDENTITY_EVIDENCE("records are disclosed to the person they are about", "30条の32第1項"),
  /** The applicant has not shown that he may act for the person. */
  NO_PROOF_OF_POWER("a representative proves that he is one", "30条の32第1項"),
  /** Asked for as representative of a minor, of somebody who is none. */
  PERSON_IS_OF_AGE("from 18 on people ask for themselves", "民法4条"),
  /** The time within which the applicant can be told that it takes longer is over. */
  EXTENDED_TOO_LATE("an extension is told within the time it extends", "30条の33第2項"),
  /** The new last day is not after the one that stands. */
  EXTENDED_TO_NO_LATER_DAY("an extension ends later", "30条の33第2項"),
  /** The fee is not paid. */
  FEE_UNPAID("the fee is paid before the answer", "30条の34"),
  /** The applicant has not agreed to another form than writing. */
  FORM_NOT_AGREED("the answer is in writing unless the applicant agrees", "30条の32第2項"),
  /** Nothing was disclosed that could be corrected. */
  NOTHING_DISCLOSED("a correction follows a disclosure", "30条の35"),
  /** Who was given a record is told to whom the record was disclosed. */
  NO_RECORD_DISCLOSED("an account follows the disclosure of a record", ""),
  /** No record was found, and what is wanted is not that one be made. */
  NO_RECORD_TO_CORRECT("where there is no record one can only be added", "30条の35"),
  /** There is no result before it was looked into. */
  NOT_INVESTIGATED("a result follows an investigation", "30条の35"),
  /** Takers are told of a correction, and there was none. */
  NOTHING_CORRECTED("takers are told what was corrected", "個人情報保護法97条"),
  /** The change is not in this node's history of the person: it has not come up from below yet. */
  CHANGE_NOT_RECORDED("a record is corrected from below", "30条の6");

  private final String rule;
  private final String article;

  CaseRefusal(String rule, String article) {
    this.rule = rule;
    this.article = article;
  }

  /** Returns the rule, in words that name nobody. */
  public String rule() {
    return rule;
  }

  /** Returns the article it stands in; empty if it is a rule of keeping files. */
  public String article() {
    return article;
  }
}
