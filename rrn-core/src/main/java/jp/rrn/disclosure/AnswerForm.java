package jp.rrn.disclosure;

/** In what form records are disclosed (30条の32 2項). */
public enum AnswerForm {
  /** 書面. What the law wants unless the applicant agrees to another. */
  WRITING,
  /** Shown at the office (閲覧). */
  VIEWING,
  /** As a file (電磁的記録). */
  FILE
}
