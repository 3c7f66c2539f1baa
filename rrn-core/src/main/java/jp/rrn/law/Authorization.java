package jp.rrn.law;

import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.rrn.record.Subject;

/**
 * The whole decision: what the catalogue permits, unless operator or matching id are not valid or a
 * support measure stands against it. Immutable; as safe for concurrent use as its ports.
 *
 * <p>What comes after the catalogue only takes away. A fact source that fails refers the request;
 * any other exception of it passes through, so that there is no decision at all.
 */
public final class Authorization {
  private static final Set<Reason> BESIDE_THE_RULES =
      Set.of(
          Reason.OPERATOR_NOT_VALID,
          Reason.FACT_UNAVAILABLE,
          Reason.PROVISION_STOPPED,
          Reason.SUPPORT_MEASURE);

  private final Catalogue catalogue;
  private final Operators operators;
  private final SupportMeasures measures;
  private final SuppressionMatrix matrix;

  /** Creates one. */
  public Authorization(
      Catalogue catalogue,
      Operators operators,
      SupportMeasures measures,
      SuppressionMatrix matrix) {
    this.catalogue = catalogue;
    this.operators = operators;
    this.measures = measures;
    this.matrix = matrix;
  }

  /** Returns one in which the catalogue decides alone. */
  public static Authorization of(Catalogue catalogue) {
    return new Authorization(
        catalogue, Operators.ANY, SupportMeasures.NONE, SuppressionMatrix.NOTHING);
  }

  /** Returns the catalogue. */
  public Catalogue catalogue() {
    return catalogue;
  }

  /** Returns what is decided about this request for these persons' records. */
  public Decision decide(UseRequest request, Collection<Subject> subjects) {
    return suppress(decide(request), request, subjects);
  }

  /** Returns what is decided whosever records they are: by the catalogue, then by the operator. */
  public Decision decide(UseRequest request) {
    Decision decision = catalogue.decide(request);
    if (!(decision instanceof Decision.Permit permit)) {
      return decision;
    }
    try {
      return operators.mayAsk(request) ? permit : refuse(permit, Reason.OPERATOR_NOT_VALID);
    } catch (FactUnavailableException unknown) {
      return refer(permit, Reason.FACT_UNAVAILABLE);
    }
  }

  /**
   * Returns what of a decision about this request is left for these persons' records, if support
   * measures stand. Of anything but a permit everything is left.
   */
  public Decision suppress(Decision decision, UseRequest request, Collection<Subject> subjects) {
    return suppress(decision, request, subjects, OutputChannel.of(request));
  }

  /** Returns the same for an answer that would leave this way. */
  public Decision suppress(
      Decision decision, UseRequest request, Collection<Subject> subjects, OutputChannel channel) {
    if (!(decision instanceof Decision.Permit permit)) {
      return decision;
    }
    List<SupportMeasure> found = new ArrayList<>();
    try {
      subjects.forEach(subject -> found.addAll(measures.list(subject)));
    } catch (FactUnavailableException unknown) {
      return refer(permit, Reason.FACT_UNAVAILABLE);
    }
    return switch (matrix.effect(found, channel, request.moment().on())) {
      case NONE -> permit;
      case REFER -> refer(permit, Reason.SUPPORT_MEASURE);
      case REFUSE -> refuse(permit, Reason.SUPPORT_MEASURE);
    };
  }

  /**
   * Returns what is left of a decision while provision is stopped as a whole: a refusal that names
   * the stop beside whatever was missing anyway. It is told alike wherever the persons live.
   */
  public static Decision stop(Decision decision) {
    if (decision instanceof Decision.Permit permit) {
      return refuse(permit, Reason.PROVISION_STOPPED);
    }
    if (decision instanceof Decision.Refer refer) {
      return new Decision.Refuse(
          Set.of(Reason.PROVISION_STOPPED), Optional.of(refer.basis()), refer.catalogue());
    }
    Decision.Refuse refuse = (Decision.Refuse) decision;
    return new Decision.Refuse(
        Sets.union(refuse.reasons(), Set.of(Reason.PROVISION_STOPPED)),
        refuse.nearest(),
        refuse.catalogue());
  }

  private static Decision refer(Decision.Permit permit, Reason reason) {
    return new Decision.Refer(Set.of(reason), permit.basis(), permit.catalogue());
  }

  private static Decision refuse(Decision.Permit permit, Reason reason) {
    return new Decision.Refuse(Set.of(reason), Optional.of(permit.basis()), permit.catalogue());
  }

  static boolean isBesideTheRules(Set<Reason> reasons) {
    return BESIDE_THE_RULES.containsAll(reasons);
  }
}
