/** The resident registry network as a library: domain, ports, nodes and JSON codecs. */
module jp.rrn.core {
  requires static transitive org.jspecify;
  requires com.fasterxml.jackson.databind;
  requires com.google.common;

  exports jp.rrn.card;
  exports jp.rrn.code;
  exports jp.rrn.date;
  exports jp.rrn.history;
  exports jp.rrn.json;
  exports jp.rrn.law;
  exports jp.rrn.node;
  exports jp.rrn.number;
  exports jp.rrn.provision;
  exports jp.rrn.record;
  exports jp.rrn.store;
}
