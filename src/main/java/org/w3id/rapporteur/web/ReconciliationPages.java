package org.w3id.rapporteur.web;

import org.w3id.rapporteur.reconcile.Dress;
import org.w3id.rapporteur.reconcile.Guide;
import org.w3id.rapporteur.reconcile.Preview;

/** What people see of the reconciliation service, in the dress of our pages. */
record ReconciliationPages(PageWriter pages) implements Dress {
  @Override
  public String guide(Guide guide) {
    return pages.fill("reconcile.jte", guide);
  }

  @Override
  public String preview(Preview preview) {
    return pages.fill("preview.jte", preview);
  }
}
