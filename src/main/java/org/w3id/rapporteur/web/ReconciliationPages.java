package org.w3id.rapporteur.web;

import java.util.Map;
import org.w3id.rapporteur.http.RequestLocale;
import org.w3id.rapporteur.reconcile.Preview;
import org.w3id.rapporteur.reconcile.ReconciliationRenderer;
import org.w3id.rapporteur.reconcile.ServicePage;

/** Renders the pages of the reconciliation service with the site's templates. */
record ReconciliationPages(PageWriter pages) implements ReconciliationRenderer {
  @Override
  public String servicePage(ServicePage page, RequestLocale locale) {
    return pages.fill("reconcile.jte", pages.locale(locale), Map.of("page", page));
  }

  @Override
  public String preview(Preview preview, RequestLocale locale) {
    return pages.fill("preview.jte", pages.locale(locale), Map.of("preview", preview));
  }
}
