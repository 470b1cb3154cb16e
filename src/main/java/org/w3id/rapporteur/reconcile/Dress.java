package org.w3id.rapporteur.reconcile;

/** How what people see of the service is made into pages. */
public interface Dress {
  String guide(Guide guide);

  String preview(Preview preview);
}
