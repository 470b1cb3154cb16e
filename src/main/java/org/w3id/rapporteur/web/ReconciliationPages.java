package org.w3id.rapporteur.web;

import org.w3id.rapporteur.reconcile.Preview;
import org.w3id.rapporteur.reconcile.ReconciliationRenderer;
import org.w3id.rapporteur.reconcile.ServicePage;

/** Renders the pages of the reconciliation service with the site's templates. */
record ReconciliationPages(PageWriter pages) implements ReconciliationRenderer {
  @Override
  public String servicePage(ServicePage page) {
    return pages.fill("reconcile.jte", page);
  }

  @Override
  public String preview(Preview preview) {
    return pages.fill("preview.jte", preview);
  }
}
