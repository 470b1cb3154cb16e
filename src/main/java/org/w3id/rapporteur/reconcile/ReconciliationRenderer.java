package org.w3id.rapporteur.reconcile;

import org.w3id.rapporteur.http.RequestLocale;

/** Renders the pages of the service. */
public interface ReconciliationRenderer {
  String servicePage(ServicePage page, RequestLocale locale);

  String preview(Preview preview, RequestLocale locale);
}
