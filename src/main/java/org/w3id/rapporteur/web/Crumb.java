package org.w3id.rapporteur.web;

/** One step on the way from the front page to the page shown. */
public record Crumb(String href, String label) {}
