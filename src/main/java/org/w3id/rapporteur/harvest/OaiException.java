package org.w3id.rapporteur.harvest;

/** An error that is reported to the harvester. Source: OAI-PMH 2.0, 3.6. */
final class OaiException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final Code code;

  /**
   * The error codes of the protocol, with their names there. The other two, for a repository
   * without sets or an item without formats, do not occur.
   */
  enum Code {
    badArgument,
    badResumptionToken,
    badVerb,
    cannotDisseminateFormat,
    idDoesNotExist,
    noRecordsMatch
  }

  OaiException(Code code, String message) {
    super(message);
    this.code = code;
  }

  Code code() {
    return code;
  }
}
