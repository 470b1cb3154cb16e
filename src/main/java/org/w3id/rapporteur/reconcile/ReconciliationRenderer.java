package org.w3id.rapporteur.reconcile;

/** How what people see of the service is made into pages. */
public interface ReconciliationRenderer {
  String servicePage(ServicePage page);

  String preview(Preview preview);
}
