package org.w3id.rapporteur.reconcile;

/** Renders the pages of the service. */
public interface ReconciliationRenderer {
  String servicePage(ServicePage page);

  String preview(Preview preview);
}
