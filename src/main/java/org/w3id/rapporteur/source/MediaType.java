package org.w3id.rapporteur.source;

/** The formats of reports. */
public enum MediaType {
  TEXT("text/plain"),
  HTML("text/html"),
  PDF("application/pdf"),
  DOC("application/msword"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

  private final String registered;

  MediaType(String registered) {
    this.registered = registered;
  }

  /** Returns its name in the list of IANA: {@code application/pdf}. */
  public String registered() {
    return registered;
  }
}
