package jp.rrn.testkit.nation;

import java.util.List;
import jp.rrn.code.PrefectureCode;
import jp.rrn.node.Prefecture;
import jp.rrn.testkit.fault.FaultyLine;

/**
 * A prefecture with its line to the nation and its municipalities.
 *
 * @param towns the largest first
 */
record Province(PrefectureCode code, Node<Prefecture> node, FaultyLine line, List<Town> towns) {}
