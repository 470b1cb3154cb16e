package org.w3id.rapporteur.proxy;

/** Whether a proxy passes on the path of the service, or takes it off first. */
public enum PathHandling {
  KEPT,
  STRIPPED
}
