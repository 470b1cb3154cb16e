package org.w3id.rapporteur.web;

/** One link of the breadcrumbs, which lead from the home page to the current page. */
public record Crumb(String href, String label) {}
