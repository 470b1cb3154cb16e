package org.w3id.rapporteur.harvest;

/** Why a request cannot be met, as harvesters are told. Source: OAI-PMH 2.0, 3.6. */
final class OaiException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final Code code;

  /**
   * The codes, by their names in the protocol. The other two say that there are no sets, or no
   * formats.
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
